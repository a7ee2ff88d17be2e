import { retentionPreviewSchema, retentionSettingsSchema, retentionViewSchema } from '#contracts';
import { type Area, at, json } from '../route.js';

export const retention: Area = {
  tag: 'Retention',
  about: 'For how long the organisation keeps what piles up. For administrators.',
  routes: [
    {
      ...at('get', '/api/retention', 'readRetention'),
      summary: 'What is kept for how long',
      answer: json(retentionViewSchema),
    },
    {
      ...at('put', '/api/retention', 'setRetention'),
      summary: 'Says what is kept for how long',
      body: retentionSettingsSchema,
      answer: json(retentionViewSchema),
    },
    {
      ...at('post', '/api/retention/preview', 'previewRetention'),
      summary: 'What would go now by some settings',
      about: 'Nothing is touched.',
      body: retentionSettingsSchema,
      answer: json(retentionPreviewSchema),
    },
  ],
};
