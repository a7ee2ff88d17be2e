import { requestHttp } from '../kit/http-request.js';
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

  private async request<T>(method: 'GET' | 'PUT', path: string, body?: object): Promise<T> {
    const reply = await requestHttp({
      method,
      url: `${this.base}${path}`,
      headers: { authorization: `token ${this.token}`, 'content-type': 'application/json' },
      timeoutMs: REQUEST_TIMEOUT_MS,
      ...(body && { body: JSON.stringify(body) }),
    });
    if (reply.status < 200 || reply.status > 299) {
      throw new Error(`${method} ${path}: HTTP ${reply.status} ${reply.body.slice(0, 120)}`);
    }
    return JSON.parse(reply.body) as T;
  }
}
