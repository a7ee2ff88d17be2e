import { Logger } from '@nestjs/common';
import type { FeedEvent } from '#contracts';
import { maySeeAs } from '../may-see.js';
import type { TimelineRepository } from '../persistence/timeline.repository.js';
import { VIEWER_CLASSES } from '../viewer.js';
import type { FeedListener } from './feed-listener.js';
import type { LiveIo } from './live-socket.js';
import type { Audience } from './ports.js';
import { feedRoom } from './rooms.js';

/** Events that are read at once. */
const PAGE_EVENTS = 500;
/** After a failed read the feed tries again. */
const RETRY_MS = 500;
/** Events after which somebody may see more, or less, than before. */
const CHANGES_VIEW = new Set<FeedEvent['type']>([
  'practice.stateChanged',
  'practice.joined',
  'roster.left',
  'coordinator.changed',
]);

/** What a feed works with; the same for all of them. */
export interface FeedSurroundings {
  io: LiveIo;
  events: TimelineRepository;
  audience: Audience;
}

/** The live tail of one practice on this server. Reads each event once, however many clients look. */
export class PracticeFeed {
  /** Number of the last event that was handed to the clients that hear the news. */
  cursor = 0;
  private readonly log = new Logger('LiveFeed');
  private readonly listeners = new Set<FeedListener>();
  private viewsChanged = false;
  private readonly opened: Promise<void>;
  private pumping: Promise<void> | undefined;
  private wanted = false;
  private closed = false;

  constructor(
    readonly practiceId: string,
    private readonly surroundings: FeedSurroundings,
  ) {
    this.opened = this.open();
  }

  /** Resolves when `cursor` is known. Errors: those of the database. */
  ready(): Promise<void> {
    return this.opened;
  }

  add(listener: FeedListener): void {
    this.listeners.add(listener);
  }

  remove(listener: FeedListener): void {
    this.listeners.delete(listener);
  }

  /** Events after `afterSeq` that the others have got already. */
  history(afterSeq: number, limit: number): Promise<FeedEvent[]> {
    const { practiceId, cursor } = this;
    return this.surroundings.events.page({ practiceId, afterSeq, upToSeq: cursor, limit });
  }

  /** Looks for news. `seq` is what the notification named; without it there may be any. */
  wake(seq = Number.POSITIVE_INFINITY): void {
    if (seq <= this.cursor) return;
    this.wanted = true;
    this.pumping ??= this.pump().finally(() => {
      this.pumping = undefined;
    });
  }

  /** Stops looking. */
  close(): void {
    this.closed = true;
    for (const listener of [...this.listeners]) listener.end();
  }

  private async open(): Promise<void> {
    this.cursor = await this.surroundings.events.lastSeq(this.practiceId);
  }

  private async pump(): Promise<void> {
    // A feed that could not be opened is dropped by whoever opened it.
    if (
      !(await this.opened.then(
        () => true,
        () => false,
      ))
    )
      return;
    while (this.wanted && !this.closed) {
      this.wanted = false;
      try {
        await this.deliverNews();
      } catch (error) {
        this.log.warn(
          `The feed of ${this.practiceId} could not be read, it is tried again: ${String(error)}`,
        );
        this.wanted = true;
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    }
  }

  private async deliverNews(): Promise<void> {
    const { practiceId, surroundings } = this;
    for (;;) {
      if (this.viewsChanged) await this.adaptViewers();
      const news = await surroundings.events.page({ practiceId, afterSeq: this.cursor, limit: PAGE_EVENTS });
      if (news.length === 0) return;
      // What comes after a change is for those who may see it then.
      const page = news.slice(0, news.findIndex(({ type }) => CHANGES_VIEW.has(type)) + 1 || news.length);
      this.deliver(page);
      this.cursor = page.at(-1)?.seq ?? this.cursor;
      this.viewsChanged ||= page.some((event) => CHANGES_VIEW.has(event.type));
    }
  }

  /** Each class of viewers gets its selection, encoded once. */
  private deliver(page: FeedEvent[]): void {
    for (const listener of [...this.listeners]) if (listener.cutIfSlow()) listener.end();
    for (const viewers of VIEWER_CLASSES) {
      const seen = page.filter((event) => maySeeAs(event, viewers));
      if (seen.length > 0)
        this.surroundings.io.to(feedRoom(this.practiceId, viewers)).emit('feed.events', seen);
    }
  }

  private async adaptViewers(): Promise<void> {
    const views = new Map<string, ReturnType<Audience['viewerOf']>>();
    for (const listener of [...this.listeners]) {
      const { person } = listener;
      const key = `${person.viewAs ?? ''} ${person.id}`;
      const view = views.get(key) ?? this.surroundings.audience.viewerOf(person, this.practiceId);
      views.set(key, view);
      listener.adapt(await view);
    }
    this.viewsChanged = false;
  }
}
