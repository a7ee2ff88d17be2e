import type { FeedSubscription as SubscribeRequest } from '#contracts';
import { AppError } from '#kernel';
import type { ClientOutbox } from './client-outbox.js';
import type { FeedHub } from './feed-hub.js';
import { FeedSubscription } from './feed-subscription.js';
import type { LiveSocket } from './live-socket.js';
import type { Audience } from './ports.js';

/** The feeds that one connection has subscribed to. Requests of one connection are served one after the other. */
export class SocketFeeds {
  private readonly ends = new Map<string, () => void>();
  private turn: Promise<unknown> = Promise.resolve();
  private closed = false;

  constructor(
    private readonly socket: LiveSocket,
    private readonly outbox: ClientOutbox,
    private readonly hub: FeedHub,
    private readonly audience: Audience,
  ) {}

  /**
   * Begins a feed, or begins it again at another place. `onLost` is called when it cannot go on.
   * Errors: `resource.not-found` for a practice that the person may not see.
   */
  subscribe(request: SubscribeRequest, onLost: (error: unknown) => void): Promise<{ lastSeq: number }> {
    return this.inTurn(() => this.begin(request, onLost));
  }

  unsubscribe(practiceId: string): Promise<void> {
    return this.inTurn(async () => this.ends.get(practiceId)?.());
  }

  /** Ends all. */
  close(): void {
    this.closed = true;
    for (const end of [...this.ends.values()]) end();
  }

  private async begin(
    { practiceId, afterSeq }: SubscribeRequest,
    onLost: (error: unknown) => void,
  ): Promise<{ lastSeq: number }> {
    const viewer = await this.audience.viewerOf(this.socket.data.person, practiceId);
    if (!viewer)
      throw new AppError('resource.not-found', `There is no practice "${practiceId}" that you may see.`);
    this.ends.get(practiceId)?.();
    const feed = await this.hub.hold(practiceId);
    const subscription = new FeedSubscription(feed, this.socket, this.outbox, viewer);
    feed.add(subscription);
    const end = (): void => {
      if (this.ends.get(practiceId) !== end) return;
      this.ends.delete(practiceId);
      subscription.end();
      this.hub.release(feed);
    };
    this.ends.set(practiceId, end);
    if (this.closed) end();
    const lastSeq = feed.cursor;
    // The acknowledgement goes out first, then the events.
    setImmediate(() => subscription.catchUp(afterSeq).catch(onLost));
    return { lastSeq };
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.turn.then(work);
    this.turn = done.catch(() => undefined);
    return done;
  }
}
