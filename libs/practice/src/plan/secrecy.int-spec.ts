import type { CreatePracticeRequest } from '#contracts';
import { prepareTestDatabase } from '#testing';
import { PracticeArtifacts } from '../artifacts/practice-artifacts.service.js';
import type { Asker } from '../asker.js';
import { PRACTICE_TABLES, PracticeServer } from '../fakes/practice-server.js';
import { tinyScenario, tinyShelf } from '../fakes/tiny-shelf.js';
import { PracticeActions } from '../life/practice-actions.service.js';
import { KnowledgeRepository } from '../persistence/knowledge.repository.js';
import { PracticeRepository } from '../persistence/practice.repository.js';
import { PracticeViews } from '../view/practice-views.service.js';
import { PracticeScheduler } from './practice-scheduler.service.js';
import { ScenarioChoice } from './scenario-choice.service.js';
import { ScenarioKnowledgeBook } from './scenario-knowledge.service.js';

const database = prepareTestDatabase(PRACTICE_TABLES);
const scenarios = [
  tinyScenario({ id: 'tiny/glue', difficulty: 1, skills: ['glueing'], expectedMinutes: 20 }),
  tinyScenario({
    ...{ id: 'tiny/rust', difficulty: 3, skills: ['oiling'], expectedMinutes: 90 },
    tempo: { max: 2 },
  }),
];
const ada = { id: 'ada', name: 'Ada', role: 'admin' } as const;
const bea = { id: 'bea', name: 'Bea', role: 'member' } as const;
const cy = { id: 'cy', name: 'Cy', role: 'member' } as const;

let server: PracticeServer;

beforeAll(async () => {
  server = await PracticeServer.start(database.url, { shelf: tinyShelf(scenarios, ['red', 'blue']) });
}, 60_000);
afterAll(() => server.stop());
beforeEach(() => database.source.query('TRUNCATE practices, sealed_readings CASCADE'));

const inAnHour = (): string => new Date(Date.now() + 3_600_000).toISOString();

function schedule(
  who: typeof ada | typeof bea | typeof cy,
  request: Partial<CreatePracticeRequest>,
): Promise<string> {
  const whole = {
    role: 'responder',
    responder: 'people',
    mode: 'alone',
    again: false,
    startsAt: inAnHour(),
    ...request,
  };
  return server.get(PracticeScheduler).schedule(whole as CreatePracticeRequest, who);
}

/** As if it had begun. */
const begin = (id: string) =>
  database.source.query(`UPDATE practices SET state = 'live', began_at = now() WHERE id = $1`, [id]);

const known = async (who: Asker): Promise<string[]> =>
  (await server.get(KnowledgeRepository).ofPeople([who.id])).map(
    ({ scenarioId, how }) => `${how} ${scenarioId}`,
  );

const played = async (id: string): Promise<string> => {
  const { scenarioId, variantSeed } = await server.get(PracticeRepository).get(id);
  const { values } = tinyShelf(scenarios, ['red', 'blue']).choose(scenarioId, variantSeed).variant;
  return `${scenarioId} ${Object.values(values).join()}`;
};

describe('who knows a scenario', () => {
  it('is recorded of instigators at once, of responders once it has begun', async () => {
    await schedule(ada, { scenario: 'tiny/glue', role: 'instigator' });
    expect(await known(ada)).toEqual(['instigated tiny/glue']);
    const id = await schedule(bea, { scenario: 'tiny/glue' });
    expect(await known(bea)).toEqual([]);
    await begin(id);
    expect(await known(bea)).toEqual(['responded tiny/glue']);
  });

  it('is recorded of whoever reads the sealed part after the end, once, and of nobody before', async () => {
    const id = await schedule(ada, { scenario: 'tiny/rust', role: 'instigator' });
    const view = () => server.get(PracticeViews).view(id, cy);
    expect((await view()).sealed).toBeNull();
    expect(await known(cy)).toEqual([]);
    await begin(id);
    await server.get(PracticeActions).stop(id, ada, 'enough');
    expect((await view()).sealed?.rootCause).toBe('stuck');
    await server.get(PracticeViews).timelineOf(id, cy, { afterSeq: 0, limit: 10 });
    expect(await known(cy)).toEqual(['read tiny/rust']);
  });

  it('leaves what never began sealed, so that it can be played another day', async () => {
    const id = await schedule(ada, { scenario: 'tiny/rust', role: 'instigator' });
    await server.get(PracticeActions).stop(id, ada, 'nobody has time');
    const view = await server.get(PracticeViews).view(id, cy);
    expect([view.state, view.sealed, view.scenario, view.variant]).toEqual(['aborted', null, null, null]);
    await server.get(PracticeViews).timelineOf(id, cy, { afterSeq: 0, limit: 10 });
    expect(await known(cy)).toEqual([]);
    expect((await server.get(PracticeViews).view(id, ada)).sealed?.rootCause).toBe('stuck');
    await expect(server.get(PracticeArtifacts).list(id)).rejects.toMatchObject({
      code: 'practice.wrong-state',
    });
  });

  it('is shown to authors and administrators, and to nobody who might respond', async () => {
    await schedule(ada, { scenario: 'tiny/glue', role: 'instigator', variant: 'seed-1' });
    const names = new Map([['ada', 'Ada']]);
    const book = server.get(ScenarioKnowledgeBook);
    expect((await book.knowers('tiny/glue', ada, names)).knowers).toMatchObject([
      { name: 'Ada', how: 'instigated', variant: 'seed-1' },
    ]);
    for (const asker of [bea, { ...ada, viewAs: 'responder' as const }])
      await expect(book.knowers('tiny/glue', asker, names)).rejects.toMatchObject({ code: 'auth.forbidden' });
  });
});

