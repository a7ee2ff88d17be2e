import { type FeedSurroundings, PracticeFeed } from './practice-feed.js';

/** The feeds that somebody on this server looks at. */
export class FeedHub {
  private readonly feeds = new Map<string, PracticeFeed>();
  private readonly holders = new Map<PracticeFeed, number>();

  constructor(private readonly surroundings: FeedSurroundings) {}

  /**
   * The practice's feed, opened; it is kept until `release`. It hears of news before it is opened, so that none is
   * missed in between. Errors: those of the database.
   */
  async hold(practiceId: string): Promise<PracticeFeed> {
    const feed = this.feeds.get(practiceId) ?? new PracticeFeed(practiceId, this.surroundings);
    this.feeds.set(practiceId, feed);
    this.holders.set(feed, (this.holders.get(feed) ?? 0) + 1);
    try {
      await feed.ready();
      return feed;
    } catch (error) {
      this.release(feed);
      throw error;
    }
  }

  /** The last one who releases a feed ends it. */
  release(feed: PracticeFeed): void {
    const left = (this.holders.get(feed) ?? 0) - 1;
    if (left > 0) {
      this.holders.set(feed, left);
      return;
    }
    this.holders.delete(feed);
    if (this.feeds.get(feed.practiceId) === feed) this.feeds.delete(feed.practiceId);
    feed.close();
  }

  /** @param payload of the timeline's notification, `practiceId:seq` */
  wake(payload: string): void {
    const [practiceId = '', seq] = payload.split(':');
    this.feeds.get(practiceId)?.wake(Number(seq));
  }

  wakeAll(): void {
    for (const feed of this.feeds.values()) feed.wake();
  }

  close(): void {
    for (const feed of this.feeds.values()) feed.close();
    this.feeds.clear();
    this.holders.clear();
  }
}
