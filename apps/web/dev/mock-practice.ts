import type {
  FeedEvent,
  FeedEventData,
  FeedEventType,
  ImpactBucket,
  ImpactSeries,
  MessageMark,
  MessageRequest,
  PracticeRole,
  PracticeState,
  PracticeView,
  TalkSummary,
  Verdict,
} from '#contracts';
import type { RanCommand } from './fake-shell.js';
import { type Cue, EPILOGUE, JOURNEYS, SCRIPT, SEALED, SUFFERING } from './mock-script.js';
import { CONSOLES, SEARCHES } from './mock-stack.js';

const BUCKET_MS = 5_000;
const ONSET_S = 4;
const END_S = 96;
const OVER: readonly PracticeState[] = ['assessed', 'debriefed', 'closed', 'aborted'];

interface Listener {
  onEvents(id: string, events: FeedEvent[]): void;
  onBuckets(id: string, buckets: ImpactBucket[]): void;
}

/** A practice that plays its script against the clock. */
export class MockPractice {
  private stored: FeedEvent[] = [];
  private state: PracticeState = 'announced';
  private hintsTaken = 1;
  private stumped = false;
  private abortReason: string | null = null;
  private verdict: Verdict = { restored: null, fixed: null, collateral: [] };
  private timers: NodeJS.Timeout[] = [];
  private listener: Listener | null = null;
  private readonly beganMs: number;

  constructor(
    readonly id: string,
    private readonly role: PracticeRole,
    beganMs = Date.now() + 12_000,
  ) {
    this.beganMs = beganMs;
  }

  /** Plays the script from now on; what lies in the past happens at once. */
  play(listener: Listener): void {
    this.listener = listener;
    for (const cue of SCRIPT) {
      const inMs = this.beganMs + cue[0] * 1_000 - Date.now();
      if (inMs <= 0) this.perform(cue);
      else this.timers.push(setTimeout(() => this.perform(cue), inMs));
    }
    this.timers.push(setInterval(() => this.tellBuckets(), BUCKET_MS));
  }

  /** A practice that was over long ago, or was stopped in its first minute. */
  static finished(id: string, endedMs: number, change: (practice: MockPractice) => void): MockPractice {
    const practice = new MockPractice(id, 'responder', endedMs - 130_000);
    const cues = id.startsWith('stopped')
      ? SCRIPT.filter(([second]) => second < 60)
      : [...SCRIPT, ...EPILOGUE];
    for (const cue of cues) practice.perform(cue);
    practice.verdict = { restored: true, fixed: true, collateral: [] };
    change(practice);
    return practice;
  }

  end(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers = [];
  }

  setVerdict(verdict: Verdict): void {
    this.verdict = verdict;
  }

  abort(reason: string): void {
    this.end();
    const lastMs = Math.min(Date.now(), this.beganMs + 71_000);
    this.append('practice.stateChanged', { from: this.state, to: 'aborted', reason, by: 'Ada' }, lastMs);
    this.state = 'aborted';
    this.abortReason = reason;
    this.verdict = { restored: null, fixed: null, collateral: [] };
  }

  events(afterSeq: number): FeedEvent[] {
    return this.stored.filter((event) => event.seq > afterSeq && this.maySee(event));
  }

  commandRan(terminalId: string, ran: RanCommand): void {
    this.append('command.ran', { terminalId, by: 'Ada', ...ran });
  }

  message(request: MessageRequest): void {
    this.append('message.posted', { ...request, by: 'Ada' });
  }

  /** What is marked, as if nobody had said more about it. */
  summary(): TalkSummary {
    const marked = (mark: MessageMark) =>
      this.stored.flatMap(({ seq, type, occurredAt: at, data }) =>
        type === 'message.posted' && data.mark === mark
          ? [{ seq, at, by: data.by, text: data.text, owner: data.owner ?? null, lastSaid: null }]
          : [],
      );
    return {
      failing: [],
      alerts: [],
      symptoms: marked('symptom'),
      confirmed: [],
      data: marked('finding'),
      openQuestions: marked('question'),
      investigating: [],
      notInvestigated: marked('hypothesis'),
      ruledOut: [],
      actions: marked('action'),
      decisions: marked('decision'),
    };
  }

  act(action: string, reason: string): void {
    if (action === 'acknowledge') this.append('page.acknowledged', { by: 'Ada' });
    if (action === 'stumped') {
      this.stumped = true;
      this.append('hint.asked', { by: 'Ada' });
    }
    if (action === 'hints') {
      this.hintsTaken += 1;
      this.append('hint.given', {
        index: this.hintsTaken,
        kind: this.stumped ? 'question' : 'pointer',
        text: this.stumped
          ? 'As whom do the workers of the proxy run?'
          : 'nginx names the file that it cannot open.',
        ...(this.stumped ? {} : { ref: 'file:live-builder-api-0:/hab/svc/builder-api-proxy/logs' }),
      });
    }
    if (action === 'stop') this.abort(reason);
    if (action === 'declare-over') {
      this.end();
      this.verdict = { restored: this.state === 'restored', fixed: true, collateral: [] };
      for (const cue of EPILOGUE) this.perform(cue, Date.now());
    }
  }

