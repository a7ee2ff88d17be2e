import { byId } from '#api-client';
import { type Eyes, type SeenText, Stage, type StagedPractice } from '#certification';
import {
  type CreatePracticeRequest,
  everyPage,
  type FeedEvent,
  type ImpactSeries,
  type PracticeSummary,
  type PracticeView,
} from '#contracts';
import type { Clock } from '#kernel';
import { LiveFeed } from '../practice-run/live-feed.js';
import type { ApiClient } from '../server/api-client.js';
import { Eavesdropper } from './eavesdropper.js';
import { unlessEnding } from './unless-ending.js';

/** Plays practices on a SimSup server, as their instigator. */
export class ServerStage extends Stage {
  constructor(
    private readonly client: ApiClient,
    private readonly clock: Clock,
  ) {
    super();
  }

  async play(request: Partial<CreatePracticeRequest>): Promise<StagedPractice> {
    const { id } = await this.client.post('/api/practices', { body: request });
    // What is typed by a script is not eavesdropped on: one practice a scenario is enough.
    return ServerPractice.follow(this.client, this.clock, id, request.responder !== 'scripted');
  }

  /** Stops what an earlier run left behind. */
  async stopAll(): Promise<void> {
    const going = await everyPage<'practices', PracticeSummary>('practices', (page) =>
      this.client.get('/api/practices', { params: { query: { over: 'false', ...page } } }),
    );
    const body = { reason: 'Left behind by an earlier certification' };
    await Promise.all(
      going.map(({ id }) =>
        unlessEnding(this.client.post('/api/practices/{id}/stop', { ...byId(id), body })),
      ),
    );
  }
}

class ServerPractice implements StagedPractice {
  readonly events: FeedEvent[] = [];
  private readonly spies = new Map<Eyes, Eavesdropper>();
  private changed = Promise.withResolvers<void>();
  private feed: LiveFeed | null = null;
  private lost: unknown = null;

  private constructor(
    private readonly client: ApiClient,
    private readonly clock: Clock,
    readonly id: string,
  ) {}

  static async follow(client: ApiClient, clock: Clock, id: string, spied: boolean): Promise<ServerPractice> {
    const practice = new ServerPractice(client, clock, id);
    practice.feed = await LiveFeed.open(client, id, {
      onEvent: (event) => {
        practice.events.push(event);
        practice.wake();
      },
      onLost: (error) => {
        practice.lost = error;
        practice.wake();
      },
    });
    for (const eyes of spied ? (['responder', 'observer'] as const) : [])
      practice.spies.set(eyes, await Eavesdropper.follow(client, id, eyes));
    return practice;
  }

  async news(limitMs: number, signal: AbortSignal): Promise<void> {
    const waiting = new AbortController();
    const { promise } = this.changed;
    const timeUp = this.clock.wait(limitMs, AbortSignal.any([signal, waiting.signal]));
    timeUp.catch(() => undefined);
    if (this.lost === null) await Promise.race([promise, timeUp]);
    waiting.abort();
    if (this.lost !== null) throw this.lost;
  }

  view(): Promise<PracticeView> {
    return this.client.get('/api/practices/{id}', byId(this.id));
  }

  impact(bucketMs: number): Promise<ImpactSeries> {
    const params = { path: { id: this.id }, query: { bucketMs } };
    return this.client.get('/api/practices/{id}/impact', { params });
  }

  async revert(): Promise<void> {
    await this.client.post('/api/practices/{id}/revert', byId(this.id));
  }

  async declareOver(): Promise<void> {
    const request = { ...byId(this.id), body: {} };
    await unlessEnding(this.client.post('/api/practices/{id}/declare-over', request));
  }

  async stop(reason: string): Promise<void> {
    await this.client.post('/api/practices/{id}/stop', { ...byId(this.id), body: { reason } });
  }

  async seenBy(eyes: Eyes): Promise<SeenText[]> {
    return (await this.spies.get(eyes)?.hears()) ?? [];
  }

  close(): void {
    this.feed?.close();
    for (const spy of this.spies.values()) spy.close();
  }

  private wake(): void {
    this.changed.resolve();
    this.changed = Promise.withResolvers();
  }
}
