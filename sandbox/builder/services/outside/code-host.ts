import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Account, personalToken, SENTINEL } from '../seed/accounts.js';
import type { PlanRepositories } from './plan-repositories.js';
import type { PullRequest, PullRequests } from './pull-requests.js';

/** The repository whose pull requests the bots look after. */
export const WATCHED_REPOSITORY = 'core/plans';

interface Answer {
  readonly status: number;
  readonly json?: unknown;
  readonly text?: string;
}

interface Call {
  readonly parts: readonly string[];
  readonly login: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
}

type Handler = (call: Call) => Answer;

const NOT_FOUND: Answer = { status: 404, json: { message: 'Not Found' } };
const UNAUTHORIZED: Answer = { status: 401, json: { message: 'Bad credentials' } };

/** A code host on the internet: files of repositories, and pull requests of one of them. */
export class CodeHost {
  private readonly loginOf: ReadonlyMap<string, string>;
  private readonly routes: readonly (readonly [string, RegExp, Handler])[];

  constructor(
    accounts: readonly Pick<Account, 'name'>[],
    private readonly files: PlanRepositories,
    private readonly pulls: PullRequests,
  ) {
    const names = [...accounts.map(({ name }) => name), SENTINEL];
    this.loginOf = new Map(names.map((name) => [personalToken(name), name]));
    const watched = `/repos/${WATCHED_REPOSITORY}`;
    this.routes = [
      ['GET', /^\/([^/]+\/plans)\/raw\/master\/(.+)$/, (call) => this.raw(call)],
      ['PUT', /^\/repos\/([^/]+\/plans)\/contents\/(.+)$/, (call) => this.put(call)],
      ['GET', new RegExp(`^${watched}/pulls$`), () => json(200, this.pulls.listOpen().map(pullJson))],
      ['POST', new RegExp(`^${watched}/pulls$`), (call) => this.open(call)],
      ['GET', new RegExp(`^${watched}/pulls/(\\d+)$`), (call) => this.withPull(call, pullAnswer)],
      ['PUT', new RegExp(`^${watched}/pulls/(\\d+)/merge$`), (call) => this.merge(call)],
      ['GET', new RegExp(`^${watched}/commits/([0-9a-f]{40})/status$`), (call) => this.status(call)],
    ];
  }

  /** Answers a request when it is one for the code host; false when it is none. */
  handle(request: IncomingMessage, response: ServerResponse): boolean {
    const { pathname } = new URL(request.url ?? '/', 'http://github.example');
    for (const [method, pattern, handler] of this.routes) {
      const parts = request.method === method ? pattern.exec(pathname) : null;
      if (parts === null) continue;
      const token = request.headers.authorization?.replace(/^(token|Bearer) /, '') ?? '';
      readJson(request).then(
        (body) => reply(response, handler({ parts: parts.slice(1), login: this.loginOf.get(token), body })),
        () => reply(response, json(400, { message: 'Problems parsing JSON' })),
      );
      return true;
    }
    return false;
  }

  private raw({ parts: [repository = '', path = ''] }: Call): Answer {
    const text = this.files.read(repository, path);
    return text === undefined ? NOT_FOUND : { status: 200, text };
  }

  private put({ parts: [repository = '', path = ''], login, body }: Call): Answer {
    if (login === undefined) return UNAUTHORIZED;
    if (!this.files.isMember(repository, login) || typeof body.content !== 'string') return NOT_FOUND;
    this.files.write(repository, path, Buffer.from(body.content, 'base64').toString());
    return json(200, { content: { path } });
  }

  private open({ login, body: { title, changes } }: Call): Answer {
    if (login === undefined) return UNAUTHORIZED;
    if (typeof title !== 'string' || !isTexts(changes)) return json(422, { message: 'Validation Failed' });
    return json(201, pullJson(this.pulls.open(login, title, changes)));
  }

  private merge(call: Call): Answer {
    if (call.login !== SENTINEL && !this.files.isMember(WATCHED_REPOSITORY, call.login ?? ''))
      return UNAUTHORIZED;
    return this.withPull(call, (pull) => {
      if (call.body.sha !== pull.sha) return json(409, { message: 'Head branch was modified' });
      if (!this.pulls.merge(pull)) return json(405, { message: 'Pull Request is not mergeable' });
      return json(200, { sha: pull.sha, merged: true });
    });
  }

  private status({ parts: [sha = ''] }: Call): Answer {
    const pull = this.pulls.findBySha(sha);
    return pull === undefined ? NOT_FOUND : json(200, { sha, state: this.pulls.checks(pull) });
  }

  private withPull({ parts: [number] }: Call, answer: (pull: PullRequest) => Answer): Answer {
    const pull = this.pulls.find(Number(number));
    return pull === undefined ? NOT_FOUND : answer(pull);
  }
}

function pullJson({ number, title, author, sha, state }: PullRequest) {
  return {
    number,
    title,
    state: state === 'open' ? 'open' : 'closed',
    merged: state === 'merged',
    user: { login: author },
    head: { sha },
  };
}

function pullAnswer(pull: PullRequest): Answer {
  return json(200, pullJson(pull));
}

function json(status: number, content: unknown): Answer {
  return { status, json: content };
}

function isTexts(value: unknown): value is Record<string, string> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((text) => typeof text === 'string')
  );
}

async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length === 0 ? {} : (JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>);
}

function reply(response: ServerResponse, { status, json: content, text }: Answer): void {
  const type = text === undefined ? 'application/json' : 'text/plain; charset=utf-8';
  response.writeHead(status, { 'content-type': type }).end(text ?? JSON.stringify(content));
}
