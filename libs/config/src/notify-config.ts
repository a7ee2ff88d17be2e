/** Who is told when a page goes out. */
export class NotifyConfig {
  /** @param webhookUrl receives pages as JSON; absent: pages are shown in the product only. */
  constructor(
    readonly webhookUrl: string | undefined,
    /** SMTP server for letters; absent: none are sent. */
    readonly smtpUrl: string | undefined,
    /** Sender of letters. */
    readonly mailFrom: string,
  ) {}
}
