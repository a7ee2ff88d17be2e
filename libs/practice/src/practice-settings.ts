/** What an installation sets for its practices. Bound by the app. */
export abstract class PracticeSettings {
  /** Receives pages; absent when none is configured. */
  abstract readonly webhookUrl: string | undefined;
  /** What people type into a browser, without a trailing slash. */
  abstract readonly publicUrl: string;
}
