import { scaledMs } from '../kit/tempo.js';

const REQUEST_TIMEOUT_MS = scaledMs(30_000);

/** An open pull request. */
export interface OpenPull {
  readonly number: number;
  readonly title: string;
  readonly author: string;
  readonly sha: string;
}

export type CheckState = 'pending' | 'success' | 'failure';

interface PullJson {
  readonly number: number;
  readonly title: string;
  readonly user: { readonly login: string };
  readonly head: { readonly sha: string };
}

/** The code host's API for one repository. Every method throws an Error when the code host does not answer well. */
export class CodeHostClient {
  private readonly base: string;

  constructor(
    url: string,
    repository: string,
    private readonly token: string,
  ) {
    this.base = `${url}/repos/${repository}`;
  }

  async openPulls(): Promise<OpenPull[]> {
    const pulls = await this.request<PullJson[]>('GET', '/pulls?state=open');
    return pulls.map(({ number, title, user, head }) => ({
      number,
      title,
      author: user.login,
      sha: head.sha,
    }));
  }

  async checks(sha: string): Promise<CheckState> {
    return (await this.request<{ state: CheckState }>('GET', `/commits/${sha}/status`)).state;
  }

  async merge({ number, sha }: Pick<OpenPull, 'number' | 'sha'>): Promise<void> {
    await this.request('PUT', `/pulls/${number}/merge`, { sha });
  }

  private async request<T>(method: string, path: string, body?: object): Promise<T> {
    const response = await fetch(`${this.base}${path}`, {
      method,
      headers: { authorization: `token ${this.token}`, 'content-type': 'application/json' },
      signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: HTTP ${response.status} ${text.slice(0, 120)}`);
    return JSON.parse(text) as T;
  }
}
