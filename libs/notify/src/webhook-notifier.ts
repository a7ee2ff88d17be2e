import { AppError } from '#kernel';
import { type PagePayload, webhookBody } from './page-payload.js';

export interface WebhookOptions {
  /** From sending to the end of the answer. */
  timeoutMs?: number;
}

const TIMEOUT_MS = 5_000;

/**
 * Tells a chat or pager through an incoming webhook. One attempt a call: the caller repeats it as a job. The
 * address of a webhook is a secret, so no error of this class holds more of it than the host.
 */
export class WebhookNotifier {
  constructor(private readonly options: WebhookOptions = {}) {}

  /** Sends one page. Rejects with `notify.failed` when it was not accepted with a 2xx status in time. */
  async page(url: string, page: PagePayload): Promise<void> {
    const target = parseTarget(url);
    const answer = await this.post(target, JSON.stringify(webhookBody(page)));
    // The body is not wanted, and an endless one must not hold the connection.
    await answer.body?.cancel();
    if (!answer.ok) {
      throw new AppError(
        'notify.failed',
        `The webhook at ${target.host} answered ${answer.status}; check its address.`,
      );
    }
  }

  private async post(target: URL, body: string): Promise<Response> {
    const timeoutMs = this.options.timeoutMs ?? TIMEOUT_MS;
    try {
      return await fetch(target, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'user-agent': 'simsup' },
        body,
        // A redirect would carry the page to a host that nobody configured.
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMs),
      });
    } catch (cause) {
      const late = cause instanceof DOMException && cause.name === 'TimeoutError';
      const why = late ? `did not answer within ${timeoutMs} ms` : 'could not be reached';
      throw new AppError('notify.failed', `The webhook at ${target.host} ${why}.`, { cause });
    }
  }
}

function parseTarget(url: string): URL {
  if (!URL.canParse(url))
    throw new AppError('notify.failed', 'The address of the webhook is not a URL; correct it.');
  const target = new URL(url);
  if (target.protocol !== 'http:' && target.protocol !== 'https:') {
    throw new AppError('notify.failed', 'The address of the webhook must begin with http:// or https://.');
  }
  return target;
}
