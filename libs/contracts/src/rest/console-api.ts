import { z } from 'zod';

/** Answer of POST /api/practices/:id/consoles/:name/links */
export const consoleLinkSchema = z.object({
  url: z
    .string()
    .describe(
      'Where the console is shown: a path that lets its holder in until the practice ends or half a day is over',
    ),
});
export type ConsoleLink = z.infer<typeof consoleLinkSchema>;
