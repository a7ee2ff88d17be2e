import type { Member, MemberService } from './member.js';
import { Ring } from './ring.js';
import type { Endpoint, RingMessage } from './ring-message.js';
import { ringTimers } from './ring-timers.js';

const PERIOD_MS = ringTimers(1).periodMs;

/** Rings on one clock and one network, whose cables can be cut. */
class Site {
  readonly said: string[] = [];
  readonly rings = new Map<string, Ring>();
  readonly services = new Map<string, MemberService[]>();
  private readonly cut = new Set<string>();
  private readonly wire: (() => void)[] = [];
  private nowMs = 0;

  add(name: string, incarnation = 1): Ring {
    const self: Member = {
      id: `id-${name}`,
      name,
      address: name,
      port: 9638,
      gatewayPort: 9631,
      incarnation,
      health: 'alive',
      services: [],
    };
    const ring = new Ring({
      self,
      peers: ['api', 'router'],
      timers: ringTimers(1),
      send: (message, to) => this.carry(name, message, to),
      services: () => this.services.get(name) ?? [],
      say: (text) => this.said.push(`${name}: ${text}`),
    });
    this.rings.set(name, ring);
    return ring;
  }

  /** Nothing passes between these two any more. */
  cutBetween(one: string, other: string): void {
    this.cut.add(`${one} ${other}`).add(`${other} ${one}`);
  }

  remove(name: string): void {
    this.rings.delete(name);
  }

  run(periods: number): void {
    for (let step = 0; step < periods * 6; step += 1) {
      this.nowMs += PERIOD_MS / 6;
      for (const ring of this.rings.values()) ring.tick(this.nowMs);
      for (let deliver = this.wire.shift(); deliver; deliver = this.wire.shift()) deliver();
    }
  }

  /** How `name` sees the others. */
  view(name: string): Record<string, string> {
    const members = this.rings.get(name)?.members.all ?? [];
    return Object.fromEntries(members.map((member) => [member.name, member.health]));
  }

  private carry(from: string, message: RingMessage, to: Endpoint): void {
    const text = JSON.stringify(message);
    this.wire.push(() => {
      if (!this.cut.has(`${from} ${to.address}`)) {
        this.rings.get(to.address)?.receive(JSON.parse(text), { address: from, port: 9638 });
      }
    });
  }
}

describe('a ring of supervisors', () => {
  let site: Site;
  beforeEach(() => {
    site = new Site();
    for (const name of ['api', 'router', 'originsrv', 'worker']) site.add(name);
  });

  const everybody = (health: string) => ({
    api: health,
    router: health,
    originsrv: health,
    worker: health,
  });

  it('finds its members through its peers', () => {
    site.run(6);
    expect(site.view('worker')).toEqual(everybody('alive'));
    expect(site.view('originsrv')).toEqual(everybody('alive'));
  });

  it('tells everybody which release a member runs', () => {
    const service = {
      group: 'builder-worker.live',
      package: 'core/builder-worker/5988/1',
      state: 'up',
    } as const;
    site.run(6);
    site.services.set('worker', [service]);
    site.run(12);
    const seen = site.rings.get('originsrv')?.members.get('id-worker');
    expect(seen?.services).toEqual([service]);
  });

  it('notices a member that went silent, and one that came back', () => {
    site.run(6);
    site.remove('worker');
    site.run(4);
    expect(Object.values(site.view('api'))).not.toContain('departed');
    site.run(14);
    expect(site.view('api')).toEqual({ ...everybody('alive'), worker: 'confirmed' });
    expect(site.said).toContain('api: Member worker (worker) does not answer any more');
    site.add('worker', 2);
    site.run(8);
    expect(site.view('originsrv')).toEqual(everybody('alive'));
  });

  it('does not take a broken cable between two for the death of one', () => {
    site.run(6);
    site.cutBetween('originsrv', 'worker');
    site.run(30);
    expect(site.view('originsrv')).toEqual(everybody('alive'));
    expect(site.view('api')).toEqual(everybody('alive'));
  });

  it('knows at once of a member that took its leave', () => {
    site.run(6);
    site.rings.get('worker')?.leave();
    site.remove('worker');
    site.run(1);
    expect(site.view('api')).toEqual({ ...everybody('alive'), worker: 'departed' });
  });
});
