import type { FeedEvent } from '#contracts';
import { maySeeAs } from '../may-see.js';
import { type Viewer, type ViewerClass, viewerClass } from '../viewer.js';
import type { ClientOutbox } from './client-outbox.js';
import type { FeedListener } from './feed-listener.js';
import type { LiveSocket } from './live-socket.js';
import type { LivePerson } from './ports.js';
import type { PracticeFeed } from './practice-feed.js';
import { feedRoom, practiceRoom } from './rooms.js';

/** Events a page while a client catches up. */
const PAGE_EVENTS = 500;

/** One client's view of one practice's feed: first it catches up, page by page, then it hears the news. */
export class FeedSubscription implements FeedListener {
  private ended = false;
  private live = false;
  private viewers: ViewerClass;

  constructor(
    private readonly feed: PracticeFeed,
    private readonly socket: LiveSocket,
    private readonly outbox: ClientOutbox,
    viewer: Viewer,
  ) {
    this.viewers = viewerClass(viewer);
  }

  get person(): LivePerson {
    return this.socket.data.person;
  }

  cutIfSlow(): boolean {
    return this.outbox.cutIfSlow();
  }

  /** Sends what comes after `afterSeq`; resolves when the client hears the news by itself, or has left. */
  async catchUp(afterSeq: number): Promise<void> {
    void this.socket.join(practiceRoom(this.feed.practiceId));
    let cursor = Math.min(afterSeq, this.feed.cursor);
    while (!this.ended) {
      // Compared and joined without a pause in between: nothing can be missed, nothing comes twice.
      if (cursor >= this.feed.cursor) {
        this.goLive();
        return;
      }
      const page = await this.feed.history(cursor, PAGE_EVENTS);
      if (this.ended) return;
      this.send(page);
      cursor = page.at(-1)?.seq ?? this.feed.cursor;
      await this.outbox.room();
    }
  }

  /** Sees the practice with other eyes from now on; null when it may not be seen any more. */
  adapt(viewer: Viewer | null): void {
    if (!viewer) {
      this.end();
      return;
    }
    const viewers = viewerClass(viewer);
    if (viewers === this.viewers) return;
    if (this.live) this.leave(feedRoom(this.feed.practiceId, this.viewers));
    this.viewers = viewers;
    if (this.live) this.goLive();
  }

  /** Sends nothing any more. Idempotent. */
  end(): void {
    if (this.ended) return;
    this.ended = true;
    this.leave(feedRoom(this.feed.practiceId, this.viewers));
    this.leave(practiceRoom(this.feed.practiceId));
    this.feed.remove(this);
  }

  private goLive(): void {
    this.live = true;
    void this.socket.join(feedRoom(this.feed.practiceId, this.viewers));
  }

  private leave(room: string): void {
    void this.socket.leave(room);
  }

  private send(page: FeedEvent[]): void {
    const seen = page.filter((event) => maySeeAs(event, this.viewers));
    if (seen.length > 0) this.socket.emit('feed.events', seen);
  }
}
