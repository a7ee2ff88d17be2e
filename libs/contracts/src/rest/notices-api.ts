import { z } from 'zod';
import { practiceIdSchema } from '../ids.js';
import { channelFormSchema, deliveryStateSchema, deliveryWaySchema } from '../notice/notice-delivery.js';
import { noticeKindSchema } from '../notice/notice-facts.js';
import { flag, oneOrMore, pageOf, pageShape } from './page.js';

const kinds = z
  .array(noticeKindSchema)
  .max(50, 'choose 50 kinds or fewer')
  .transform((chosen) => [...new Set(chosen)])
  .describe('What it is told of');
const name = z
  .string()
  .trim()
  .min(1, 'write a name')
  .max(80, 'use 80 characters or fewer')
  .describe('How lists call it');
const address = z
  .url({ protocol: /^https?$/, message: 'write an address that begins with https://' })
  .max(2_000, 'use 2000 characters or fewer')
  .describe('Where it is posted to. It is a secret: only its host is ever shown');
const enabled = z.boolean().describe('False: it is told nothing');

/** POST /api/channels (of the organisation) and POST /api/me/channels (one's own) */
export const createChannelRequestSchema = z
  .strictObject({
    form: channelFormSchema,
    name,
    address: address.optional().describe('Needed, except for a pager: without it that is PagerDuty itself'),
    routingKey: z
      .string()
      .trim()
      .regex(/^\w{8,64}$/, 'a routing key has 8 to 64 letters and digits')
      .optional()
      .describe('Integration key of a pager'),
    kinds: kinds.optional().describe('What it is told of; what is usual for its form when absent'),
    enabled: enabled.default(true),
  })
  .check(({ value, issues }) => {
    const pager = value.form === 'pagerduty';
    const wrong = (path: string, message: string) =>
      issues.push({ code: 'custom', path: [path], message, input: value });
    if (!pager && value.address === undefined) wrong('address', 'write the address of the webhook');
    if (pager && value.routingKey === undefined)
      wrong('routingKey', 'write the integration key of the pager');
    if (!pager && value.routingKey !== undefined) wrong('routingKey', 'only a pager has a routing key');
  });
export type CreateChannelRequest = z.infer<typeof createChannelRequestSchema>;

/** PATCH /api/channels/:id */
export const changeChannelRequestSchema = z.strictObject({
  name: name.optional().describe('How lists call it'),
  kinds: kinds.optional().describe('What it is told of'),
  enabled: enabled.optional().describe('False: it is told nothing'),
});
export type ChangeChannelRequest = z.infer<typeof changeChannelRequestSchema>;

/** A channel as it is shown: no secret, and of its address the host only. */
export const channelSchema = z.object({
  id: z.string().describe('Id of the channel'),
  form: channelFormSchema,
  name: z.string().describe('How lists call it'),
  host: z.string().describe('Host of its address'),
  kinds: z.array(noticeKindSchema).describe('What it is told of'),
  enabled: z.boolean().describe('False: it is told nothing'),
  fixed: z.boolean().describe('True for the webhook of the environment, which cannot be changed here'),
});
export type ChannelView = z.infer<typeof channelSchema>;

/** Answer of POST /api/channels */
export const channelCreatedSchema = z.object({
  id: z.string().describe('Id of the channel'),
  signingKey: z.string().nullable().describe('Of a signed webhook: told here, once'),
});
export type ChannelCreated = z.infer<typeof channelCreatedSchema>;

/** PUT /api/me/notice-ways */
export const noticeWaysRequestSchema = z.strictObject({
  email: kinds.describe('What comes by letter'),
  browser: kinds.describe('What the web app shows'),
});
export type NoticeWays = z.infer<typeof noticeWaysRequestSchema>;

/** GET /api/me/notice-settings */
export const noticeSettingsSchema = z.object({
  mail: z.boolean().describe('This SimSup sends letters'),
  ways: z
    .object({
      email: z.array(noticeKindSchema).describe('What comes by letter'),
      browser: z.array(noticeKindSchema).describe('What the web app shows'),
    })
    .describe('What is told by which way'),
  channels: z.array(channelSchema).describe('One’s own'),
});
export type NoticeSettings = z.infer<typeof noticeSettingsSchema>;

/** GET /api/me/notices */
export const inboxQuerySchema = z.strictObject({
  ...pageShape,
  unread: flag
    .optional()
    .describe('"true": only what the caller has not looked at; "false": only what they have'),
});
export type InboxQuery = z.infer<typeof inboxQuerySchema>;

/** One line of it: what the web app shows. */
export const inboxNoticeSchema = z.object({
  id: z.string().describe('Id of the notice'),
  kind: noticeKindSchema,
  practiceId: practiceIdSchema
    .nullable()
    .describe('Practice that it is about; null when it is about a series'),
  path: z.string().describe('Page of the web app that shows what it is about'),
  subject: z.string().describe('What it is about, in a line'),
  lines: z.array(z.string()).describe('What it says'),
  toldAt: z.string().describe('When it was told'),
  seenAt: z.string().nullable().describe('When they looked at it; null: not yet'),
});
export type InboxNotice = z.infer<typeof inboxNoticeSchema>;

/** Answer of GET /api/me/notices */
export const inboxPageSchema = pageOf('notices', inboxNoticeSchema, 'Newest first');

/** POST /api/me/notices/seen */
export const noticesSeenRequestSchema = z.strictObject({
  ids: z.array(z.string().max(40)).max(200, 'name 200 notices or fewer').describe('What was looked at'),
});

/** GET /api/deliveries */
export const deliveryLogQuerySchema = z.strictObject({
  ...pageShape,
  practice: practiceIdSchema.optional().describe('Only those of this practice'),
  state: oneOrMore(deliveryStateSchema).describe('Only those in this state, or in one of these'),
  way: oneOrMore(deliveryWaySchema).describe('Only those by this way, or by one of these'),
});
export type DeliveryLogQuery = z.infer<typeof deliveryLogQuerySchema>;

/** One line of it. */
export const deliverySchema = z.object({
  id: z.string().describe('Id of the delivery'),
  kind: noticeKindSchema,
  subject: z.string().describe('What it is about, in a line'),
  practiceId: practiceIdSchema
    .nullable()
    .describe('Practice that it is about; null when it is about a series'),
  path: z.string().describe('Page of the web app that shows what it is about'),
  way: deliveryWaySchema,
  to: z.string().describe('Person or channel'),
  state: deliveryStateSchema,
  attempts: z.number().int().describe('How often it was tried'),
  message: z.string().nullable().describe('Why it was not delivered, at the last attempt'),
  createdAt: z.string().describe('When it was to be told'),
  triedAt: z.string().nullable().describe('When it was last tried; null: not yet'),
  nextTryAt: z.string().nullable().describe('When it is tried again; null: not any more'),
  doneAt: z.string().nullable().describe('When it was delivered or given up; null: not yet'),
});
export type DeliveryView = z.infer<typeof deliverySchema>;

/** Answer of GET /api/deliveries */
export const deliveryPageSchema = pageOf('deliveries', deliverySchema, 'Newest first');
