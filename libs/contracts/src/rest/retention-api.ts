import { z } from 'zod';

const days = (least: number) =>
  z
    .number()
    .int('write whole days')
    .min(least, `choose ${least} days or more`)
    .max(3_650, 'choose 3650 days or fewer');

/** PUT /api/retention, and POST /api/retention/preview: for how long the organisation keeps what piles up. */
export const retentionSettingsSchema = z.strictObject({
  artifactsDays: days(1)
    .nullable()
    .describe('Recordings, captured evidence and files of a practice go so long after its end; null: kept'),
  noticesDays: days(7)
    .nullable()
    .describe('What people were told, and what became of it, is forgotten after so long; null: kept'),
});
export type RetentionSettings = z.infer<typeof retentionSettingsSchema>;

/** What would go now, by some settings. */
export const retentionPreviewSchema = z.object({
  practices: z
    .array(
      z.object({
        id: z.string().describe('Id of the practice'),
        title: z.string().describe('As it was announced'),
        endedAt: z.string().describe('When it ended'),
        recordings: z.number().int().describe('Recorded terminals'),
        captures: z.number().int().describe('Captures of nodes'),
      }),
    )
    .describe('Practices whose artifacts would go, those that ended first before the others'),
  notices: z.number().int().describe('Notices that would be forgotten, with their deliveries'),
});
export type RetentionPreview = z.infer<typeof retentionPreviewSchema>;

/** GET /api/retention: for administrators. */
export const retentionViewSchema = z.object({
  settings: retentionSettingsSchema.describe('As they are now'),
  changed: z
    .object({ by: z.string().describe('Name of who set it'), at: z.string().describe('When') })
    .nullable()
    .describe('Who set it last; null: it is as it was from the start'),
});
export type RetentionView = z.infer<typeof retentionViewSchema>;
