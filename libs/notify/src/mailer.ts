import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer';
import { AppError } from '#kernel';

/** A letter in plain text. */
export interface Letter {
  to: string;
  subject: string;
  text: string;
  /** The same for a letter that is sent again, so that mail programs show it once: letters, digits, `-`. */
  id?: string;
  /** Letters of one thread stand together. */
  thread?: string;
  /** A change to the receiver's calendar. */
  calendar?: { method: 'REQUEST' | 'CANCEL'; content: string };
}

export interface MailerOptions {
  /** `smtp://user:password@host:587` or `smtps://…`. */
  url: string;
  /** Sender, an address or `Name <address>`. */
  from: string;
  /** For the greeting, and for each answer of the server. */
  timeoutMs?: number;
}

const TIMEOUT_MS = 10_000;

/** Sends letters through an SMTP server. */
export class Mailer {
  private readonly transport: Transporter;
  private readonly host: string;
  /** Sender, an address or `Name <address>`. */
  readonly from: string;

  constructor(options: MailerOptions) {
    const timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
    this.host = new URL(options.url).host;
    this.from = options.from;
    this.transport = createTransport({
      url: options.url,
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
    });
  }

  /**
   * Resolves when the server has taken the letter. Throws `notify.failed`, or `notify.refused` when the server will
   * not take it another time either; both name the server and no password.
   */
  async send(letter: Letter): Promise<void> {
    try {
      await this.transport.sendMail(this.compose(letter));
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new AppError(
        isFinal(cause) ? 'notify.refused' : 'notify.failed',
        `The mail server ${this.host} did not take the letter: ${why}`,
        { cause },
      );
    }
  }

  private compose({ to, subject, text, id, thread, calendar }: Letter): SendMailOptions {
    const domain = /@([^@>\s]+)>?$/.exec(this.from)?.[1] ?? 'localhost';
    return {
      from: this.from,
      to,
      subject,
      text,
      // Away messages are not answers to a person.
      headers: { 'Auto-Submitted': 'auto-generated' },
      ...(id !== undefined && { messageId: `<${id}@${domain}>` }),
      ...(thread !== undefined && { references: `<${thread}@${domain}>` }),
      ...(calendar && { icalEvent: { ...calendar, filename: 'practice.ics' } }),
    };
  }
}

/** True when the server refused the receiver or the letter for good (5xx), not when it is busy or away. */
function isFinal(error: unknown): boolean {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && (responseCode ?? 0) >= 500;
}
