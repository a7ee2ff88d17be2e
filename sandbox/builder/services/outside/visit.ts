import type { HttpRequest, HttpResponse } from './http-client.js';
import type { Visitor } from './visitors.js';

/** What a user asked for did not come. */
export class VisitError extends Error {}

export interface VisitOptions {
  readonly site: string;
  /** Ends the visit when the user's patience does. */
  readonly signal: AbortSignal;
  send(request: HttpRequest): Promise<HttpResponse>;
}

/** Options of one request. */
export interface StepOptions {
  readonly token?: string;
  readonly body?: Buffer;
  /** The statuses that a user is content with; 200 when left out. */
  readonly expect?: readonly number[];
}

/** One user's requests, one after the other; remembers the last one. */
export class Visit {
  step = '';
  status: number | undefined;
  private visitor: Visitor | undefined;

  constructor(private readonly options: VisitOptions) {}

  get signal(): AbortSignal {
    return this.options.signal;
  }

  /** Says whose visit this is, before the first request to the site. */
  by(visitor: Visitor): void {
    this.visitor = visitor;
  }

  /** Requests a path of the site, or a whole URL. @throws VisitError for a status that is not expected. */
  async request(method: string, target: string, options: StepOptions = {}): Promise<HttpResponse> {
    const response = await this.send(method, target, options);
    if (!(options.expect ?? [200]).includes(response.status)) {
      throw new VisitError(`HTTP ${response.status} ${excerpt(response.body)}`.trim());
    }
    return response;
  }

  /** Requests JSON. @throws VisitError when the answer is none. */
  async json<T>(method: string, target: string, options: StepOptions = {}): Promise<T> {
    const { body } = await this.request(method, target, options);
    try {
      return JSON.parse(body.toString()) as T;
    } catch {
      throw new VisitError(`no JSON: ${excerpt(body)}`);
    }
  }

  /** Ends the visit in failure unless the user sees what was asked for. */
  expect(isRight: boolean, complaint: string): void {
    if (!isRight) throw new VisitError(complaint);
  }

  private send(method: string, target: string, { token, body }: StepOptions): Promise<HttpResponse> {
    const { site, signal, send } = this.options;
    const isOnSite = target.startsWith('/');
    this.step = `${method} ${isOnSite ? target : new URL(target).pathname}`;
    this.status = undefined;
    const headers = {
      ...(isOnSite && this.visitorHeaders(target)),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(method !== 'GET' && { 'content-length': String(body?.length ?? 0) }),
    };
    const url = isOnSite ? `${site}${target}` : target;
    return send({ method, url, headers, ...(body && { body }), signal }).then((response) => {
      this.status = response.status;
      return response;
    });
  }

  /** A browser asks on behalf of the page, but for the page itself. */
  private visitorHeaders(target: string): Record<string, string> {
    if (this.visitor === undefined) throw new Error('nobody makes this visit');
    const { address, agent, isBrowser } = this.visitor;
    return {
      'x-forwarded-for': address,
      'user-agent': agent,
      ...(isBrowser && target !== '/' && { referer: PAGE_URL }),
    };
  }
}

/** Where users have come from when the page asks for something on their behalf. */
const PAGE_URL = 'https://bldr.habitat.sh/';

function excerpt(body: Buffer): string {
  const text = body.toString('utf8', 0, 120).replace(/\s+/g, ' ').trim();
  return text.startsWith('<') ? '' : text;
}