  view(): PracticeView {
    const over = OVER.includes(this.state);
    const nowS = (Date.now() - this.beganMs) / 1_000;
    const at = (second: number) => (nowS >= second ? this.iso(second) : null);
    const responds = this.role === 'responder' && !over;
    const knows = over || this.role === 'instigator';
    return {
      id: this.id,
      title: 'Builder, difficulty 2',
      stack: 'builder',
      scenario: knows ? 'builder/proxy-root-owned' : null,
      state: this.state,
      startsAt: this.iso(0),
      beganAt: at(0),
      endedAt: over ? (this.stored.at(-1)?.occurredAt ?? null) : null,
      myRole: this.role,
      abortReason: this.abortReason,
      variant: knows ? 'k3v9q' : null,
      tempo: 1,
      lastSeq: this.stored.at(-1)?.seq ?? 0,
      page:
        nowS >= 13
          ? {
              title: 'DepotCheckFailed',
              severity: 'critical',
              text: 'GET /v1/depot/origins/core fails from outside. Users report that package pages do not load.',
            }
          : null,
      people: [
        { name: 'Ada', role: this.role },
        { name: 'Bo', role: 'responder' },
        { name: 'Cleo', role: 'instigator' },
      ],
      nodes: ['api', 'router', 'sessionsrv', 'originsrv', 'jobsrv', 'worker', 'datastore'].map((name) => ({
        name: `live-builder-${name}-0`,
        title: name === 'api' ? 'API and proxy' : `${name[0]?.toUpperCase()}${name.slice(1)}`,
      })),
      journeys: JOURNEYS,
      consoles: CONSOLES,
      logs: { searches: SEARCHES },
      guide: true,
      impact: {
        onsetAt: at(ONSET_S),
        endAt: this.stored.some((event) => event.type === 'impact.ended') ? this.iso(END_S) : null,
        journeys: [],
      },
      verdict: this.verdict,
      hints: {
        given: this.stored.filter((event) => event.type === 'hint.given').length,
        pointersLeft: Math.max(0, 3 - this.hintsTaken),
        questionsLeft: 2,
        stumped: this.stumped,
      },
      rooms: [
        { room: 'operations', write: responds },
        { room: 'status', write: responds },
        ...(knows ? [{ room: 'instigators' as const, write: !over }] : []),
      ],
      can: {
        openTerminal: responds && nowS >= -6,
        watchStack: !over && nowS >= -6,
        coordinate: false,
        acknowledge: responds && nowS >= 13 && !this.stored.some((e) => e.type === 'page.acknowledged'),
        takeHint: responds && nowS >= 0,
        giveHint: this.role === 'instigator' && !over && nowS >= 0,
        askForHelp: responds && nowS >= 0 && !this.stumped,
        declareOver: responds && nowS >= 0,
        declareAnyway: responds && nowS >= 0,
        revert: false,
        stop: !over,
        readPostmortem: over && this.state !== 'aborted',
      },
      sealed: knows
        ? {
            title: 'The proxy lost its own directory',
            story:
              'After a restart the supervisor re-owned var to root. Workers of the proxy run as hab and can neither buffer nor cache.',
            rootCause: 'var of builder-api-proxy belongs to root.',
            attempt: null,
            lessons: ['A green health check says little when it asks nobody behind it.'],
          }
        : null,
    };
  }

  series(): ImpactSeries {
    const untilMs = Math.min(Date.now(), this.beganMs + 131_000);
    const buckets: ImpactBucket[] = [];
    const fromMs = this.beganMs - 30_000;
    for (let ms = fromMs; ms < untilMs; ms += BUCKET_MS) buckets.push(...this.bucketsAt(ms));
    return {
      bucketMs: BUCKET_MS,
      fromAt: new Date(fromMs).toISOString(),
      toAt: new Date(untilMs).toISOString(),
      buckets,
    };
  }

  private bucketsAt(ms: number): ImpactBucket[] {
    const second = (ms - this.beganMs) / 1_000;
    return JOURNEYS.map((journey, i) => {
      const suffers = SUFFERING[journey.name];
      const hit = suffers && second + BUCKET_MS / 1_000 > suffers.from && second < suffers.to;
      const wobble = ((Math.abs(Math.round(second)) * 7 + i * 3) % 5) / 10;
      const failed = hit
        ? Math.round(5 * Math.max(0.2, suffers.share - (suffers.share < 1 ? wobble : 0)))
        : 0;
      const slow = journey.name === 'sign-in' && second > 10 && second < 60 ? Math.round(wobble * 5) : 0;
      return {
        at: new Date(ms).toISOString(),
        journey: journey.name,
        requests: 5,
        failed,
        slow,
        latencyP50Ms: 40,
      };
    });
  }

  private tellBuckets(): void {
    const elapsed = Math.floor((Date.now() - this.beganMs + 30_000) / BUCKET_MS) - 1;
    const ms = this.beganMs - 30_000 + elapsed * BUCKET_MS;
    if (elapsed >= 0) this.listener?.onBuckets(this.id, this.bucketsAt(ms));
  }

  private perform(cue: Cue, atMs = this.beganMs + cue[0] * 1_000): void {
    const [, type, data] = cue;
    if (type === 'practice.stateChanged') this.state = data.to;
    const healed = type === 'verdict.restored' ? { ...data, healthySince: this.iso(END_S + 2) } : data;
    this.append(type, healed as FeedEventData<typeof type>, atMs);
  }

  private append<T extends FeedEventType>(type: T, data: FeedEventData<T>, atMs = Date.now()): void {
    const seq = this.stored.length + 1;
    const event = {
      type,
      practiceId: this.id,
      seq,
      occurredAt: new Date(atMs).toISOString(),
      data,
    } as FeedEvent;
    this.stored.push(event);
    if (this.maySee(event)) this.listener?.onEvents(this.id, [event]);
  }

  private maySee(event: FeedEvent): boolean {
    return this.role === 'instigator' || OVER.includes(this.state) || !SEALED.test(event.type);
  }

  private iso(second: number): string {
    return new Date(this.beganMs + second * 1_000).toISOString();
  }
}
