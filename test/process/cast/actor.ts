import type { Server } from 'node:http';
import request from 'supertest';
import type { FeedEvent } from '#contracts';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Something that the server sent to somebody. */
export interface Heard {
  /** What it answered, or `live` for what came by itself. */
  to: string;
  text: string;
}

/** What somebody did, and what came of it. */
export interface Deed {
  by: string;
  method: Method;
  path: string;
  status: number;
}

// biome-ignore lint/suspicious/noExplicitAny: answers are looked at by the schema of nobody but the test
export type Answer = { status: number; body: any; text: string };

/** One person at the API: what they do, and all that they were sent for it. */
export class Actor {
  readonly heard: Heard[] = [];
  readonly deeds: Deed[] = [];
  /** Events that came over the live connection, in their order. */
  readonly followed: FeedEvent[] = [];

  constructor(
    readonly name: string,
    readonly id: string,
    private readonly server: () => Server,
    readonly login: Record<string, string>,
  ) {}

  async does(method: Method, path: string, body?: object, more = {}): Promise<Answer> {
    const asking = request(this.server())[method](path);
    const { status, body: answer, text } = await asking.set({ ...this.login, ...more }).send(body);
    this.deeds.push({ by: this.name, method, path, status });
    this.heard.push({ to: `${method} ${path}`, text: text ?? '' });
    return { status, body: answer, text: text ?? '' };
  }

  /** Does what is accepted; the body of the answer. */
  async may(method: Method, path: string, body?: object): Promise<Answer['body']> {
    const answer = await this.does(method, path, body);
    if (answer.status >= 300)
      throw new Error(`${this.name} may not ${method} ${path}: ${answer.status} ${answer.text}`);
    return answer.body;
  }

  /** Does what is refused; status and code, for example `403 auth.forbidden`. */
  async mayNot(method: Method, path: string, body?: object): Promise<string> {
    const { status, body: answer } = await this.does(method, path, body);
    return `${status} ${answer.code ?? 'accepted'}`;
  }

  /** As {@link mayNot}, for a field that is wrong: its name stands at the end. */
  async isCorrected(method: Method, path: string, body?: object): Promise<string> {
    const { status, body: answer } = await this.does(method, path, body);
    return `${status} ${answer.details?.[0]?.field ?? answer.code}`;
  }
}
