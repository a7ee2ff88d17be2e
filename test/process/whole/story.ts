import type {
  FeedEvent,
  FeedEventOf,
  FeedEventType,
  InboxNotice,
  NoticeKind,
  PracticeView,
} from '#contracts';
import { type HttpReceiver, Receivers, type SmtpReceiver } from '#testing';
import type { Heard } from '../cast/actor.js';
import { Cast } from '../cast/cast.js';
import { prepareWorld } from '../world/world-server.js';

export const INSTIGATORS = ['Ines', 'Ivo'];
export const RESPONDERS = ['Rui', 'Rae', 'Ron', 'Roz', 'Rex'];
export const OBSERVERS = ['Oz', 'Olga'];
/** Takes part in nothing, and is on call. */
export const ON_CALL = 'Kim';
/** Signs up, and withdraws. */
export const WITHDRAWS = 'Rob';
export const EVERYBODY = [...INSTIGATORS, ...RESPONDERS, ...OBSERVERS, ON_CALL, WITHDRAWS];

/** One practice from the first invitation to the last action item, which all steps go on with. */
export class Story {
  readonly cast: Cast;
  mail!: SmtpReceiver;
  chat!: HttpReceiver;
  /** Of the practice, once it is announced. */
  practiceId = '';
  /** Number of the last event before it was declared over. */
  lastBeforeTheEnd = 0;
  private readonly receivers = new Receivers();
  private readonly sent: (Heard & { name: string })[] = [];

  private constructor() {
    // Hooks run in their order: the receivers are there before the server is told of them.
    beforeAll(async () => {
      this.mail = await this.receivers.smtp();
      this.chat = await this.receivers.http();
    });
    afterAll(() => this.cast.live.end());
    this.cast = new Cast(prepareWorld(() => ({ SIMSUP_SMTP_URL: this.mail.url })));
    afterAll(() => this.receivers.close());
  }

  /** Call it once at the top of a spec. */
  static begin(): Story {
    return new Story();
  }

  get world() {
    return this.cast.stage.world;
  }

  /** Path of something of the practice. */
  path(rest = ''): string {
    return `/api/practices/${this.practiceId}${rest}`;
  }

  view(name: string): Promise<PracticeView> {
    return this.cast.of(name).may('get', this.path());
  }

  /** What somebody may see of the timeline. */
  async events(name: string): Promise<FeedEvent[]> {
    return (await this.cast.of(name).may('get', this.path('/timeline?limit=1000'))).events;
  }

  async eventsOf<T extends FeedEventType>(type: T, name = 'Ines'): Promise<FeedEventOf<T>[]> {
    return (await this.events(name)).filter((event): event is FeedEventOf<T> => event.type === type);
  }

  /** What somebody was told of that kind, newest first. */
  async told(name: string, kind: NoticeKind): Promise<InboxNotice[]> {
    const { notices } = await this.cast.of(name).may('get', '/api/me/notices');
    return notices.filter((notice: InboxNotice) => notice.kind === kind);
  }

  /** Notes what people were sent until now: it is not over yet. */
  async itEnds(): Promise<void> {
    this.lastBeforeTheEnd = (await this.events('Ines')).at(-1)?.seq ?? 0;
    for (const { name, heard } of this.cast.all()) {
      this.sent.push(...heard.map((one) => ({ name, ...one })));
    }
  }

  /** All that these people were sent before the end. */
  sentBeforeTheEnd(...names: string[]): (Heard & { name: string })[] {
    return this.sent.filter(({ name }) => names.includes(name));
  }

  /** Lets time pass until the timeline has an event of that type. */
  async until(type: FeedEventType): Promise<void> {
    await this.world.until(async () => (await this.eventsOf(type)).length > 0);
  }

  async untilState(state: PracticeView['state']): Promise<void> {
    await this.world.until(async () => (await this.view('Ines')).state === state);
  }

  /** Waits for a letter to somebody whose text matches. */
  async letter(name: string, pattern: RegExp): Promise<string> {
    for (let count = 1; ; count = this.mail.requests.length + 1) {
      const letters = (await this.mail.until(count)).filter(({ to }) => to === addressOf(name));
      const found = letters.map(({ text }) => readable(text)).find((text) => pattern.test(text));
      if (found) return found;
    }
  }
}

export function addressOf(name: string): string {
  return `${name.toLowerCase()}@example.org`;
}

/** A letter without the line breaks and codes of its transport. */
function readable(text: string): string {
  return text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
}
