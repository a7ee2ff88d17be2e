import path from 'node:path';
import { byId } from '#api-client';
import {
  type CreatePracticeRequest,
  type FeedEvent,
  isOver,
  keepsPromise,
  type PracticeState,
  type PracticeView,
  type RunReport,
} from '#contracts';
import { AppError } from '#kernel';
import type { Output } from '../output/output.js';
import type { ApiClient } from '../server/api-client.js';
import { saveArtifacts } from './artifacts.js';
import { FeedPrinter } from './feed-printer.js';
import { LiveFeed } from './live-feed.js';
import { LocalTerminal } from './local-terminal.js';
import { timingsOf } from './timings.js';
import { wholeTimeline } from './whole-timeline.js';

/** Removing a sandbox takes some seconds; one that is still there after this time has an engine in trouble. */
const REMOVAL_TIMEOUT_MS = 60_000;

/** What can end a run before its practice is over. */
export interface RunSignals {
  /** The person at the command line wants no more. */
  stop: AbortSignal;
  /** The server is gone; the reason says so. */
  lost: AbortSignal;
}

export interface RunRequest {
  scenario: string;
  variant?: string;
  tempo?: number;
  /** Name of a fix or decoy for the scripted responder. */
  attempt?: string;
  responder: 'scripted' | 'shell';
  /** Folder for the artifacts. */
  out: string;
}

/** Plays one practice from its scheduling to its last artifact. */
export class PracticeRun {
  private readonly events: FeedEvent[] = [];
  private readonly printer: FeedPrinter;
  private terminal: LocalTerminal | null = null;
  private engaged = false;
  private removing: NodeJS.Timeout | undefined;
  private finish: () => void = () => undefined;
  private fail: (reason: unknown) => void = () => undefined;

  constructor(
    private readonly client: ApiClient,
    private readonly output: Output,
    private readonly request: RunRequest,
  ) {
    this.printer = new FeedPrinter(output);
  }

  /** Runs to the end; when it is stopped, the practice is stopped first, so that nothing is left behind. */
  async run({ stop, lost }: RunSignals): Promise<RunReport> {
    const startedMs = performance.now();
    if (stop.aborted) throw new AppError('command.interrupted', 'Interrupted before a practice was begun.');
    const { id } = await this.client.post('/api/practices', { body: this.creation() });
    const over = new Promise<void>((resolve, reject) => {
      this.finish = resolve;
      this.fail = reject;
    });
    over.catch(() => undefined);
    const feed = await this.follow(id);
    const onStop = (): void => void this.stop(id);
    const onLost = (): void => this.fail(lost.reason);
    stop.addEventListener('abort', onStop, { once: true });
    lost.addEventListener('abort', onLost, { once: true });
    if (stop.aborted) onStop();
    try {
      await over;
    } finally {
      stop.removeEventListener('abort', onStop);
      lost.removeEventListener('abort', onLost);
      clearTimeout(this.removing);
      this.terminal?.close();
      feed.close();
    }
    return this.report(id, performance.now() - startedMs);
  }

  /** A practice that cannot be watched is not left to itself. */
  private async follow(id: string): Promise<LiveFeed> {
    const early: FeedEvent[] = [];
    let feed: LiveFeed | null = null;
    const onEvent = (event: FeedEvent): void => {
      if (feed) this.receive(event, feed);
      else early.push(event);
    };
    try {
      feed = await LiveFeed.open(this.client, id, { onEvent, onLost: (error) => this.fail(error) });
    } catch (error) {
      await this.stop(id);
      throw error;
    }
    for (const event of early) this.receive(event, feed);
    return feed;
  }

  private creation(): Partial<CreatePracticeRequest> {
    const { scenario, variant, tempo, responder, attempt } = this.request;
    return {
      scenario,
      ...(variant !== undefined && { variant }),
      ...(tempo !== undefined && { tempo }),
      ...(attempt !== undefined && { attempt }),
      role: responder === 'scripted' ? 'instigator' : 'responder',
      // Whoever types a command knows what they ask for.
      again: true,
      responder: responder === 'scripted' ? 'scripted' : 'people',
    };
  }

