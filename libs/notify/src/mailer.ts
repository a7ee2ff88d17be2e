import { createTransport, type Transporter } from 'nodemailer';
import { AppError } from '#kernel';

/** A letter in plain text. */
export interface Letter {
  to: string;
  subject: string;
  text: string;
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

  constructor(private readonly options: MailerOptions) {
    const timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
    this.host = new URL(options.url).host;
    this.transport = createTransport({
      url: options.url,
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
    });
  }

  /** Resolves when the server has taken the letter. Throws `notify.failed`, which names the server and no password. */
  async send({ to, subject, text }: Letter): Promise<void> {
    try {
      await this.transport.sendMail({ from: this.options.from, to, subject, text });
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new AppError('notify.failed', `The mail server ${this.host} did not take the letter: ${why}`, {
        cause,
      });
    }
  }
}
