import type { FeedEventOf } from '#contracts';
import { SandboxService, StackGuide } from '#sandbox';
import { aNewEvent, prepareTestDatabase } from '#testing';
import { TIMELINE_ENTITIES, TIMELINE_MIGRATIONS } from '#timeline';
import { PracticeStage, person } from '../fakes/practice-stage.js';
import { PRACTICE_ENTITIES, PRACTICE_MIGRATIONS } from '../persistence/index.js';
import { ScenarioShelf } from '../plan/scenario-shelf.service.js';
import { type OwnHint, OwnHints } from './own-hint.service.js';

const database = prepareTestDatabase({
  entities: [...TIMELINE_ENTITIES, ...PRACTICE_ENTITIES],
  migrations: [...TIMELINE_MIGRATIONS, ...PRACTICE_MIGRATIONS],
});
const shelved = {
  variant: { scenario: { sealed: { terms: ['root-owned', 'chown'] } } },
  stack: { id: 'builder', nodes: [{ name: 'api', user: 'ubuntu' }, { name: 'internet' }] },
};
const files = ['/etc/api.toml'];

let stage: PracticeStage;
let hints: OwnHints;
let id: string;

beforeAll(async () => {
  const exec = async (_: string, node: string, { command }: { command: string[] }) => ({
    exitStatus: node === 'api' && files.includes(command.at(-1) ?? '') ? 0 : 1,
  });
  stage = await PracticeStage.open(database, [
    OwnHints,
    { provide: ScenarioShelf, useValue: { of: () => shelved } },
    { provide: StackGuide, useValue: { pages: async () => [{ name: 'router', title: 'Router' }] } },
    { provide: SandboxService, useValue: { exec } },
  ]);
  hints = stage.module.get(OwnHints);
});
beforeEach(async () => {
  id = await stage.practice({ beganAt: stage.clock.now() });
});

const give = (hint: OwnHint, who = 'ina') => hints.give(id, person(who), hint);
const pointer = (ref: string, text = 'Look there'): OwnHint => ({ kind: 'pointer', ref, text });
const given = async () =>
  (await Array.fromAsync(stage.timeline.all(id)))
    .filter((event): event is FeedEventOf<'hint.given'> => event.type === 'hint.given')
    .map(({ data }) => data);

describe('a hint in the words of an instigator', () => {
  it.each(['guide:router', 'man:ss(8)', 'file:api:/etc/api.toml', 'source:builder-router/src/main.rs'])(
    'may point at %s, which exists, and stands on the timeline with who gave it',
    async (ref) => {
      await give(pointer(ref));
      expect(await given()).toEqual([{ index: null, by: 'Ina', kind: 'pointer', ref, text: 'Look there' }]);
    },
  );

  it.each(['guide:routr', 'man:ss', 'file:api:/etc/none', 'file:internet:/etc/api.toml', 'file:api:etc'])(
    'may not point at %s, which does not exist',
    async (ref) => {
      await expect(give(pointer(ref))).rejects.toMatchObject({
        code: 'input.invalid',
        details: [expect.objectContaining({ field: 'own.ref' })],
      });
      expect(await given()).toEqual([]);
    },
  );

  it.each([
    ['a sealed term', pointer('man:ls(1)', 'Is it Root-Owned?'), 'own.text'],
    ['a form of a sealed term', pointer('man:ls(1)', 'Somebody chowned it'), 'own.text'],
    ['a sealed term in what it points at', pointer('man:chown(1)'), 'own.ref'],
  ])('with %s is refused, and nothing is said', async (_, hint, field) => {
    await expect(give(hint)).rejects.toMatchObject({
      code: 'hint.gives-away',
      details: [expect.objectContaining({ field })],
    });
    expect(await given()).toEqual([]);
  });

  it('may be a question for the stumped only', async () => {
    const question: OwnHint = { kind: 'question', text: 'Who owns it?' };
    await expect(give(question)).rejects.toMatchObject({ code: 'hint.not-stumped' });
    id = await stage.practice({ stumped: true });
    await give(question);
    expect(await given()).toMatchObject([{ kind: 'question', text: 'Who owns it?' }]);
  });

  it.each(['rob', 'cora', 'obi', 'zoe'])('is not for %s, who does not instigate', async (who) => {
    await expect(give(pointer('man:ss(8)'), who)).rejects.toMatchObject({ code: 'auth.forbidden' });
    await expect(hints.advice(id, person(who))).rejects.toMatchObject({ code: 'auth.forbidden' });
  });

  it.each(['announced', 'ready', 'restored', 'closed'] as const)(
    'cannot be given while it is %s',
    async (state) => {
      id = await stage.practice({ state });
      await expect(give(pointer('man:ss(8)'))).rejects.toMatchObject({ code: 'practice.wrong-state' });
    },
  );
});

describe('the advice for instigators', () => {
  it('follows what responders do', async () => {
    const advice = async () => (await hints.advice(id, person('ina'))).advice;
    expect(await advice()).toBe('silence');
    await stage.clock.advance(10 * 60_000);
    expect(await advice()).toBe('pointer');
    await stage.timeline.append(id, [aNewEvent('command.ran', { command: 'ss' }, stage.clock.now())]);
    expect(await advice()).toBe('silence');
  });
});
