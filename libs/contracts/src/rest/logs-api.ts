import { z } from 'zod';

const instant = z.iso.datetime({ offset: true });
/** Names as one text with commas, as a query string carries them. */
const names = z
  .string()
  .max(2_000)
  .regex(/^[\w.@:/,-]*$/, 'names are letters, digits and -._@:/, with commas between them');

/** What a line must be like: the part that search and tail share. */
export const logFilterSchema = z.strictObject({
  node: names.optional().describe('Only lines of these nodes, with commas between them; absent: of all'),
  service: names
    .optional()
    .describe('Only lines of these services, with commas between them; absent: of all'),
  text: z
    .string()
    .max(500)
    .optional()
    .describe('Words that all must occur, in any case; "a phrase" as it stands; -word must not occur'),
});
export type LogFilter = z.infer<typeof logFilterSchema>;

/** GET /api/practices/:id/logs */
export const logQuerySchema = logFilterSchema.extend({
  from: instant.optional().describe('Oldest instant; absent: as far back as the store goes'),
  to: instant.optional().describe('Newest instant; absent: now'),
  limit: z.coerce.number().int().min(1).max(1_000).default(200).describe('Longest page'),
  before: z.string().max(200).optional().describe('Cursor of an earlier page: goes on with older lines'),
});
export type LogQuery = z.infer<typeof logQuerySchema>;

/** One line of a log, as the stack's log store keeps it. */
export const logEntrySchema = z.object({
  at: instant.describe('When it was written, by the clock of the stack'),
  node: z.string().max(200).describe('Node that wrote it'),
  service: z.string().max(200).describe('Service that wrote it'),
  text: z.string().describe('The line, without its end'),
});
export type LogEntry = z.infer<typeof logEntrySchema>;

/** Answer of GET /api/practices/:id/logs: newest first. */
export const logPageSchema = z.object({
  entries: z.array(logEntrySchema).max(1_000).describe('Newest first'),
  next: z.string().max(200).nullable().describe('Cursor of the lines before these; null when there are none'),
});
export type LogPage = z.infer<typeof logPageSchema>;

/** Answer of GET /api/practices/:id/logs/sources: what can be chosen. */
export const logSourcesSchema = z.object({
  nodes: z.array(z.string().max(200)).max(500).describe('Nodes of which lines are kept'),
  services: z.array(z.string().max(200)).max(500).describe('Services of which lines are kept'),
});
export type LogSources = z.infer<typeof logSourcesSchema>;