  private receive(event: FeedEvent, feed: LiveFeed): void {
    this.events.push(event);
    if (!this.terminal?.isOpen) this.printer.print(event);
    if (event.type === 'practice.stateChanged') this.stateChanged(event.data.to, event.practiceId);
    if (event.type === 'alert.fired' || event.type === 'report.received') this.paged(event.practiceId, feed);
    if (event.type === 'sandbox.removed' && this.ended) this.finish();
  }

  private get state(): PracticeState {
    const changes = this.events.filter((event) => event.type === 'practice.stateChanged');
    return changes.at(-1)?.data.to ?? 'announced';
  }

  private get ended(): boolean {
    return isOver(this.state);
  }

  private stateChanged(to: PracticeState, practiceId: string): void {
    const hadSandbox = this.events.some((event) => event.type === 'sandbox.leased');
    const removed = this.events.some((event) => event.type === 'sandbox.removed');
    if (isOver(to) && (removed || !hadSandbox)) this.finish();
    else if (isOver(to)) this.expectRemoval();
    if (this.request.responder !== 'shell') return;
    if (to === 'restored') this.restored(practiceId).catch(this.fail);
  }

  /** Like anybody on call, the caller gets to work when the stack's own alarm goes off. */
  private paged(practiceId: string, feed: LiveFeed): void {
    if (this.request.responder !== 'shell' || this.engaged) return;
    this.engaged = true;
    this.openTerminal(practiceId, feed).catch(this.fail);
  }

  /** While the engine is away a sandbox cannot be removed; the server goes on trying, and we need not wait. */
  private expectRemoval(): void {
    this.removing ??= setTimeout(() => {
      const message =
        'The sandbox is not removed yet: see `simsup doctor`; SimSup removes it as soon as it can.';
      this.fail(new AppError('engine.timeout', message));
    }, REMOVAL_TIMEOUT_MS);
  }

  private async openTerminal(practiceId: string, feed: LiveFeed): Promise<void> {
    const view = await this.client.get('/api/practices/{id}', byId(practiceId));
    if (view.page) this.output.line(`\nPAGE (${view.page.severity}) ${view.page.title}\n${view.page.text}\n`);
    this.terminal = await LocalTerminal.open(feed);
    await this.terminal.closed;
    if (!this.ended && this.state === 'live')
      await this.stop(practiceId, 'The responder left the terminal before service was restored');
  }

  /** Service is well for the whole hold time: the one responder is done. */
  private async restored(practiceId: string): Promise<void> {
    this.terminal?.close();
    await this.client.post('/api/practices/{id}/declare-over', { ...byId(practiceId), body: {} });
  }

  private async stop(practiceId: string, reason = 'Interrupted at the command line'): Promise<void> {
    const request = { ...byId(practiceId), body: { reason } };
    await this.client.post('/api/practices/{id}/stop', request).catch(this.fail);
  }

  private async report(id: string, totalMs: number): Promise<RunReport> {
    const view = await this.client.get('/api/practices/{id}', byId(id));
    const events = await wholeTimeline(this.client, id);
    // What never began left nothing.
    const artifacts = view.can.readPostmortem
      ? await saveArtifacts(this.client, id, path.resolve(this.request.out))
      : [];
    return {
      practiceId: id,
      scenario: this.request.scenario,
      variant: view.variant,
      state: view.state,
      abortReason: view.abortReason,
      verdict: {
        ...view.verdict,
        restored: view.verdict.restored ?? false,
        fixed: view.verdict.fixed ?? false,
      },
      attempt: attemptOf(view),
      impact: {
        onsetAt: view.impact.onsetAt,
        endAt: view.impact.endAt,
        journeys: view.impact.journeys.map(({ name, requests, failed }) => ({ name, requests, failed })),
      },
      timings: timingsOf(events, Math.round(totalMs)),
      artifacts,
    };
  }
}

/** Known once the practice is over, when nothing is sealed any more. */
function attemptOf({ sealed, verdict }: PracticeView): RunReport['attempt'] {
  const attempt = sealed?.attempt;
  return attempt ? { ...attempt, kept: keepsPromise(attempt.promises, verdict) } : null;
}
