import type { Member, MemberService } from './member.js';
import { MemberList } from './member-list.js';
import type { Endpoint, RingMessage } from './ring-message.js';
import type { RingTimers } from './ring-timers.js';

export interface RingOptions {
  readonly self: Member;
  /** Host names through which a ring is joined. */
  readonly peers: readonly string[];
  readonly timers: RingTimers;
  send(message: RingMessage, to: Endpoint): void;
  services(): readonly MemberService[];
  say(text: string): void;
}

/** How many others are asked to reach a member that does not answer. */
const HELPERS = 2;

interface Probe {
  readonly target: string;
  readonly number: number;
  readonly startedMs: number;
  isAsked: boolean;
}

/** A ping on behalf of somebody else, who waits for the answer under a number of its own. */
interface Errand {
  readonly origin: Endpoint;
  readonly number: number;
}

/** More are not kept in mind: their answers never came. */
const ERRAND_LIMIT = 32;

/**
 * Membership by gossip: each member probes one other at a time, asks others to try before it suspects one, and gives
 * a suspect time to speak up before it counts as dead. What it learns travels with the probes. Driven by `tick`.
 */
export class Ring {
  readonly members: MemberList;
  private readonly errands = new Map<number, Errand>();
  private readonly suspectedMs = new Map<string, number>();
  private queue: string[] = [];
  private probe: Probe | undefined;
  private nextProbeMs = 0;
  private count = 0;

  constructor(private readonly options: RingOptions) {
    this.members = new MemberList(options.self, (member, before) => this.onChange(member, before));
  }

  /** To be called a few times a period. */
  tick(nowMs: number): void {
    const { timers } = this.options;
    this.announceServices();
    this.confirmSuspects(nowMs);
    if (this.probe) {
      this.followProbe(this.probe, nowMs);
    }
    if (!this.probe && nowMs >= this.nextProbeMs) {
      this.nextProbeMs = nowMs + timers.periodMs;
      this.join();
      this.startProbe(nowMs);
    }
  }

  receive(message: RingMessage, from: Endpoint): void {
    switch (message.type) {
      case 'ping':
        this.options.send(
          {
            type: 'ack',
            number: message.number,
            digest: this.members.digest(),
            members: this.members.newerThan(message.digest),
          },
          from,
        );
        // The other side knows more: its answer to a ping brings it.
        if (this.members.lacks(message.digest)) {
          this.ping(from);
        }
        break;
      case 'ack':
        this.onAck(message, from);
        break;
      case 'ask': {
        const target = this.members.get(message.target);
        if (target) {
          this.runErrand(target, { origin: from, number: message.number });
        }
        break;
      }
      case 'news':
        this.members.learn(message.members);
        break;
    }
  }

  /** Says farewell to everybody. */
  leave(): void {
    const { others } = this.members;
    this.members.announce({ health: 'departed' });
    for (const other of others) {
      this.options.send({ type: 'news', members: [this.members.self] }, other);
    }
  }

  private onAck(message: Extract<RingMessage, { type: 'ack' }>, from: Endpoint): void {
    this.members.learn(message.members);
    const news = this.members.newerThan(message.digest);
    if (news.length > 0) {
      this.options.send({ type: 'news', members: news }, from);
    }
    const errand = this.errands.get(message.number);
    if (errand) {
      this.errands.delete(message.number);
      const { digest } = message;
      this.options.send({ type: 'ack', number: errand.number, digest, members: [] }, errand.origin);
    }
    if (this.probe?.number === message.number) {
      this.probe = undefined;
    }
  }

  private runErrand(target: Member, errand: Errand): void {
    const [oldest] = this.errands.keys();
    if (oldest !== undefined && this.errands.size >= ERRAND_LIMIT) {
      this.errands.delete(oldest);
    }
    this.errands.set(this.ping(target), errand);
  }

  private announceServices(): void {
    const services = this.options.services();
    if (JSON.stringify(services) !== JSON.stringify(this.members.self.services)) {
      this.members.announce({ services });
    }
  }

  /** Knocks at every peer that is not a member yet. */
  private join(): void {
    const { peers, self } = this.options;
    const known = new Set(this.members.all.map(({ name }) => name));
    for (const address of peers.filter((it) => !known.has(it) && it !== self.name)) {
      this.ping({ address, port: self.port });
    }
  }

  private startProbe(nowMs: number): void {
    const ids = this.members.others.map(({ id }) => id);
    this.queue = this.queue.filter((id) => ids.includes(id));
    if (this.queue.length === 0) {
      this.queue = ids
        .map((id) => ({ id, order: Math.random() }))
        .sort((a, b) => a.order - b.order)
        .map(({ id }) => id);
    }
    const target = this.members.get(this.queue.shift() ?? '');
    if (target) {
      this.probe = { target: target.id, number: this.ping(target), startedMs: nowMs, isAsked: false };
    }
  }

  private followProbe(probe: Probe, nowMs: number): void {
    const { pingTimeoutMs, askTimeoutMs } = this.options.timers;
    const waitedMs = nowMs - probe.startedMs;
    if (waitedMs >= pingTimeoutMs + askTimeoutMs) {
      this.probe = undefined;
      if (this.members.get(probe.target)?.health === 'alive') {
        this.members.judge(probe.target, 'suspect');
      }
    } else if (waitedMs >= pingTimeoutMs && !probe.isAsked) {
      probe.isAsked = true;
      const helpers = this.members.others.filter(
        ({ id, health }) => id !== probe.target && health === 'alive',
      );
      for (const helper of helpers.slice(0, HELPERS)) {
        this.options.send({ type: 'ask', number: probe.number, target: probe.target }, helper);
      }
    }
  }

  private confirmSuspects(nowMs: number): void {
    for (const { id, health } of this.members.others) {
      if (health !== 'suspect') {
        this.suspectedMs.delete(id);
        continue;
      }
      const sinceMs = this.suspectedMs.get(id) ?? nowMs;
      this.suspectedMs.set(id, sinceMs);
      if (nowMs - sinceMs >= this.options.timers.suspicionMs) {
        this.members.judge(id, 'confirmed');
      }
    }
  }

  private ping(to: Endpoint): number {
    this.count += 1;
    this.options.send({ type: 'ping', number: this.count, digest: this.members.digest() }, to);
    return this.count;
  }

  private onChange(member: Member, before: Member | undefined): void {
    const isNews = before === undefined || before.health !== member.health;
    if (
      !isNews ||
      member.health === 'suspect' ||
      (member.health === 'alive' && before?.health === 'suspect')
    ) {
      return;
    }
    const words = { alive: 'joined', confirmed: 'does not answer any more', departed: 'left', suspect: '' };
    this.options.say(`Member ${member.name} (${member.address}) ${words[member.health]}`);
  }
}
