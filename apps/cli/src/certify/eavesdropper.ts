import { byId } from '#api-client';
import { type Eyes, type SeenText, splitTold } from '#certification';
import type { FeedEvent, PracticeView } from '#contracts';
import { AppError } from '#kernel';
import { LiveFeed } from '../practice-run/live-feed.js';
import type { ApiClient } from '../server/api-client.js';
import { ARTIFACTS, CONSOLE_PAGES, PRACTICE_ENDPOINTS } from './fetched-endpoints.js';
import { withoutOthers } from './without-others.js';

/** Follows a practice with the eyes of a role, from its first moment on. */
export class Eavesdropper {
  private readonly events: FeedEvent[] = [];
  private feed: LiveFeed | null = null;

  private constructor(
    private readonly client: ApiClient,
    private readonly practiceId: string,
    private readonly eyes: Eyes,
  ) {}

  static async follow(client: ApiClient, practiceId: string, eyes: Eyes): Promise<Eavesdropper> {
    const follower = new Eavesdropper(client.as(eyes), practiceId, eyes);
    follower.feed = await LiveFeed.open(follower.client, practiceId, {
      onEvent: (event) => void follower.events.push(event),
      // Whoever plays the practice notices that the server is gone.
      onLost: () => undefined,
    });
    return follower;
  }

  /** All events so far, and all that can be fetched now. */
  async hears(): Promise<SeenText[]> {
    const live = this.events.flatMap((event) => splitTold(`event ${event.type} as ${this.eyes}`, event));
    const fetched = await Promise.all(PRACTICE_ENDPOINTS.map((endpoint) => this.fetched(endpoint)));
    return [...live, ...fetched.flat(), ...(await this.consoles())];
  }

  close(): void {
    this.feed?.close();
  }

  private async fetched({ path, speaks }: (typeof PRACTICE_ENDPOINTS)[number]): Promise<SeenText[]> {
    const place = `GET ${path} as ${this.eyes}`;
    const texts: SeenText[] = [];
    for (const address of await this.addresses(path)) {
      const answer = withoutOthers(await this.answer(address), this.practiceId);
      if (speaks === 'product') texts.push(...splitTold(place, answer));
      else texts.push({ place, origin: 'stack', text: JSON.stringify(answer) ?? '' });
    }
    return texts;
  }

  private async addresses(path: string): Promise<string[]> {
    const address = path.replace(':id', this.practiceId);
    if (path.endsWith('/logs')) return [`${address}?limit=1000`];
    if (address.includes(':name')) return ARTIFACTS.map((name) => address.replace(':name', name));
    if (!address.includes(':stack')) return [address];
    const view = await this.view();
    const guide = address.replace(':stack', view.stack);
    if (!view.guide) return [guide];
    const { pages } = await this.client.get('/api/stacks/{id}/guide', byId(view.stack));
    return [guide, ...pages.map(({ name }) => `${guide}/${name}`)];
  }

  private view(): Promise<PracticeView> {
    return this.client.get('/api/practices/{id}', byId(this.practiceId));
  }

  /** A refusal is an answer too, and may give something away like any other. */
  private async answer(path: string): Promise<unknown> {
    try {
      return await this.client.look(path);
    } catch (error) {
      const { code, message, details, family } = AppError.from(error);
      if (family === 'unexpected' || code === 'server.unreachable') throw error;
      return { code, message, details };
    }
  }

  private async consoles(): Promise<SeenText[]> {
    const { consoles, can } = await this.view();
    if (!can.watchStack) return [];
    const texts: SeenText[] = [];
    for (const { name } of consoles) {
      const params = { path: { id: this.practiceId, name } };
      const { url } = await this.client.post('/api/practices/{id}/consoles/{name}/links', { params });
      for (const page of CONSOLE_PAGES) {
        const answer = await this.client.text(url + page);
        texts.push({ place: `console ${name}/${page} as ${this.eyes}`, origin: 'stack', text: answer });
      }
    }
    return texts;
  }
}
