import type { StepOptions, Visit } from './visit.js';

/**
 * The site's page in a user's browser. It takes the api's address from `/habitat.conf.js`; when that file is not to be
 * had the address is undefined, and what the page then asks for starts with `/undefined`.
 */
export class Browser {
  private constructor(
    private readonly visit: Visit,
    private readonly apiUrl: string,
  ) {}

  /** Loads the page's configuration, as the page does before anything else. */
  static async open(visit: Visit): Promise<Browser> {
    const { status, body } = await visit.request('GET', '/habitat.conf.js', { expect: EVERY_STATUS });
    const address = status === 200 ? apiUrlIn(body.toString()) : undefined;
    return new Browser(visit, resolveApiUrl(address));
  }

  /** Asks the api for JSON. */
  json<T>(path: string, options: StepOptions = {}): Promise<T> {
    return this.visit.json<T>('GET', `${this.apiUrl}${path}`, options);
  }
}

const EVERY_STATUS = Array.from({ length: 400 }, (_, index) => 200 + index);

function apiUrlIn(script: string): string | undefined {
  return script.match(/habitat_api_url["']?\s*:\s*["']([^"']*)["']/)?.[1];
}

/** A browser takes an address without a scheme as relative to the page. */
function resolveApiUrl(address: string | undefined): string {
  const text = String(address);
  if (text === '' || /^https?:\/\//.test(text)) return text.replace(/\/$/, '');
  return `/${text.replace(/^\/|\/$/g, '')}`;
}