describe('the offer of scenarios', () => {
  const offered = async (asker: Asker) =>
    (await server.get(ScenarioChoice).offered(asker, new Map())).scenarios;

  it('holds for a responder no name, no skill and no component, in an order that tells nothing', async () => {
    for (const asker of [bea, { ...ada, viewAs: 'responder' as const }]) {
      const text = JSON.stringify(await offered(asker));
      for (const spoiler of ['glue', 'rust', 'oiling', 'store']) expect(text).not.toContain(spoiler);
      expect(await offered(asker)).toMatchObject([
        { id: null, difficulty: 1, expectedMinutes: 20, componentCount: 1, known: null },
        { id: null, difficulty: 3, expectedMinutes: 90 },
      ]);
    }
  });

  it('names to a person what they know, and everything to those who manage scenarios', async () => {
    await begin(await schedule(bea, { scenario: 'tiny/rust' }));
    expect((await offered(bea)).map(({ id, known: how }) => [id, how])).toEqual([
      [null, null],
      ['tiny/rust', 'responded'],
    ]);
    expect((await offered(ada)).map(({ id }) => id)).toEqual(['tiny/glue', 'tiny/rust']);
  });
});

describe('drawing a scenario for a group', () => {
  const draw = (people: string[] = [], wish = {}) => ({ draw: { people, skills: [], ...wish } });

  it('leaves out what any of the group has responded to, instigated or read', async () => {
    await begin(await schedule(bea, { scenario: 'tiny/glue' }));
    for (let time = 0; time < 8; time += 1)
      expect(await played(await schedule(ada, draw(['bea', 'cy'])))).toMatch(/^tiny\/rust/);
    const fit = await server.get(ScenarioChoice).fit({ people: ['bea'], skills: [] }, cy);
    expect(fit).toEqual({ fitting: 2, unseen: 1, unseenVariants: 1 });
  });

  it('takes an unseen variant when everything was seen, and none when all variants were', async () => {
    const easy = draw([], { difficulty: 1 });
    const first = await schedule(bea, { scenario: 'tiny/glue' });
    await begin(first);
    const second = await schedule(bea, easy);
    expect([await played(first), await played(second)].sort()).toEqual(['tiny/glue blue', 'tiny/glue red']);
    await begin(second);
    await expect(schedule(bea, easy)).rejects.toMatchObject({ code: 'scenario.none-fits' });
  });

  it('keeps to difficulty, skill and length', async () => {
    expect(await played(await schedule(ada, draw([], { skills: ['oiling'] })))).toMatch(/^tiny\/rust/);
    expect(await played(await schedule(ada, draw([], { mostMinutes: 30 })))).toMatch(/^tiny\/glue/);
    await expect(schedule(ada, draw([], { difficulty: 5 }))).rejects.toMatchObject({
      code: 'scenario.none-fits',
    });
  });

  it('draws nothing that cannot be played at the tempo that is wanted, and refuses it by name', async () => {
    for (let time = 0; time < 8; time += 1)
      expect(await played(await schedule(ada, { ...draw(), tempo: 5 }))).toMatch(/^tiny\/glue/);
    await expect(schedule(ada, { scenario: 'tiny/rust', tempo: 5 })).rejects.toMatchObject({
      code: 'input.invalid',
      details: [{ field: 'tempo' }],
    });
    expect(await schedule(ada, { scenario: 'tiny/rust', tempo: 2 })).toBeTruthy();
  });

  it('refuses a responder the variant that they know, unless they want it again', async () => {
    const id = await schedule(bea, { scenario: 'tiny/glue', variant: 'seed-1' });
    await begin(id);
    const again = { scenario: 'tiny/glue', variant: 'seed-1' };
    await expect(schedule(bea, again)).rejects.toMatchObject({ code: 'scenario.seen' });
    expect(await schedule(bea, { ...again, again: true })).toBeTruthy();
    expect(await schedule(bea, { ...again, role: 'instigator' })).toBeTruthy();
  });

  it.each([
    ['neither a name nor a wish', {}],
    ['both', { scenario: 'tiny/glue', draw: { people: [], skills: [] } }],
  ])('refuses %s', async (_, request) => {
    await expect(schedule(ada, request)).rejects.toMatchObject({ code: 'input.invalid' });
  });
});
