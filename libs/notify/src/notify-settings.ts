import type { Mailer } from './mailer.js';

/** What an installation sets for its notices. Bound by the app. */
export abstract class NotifySettings {
  /** null: no letters are sent. */
  abstract readonly mailer: Mailer | null;
  /** A webhook of the environment that receives pages; absent when none is configured. */
  abstract readonly webhookUrl: string | undefined;
  /** What people type into a browser, without a trailing slash. */
  abstract readonly publicUrl: string;
}
