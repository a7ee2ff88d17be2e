import { isOver, type PracticeState } from '#contracts';
import type { Actor } from '../cast/actor.js';
import { Cast } from '../cast/cast.js';
import { acceptedTraces, isGapFree, spoilerIn, tracesOn } from '../cast/traces.js';
import type { WorldServer } from '../world/world-server.js';
import type { Step } from './deeds.js';
import { type Part, Record } from './record.js';

const ROLES = ['I1', 'I2', 'I3', 'I4', 'R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'O1', 'S1'];
let plays = 0;

/** One practice in which people try what comes to their minds; after each attempt it is looked whether all is well. */
export class Play {
  private readonly actions: string[] = [];
  private most = 0;

  private constructor(
    private readonly cast: Cast,
    private readonly actors: readonly Actor[],
    private readonly id: string,
    private readonly record: Record,
  ) {}

  /** A practice for a group, with people who know nothing yet: nobody but the first instigator takes part. */
  static async begin(stage: WorldServer): Promise<Play> {
    plays += 1;
    const cast = new Cast(stage);
    const actors: Actor[] = [];
    for (const role of ROLES) actors.push(await cast.knows(`${role} of ${plays}`));
    const request = {
      scenario: 'tiny/quince',
      role: 'instigator',
      mode: 'group',
      startsAt: '2036-07-01T10:00:00Z',
    };
    const { id } = await (actors[0] as Actor).may('post', '/api/practices', request);
    const record = new Record(
      cast.server,
      id,
      actors.map(({ name }) => name),
    );
    return new Play(cast, actors, id, record);
  }

  /** Takes the steps one after the other, and looks after each. */
  async try(steps: readonly Step[]): Promise<void> {
    for (const step of steps) {
      if (step.pauseMs > 1_000) await this.world.skip(step.pauseMs);
      else await this.world.pass(step.pauseMs);
      await this.take(step);
    }
  }

  /** Its start comes, and with it the page, if nobody has called it off. */
  async start(): Promise<void> {
    if ((await this.record.state()) !== 'announced') return;
    const ines = await this.instigator();
    const range = (least: number, most: number) => ({ least, most });
    const limits = { instigators: range(1, 3), responders: range(0, 6), reason: 'Whoever is there' };
    await ines.may('put', this.path('/roster/limits'), limits);
    await this.record.startNow();
    // What is mended before anybody suffered is no incident.
    await this.world.until(() => this.record.isPaged());
  }

  /** Whatever is broken is mended, and held. */
  async mend(): Promise<void> {
    this.world.mendAll();
    await this.untilNot('live');
  }

  /** It ends, if it has not. */
  async end(): Promise<void> {
    const state = await this.record.state();
    const ines = await this.instigator();
    if (state === 'restored') await ines.does('post', this.path('/declare-over'));
    else if (!isOver(state)) await ines.may('post', this.path('/stop'), { reason: 'It is late' });
    await this.untilNot('restored');
    await this.world.until(() => this.world.engine.existing().length === 0);
  }

  /** The whole record, when all is over. */
  async checkRecord(): Promise<void> {
    const events = await this.record.events();
    expect(isGapFree(events)).toBe(true);
    const names = this.actors.map(({ name }) => name);
    expect(tracesOn(events, names)).toEqual(acceptedTraces(this.cast.deedsOn(this.id)));
    const count = (type: string) => events.filter((event) => event.type === type).length;
    expect([count('fault.applied'), await this.record.injections()]).toEqual(
      count('fault.applied') === 0 ? [0, expect.any(Number)] : [1, 1],
    );
  }

  private get world() {
    return this.cast.stage.world;
  }

  private path(rest: string): string {
    return rest.startsWith('/api') ? rest : `/api/practices/${this.id}${rest}`;
  }

  private async take({ who, also, deed }: Step): Promise<void> {
    const before = { whole: await this.record.changedByPeople(), parts: await this.record.parts() };
    const { method, path, body } = deed({ people: this.actors.map(({ id }) => id), actions: this.actions });
    const doers = [who, ...(also === null ? [] : [also])].map((index) => this.actorOf(index));
    const answers = await Promise.all(doers.map((actor) => actor.does(method, this.path(path), body)));
    for (const { status, body: answer } of answers) {
      expect([path, answer, status]).toEqual([path, answer, expect.any(Number)]);
      expect(status < 500 ? 'no defect' : [method, path, body, answer]).toBe('no defect');
      if (status >= 400)
        expect(answer).toMatchObject({ code: expect.any(String), message: expect.any(String) });
      if (status === 201 && path === '/actions') this.actions.push(answer.id);
    }
    const parts = await this.record.parts();
    if (method !== 'get' && answers.every(({ status }) => status >= 400))
      expect([method, path, await this.record.changedByPeople()]).toEqual([method, path, before.whole]);
    await this.checkLimits(parts);
    if (isOver(await this.record.state())) return;
    for (const [index, { text }] of answers.entries())
      if (!knows(doers[index], [...before.parts, ...parts]))
        expect([doers[index]?.name, path, spoilerIn(text)]).toEqual([doers[index]?.name, path, null]);
  }

  /** A limit that is lowered takes nobody's place away. */
  private async checkLimits(parts: readonly Part[]): Promise<void> {
    const inside = parts.filter(({ standing }) => standing === 'in');
    const responders = inside.filter(({ role }) => role === 'responder' || role === 'coordinator');
    this.most = Math.max(this.most, await this.record.mostResponders());
    expect(responders.length).toBeLessThanOrEqual(this.most);
    expect(inside.filter(({ role }) => role === 'coordinator').length).toBeLessThanOrEqual(1);
    expect(responders.filter(({ instigated }) => instigated)).toEqual([]);
    expect(inside.some(({ role }) => role === 'instigator')).toBe(true);
  }

  private async instigator(): Promise<Actor> {
    const parts = await this.record.parts();
    const found = parts.find(({ role, standing }) => role === 'instigator' && standing === 'in');
    return this.cast.of(found?.name ?? '');
  }

  private actorOf(index: number): Actor {
    return this.actors[index % this.actors.length] as Actor;
  }

  private async untilNot(...states: PracticeState[]): Promise<void> {
    await this.world.until(async () => !states.includes(await this.record.state()));
  }
}

/** Whoever instigates, or has, has seen what breaks. */
function knows(actor: Actor | undefined, parts: readonly Part[]): boolean {
  return parts.some(
    ({ personId, role, standing }) => personId === actor?.id && role === 'instigator' && standing === 'in',
  );
}
