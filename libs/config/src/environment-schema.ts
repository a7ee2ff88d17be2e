import { z } from 'zod';
import { LOG_LEVELS } from './log-config.js';

function wholeNumber(lowest: number, highest: number) {
  const message = `write a whole number from ${lowest} to ${highest}`;
  return z
    .string()
    .regex(/^\d+$/, message)
    .transform(Number)
    .refine((value) => value >= lowest && value <= highest, message);
}

function url(protocols: readonly string[], example: string) {
  const message = `write a URL such as ${example}`;
  return z
    .string()
    .refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), message);
}

const httpUrl = url(['http:', 'https:'], 'https://practice.example.org');

/** Every variable that SimSup reads, with its meaning; anything else in the environment is ignored. */
export const environmentSchema = z.object({
  SIMSUP_HOST: z.string().default('127.0.0.1').describe('Address to listen on'),
  SIMSUP_PORT: wholeNumber(0, 65_535).default(4600).describe('Port to listen on; 0 takes a free one'),
  SIMSUP_PUBLIC_URL: httpUrl.optional().describe('What people type into a browser'),
  SIMSUP_STATE_DIR: z.string().default('var').describe('Directory for everything that is written'),
  DATABASE_URL: url(['postgres:', 'postgresql:'], 'postgres://user:password@host:5432/simsup')
    .optional()
    .describe('External Postgres; the embedded one when absent'),
  SIMSUP_POOL_SIZE: wholeNumber(0, 50).default(1).describe('Sandboxes kept warm'),
  SIMSUP_STACKS_DIR: z.string().default('sandbox').describe('Directory with one folder a stack'),
  SIMSUP_IMAGES_FILE: z.string().default('build/images.json').describe('Image tags that the build noted'),
  SIMSUP_SCENARIOS_DIR: z
    .string()
    .default('scenarios')
    .describe('Directory with one folder of scenarios a stack'),
  SIMSUP_WEBHOOK_URL: httpUrl.optional().describe('Receives pages'),
  SIMSUP_SMTP_URL: url(['smtp:', 'smtps:'], 'smtp://user:password@mail.example.org:587')
    .optional()
    .describe('Sends invitations and other letters; without it links are shown to be passed on'),
  SIMSUP_MAIL_FROM: z
    .string()
    .default('SimSup <simsup@localhost>')
    .describe('Sender of letters, an address or "Name <address>"'),
  SIMSUP_LOG_LEVEL: z
    .enum(LOG_LEVELS, `write one of ${LOG_LEVELS.join(', ')}`)
    .default('info')
    .describe('How much is logged'),
});
export type Environment = z.infer<typeof environmentSchema>;
