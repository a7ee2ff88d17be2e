import type { CreateSeriesRequest, SeriesOccurrence, SeriesSettings } from '#contracts';
import { createSeriesRequestSchema } from '#contracts';
import { FakeNotices, prepareTestDatabase } from '#testing';
import { TimelineService } from '#timeline';
import { PRACTICE_TABLES, PracticeServer } from '../fakes/practice-server.js';
import { tinyScenario, tinyShelf } from '../fakes/tiny-shelf.js';
import { PracticeRepository } from '../persistence/practice.repository.js';
import { RosterRepository } from '../persistence/roster.repository.js';
import { PracticePlans } from '../plan/practice-plans.service.js';
import { PracticeSeries } from './practice-series.service.js';
import { SeriesDays } from './series-days.service.js';
import { SeriesMaker } from './series-maker.service.js';
import { dayIn } from './series-rule.js';
import { SeriesViews } from './series-views.service.js';

const database = prepareTestDatabase(PRACTICE_TABLES);
const ada = { id: 'ada', name: 'Ada' };
const bea = { id: 'bea', name: 'Bea' };
const DAY_MS = 24 * 3_600_000;
const ZONE = 'Europe/Berlin';
const scenarios = ['glue', 'rust', 'sand'].map((name) => tinyScenario({ id: `tiny/${name}` }));
const team = { id: 'core', name: 'Core', memberIds: ['ada', 'bea', 'cy'] };

let servers: PracticeServer[];
const notices = new FakeNotices();
const gone = new Set<string>();

beforeAll(async () => {
  const teams = {
    team: async (id: string) => (id === team.id ? team : null),
    present: async (ids: readonly string[]) => new Set(ids.filter((id) => !gone.has(id))),
  };
  const options = { notices, teams, shelf: tinyShelf(scenarios) };
  servers = [
    await PracticeServer.start(database.url, options),
    await PracticeServer.start(database.url, options),
  ];
}, 60_000);
afterAll(() => Promise.all(servers.map((server) => server.stop())));
beforeEach(async () => {
  notices.told.length = 0;
  gone.clear();
  await database.source.query('TRUNCATE practices, practice_series CASCADE');
});

const get: PracticeServer['get'] = (service) => (servers[0] as PracticeServer).get(service);
const dayAhead = (days: number): string => dayIn(new Date(Date.now() + days * DAY_MS), ZONE);
const weekdayOf = (day: string) =>
  new Date(day).toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' }).toLowerCase();

/** Each week on the day that is three days from now: one, or two, lie within the days ahead. */
function request(more: Partial<CreateSeriesRequest> = {}): CreateSeriesRequest {
  const rule = { weekday: weekdayOf(dayAhead(3)), at: '10:00', timeZone: ZONE };
  return createSeriesRequestSchema.parse({ name: 'Weekly', rule, daysAhead: 5, teamId: 'core', ...more });
}

const settings = ({ mode: _, instigate: __, ...rest }: CreateSeriesRequest): SeriesSettings => rest;
const create = (more: Partial<CreateSeriesRequest> = {}, who = ada): Promise<string> =>
  get(PracticeSeries).create(who, request(more));
const view = (id: string, who = ada) => get(SeriesViews).view(id, who);

/** Does what is due now, as if its jobs had come: what is made is made by one of them. */
async function makeDue(): Promise<void> {
  await Promise.all(servers.map((server) => server.get(SeriesMaker).catchUp()));
}

async function days(id: string): Promise<string[]> {
  const inWords = ({ on, standing }: SeriesOccurrence) => `${on} ${standing}`;
  return (await view(id)).upcoming.slice(0, 3).map(inWords);
}

describe('a series', () => {
  it('has its next practice made ahead of time, with its instigators, by one of two servers', async () => {
    const id = await create();
    await makeDue();
    await makeDue();
    expect(await days(id)).toEqual([
      `${dayAhead(3)} made`,
      `${dayAhead(10)} planned`,
      `${dayAhead(17)} planned`,
    ]);
    const [made] = (await view(id)).upcoming;
    const practice = await get(PracticeRepository).get(made?.practiceId ?? '');
    expect(made?.localStart).toBe(`${dayAhead(3)}T10:00`);
    expect(practice).toMatchObject({ state: 'announced', timeZone: ZONE, createdBy: 'ada' });
    const members = await get(PracticeRepository).members([practice.id]);
    expect(members.map(({ personId, role }) => `${personId} ${role}`)).toEqual(['ada instigator']);
    expect(await get(PracticePlans).view(practice.id, bea)).toMatchObject({
      series: { id, name: 'Weekly', on: dayAhead(3) },
    });
    expect((await database.source.query('SELECT id FROM practices')).length).toBe(1);
  });

  it('tells its team of each practice that is made', async () => {
    await create();
    await makeDue();
    expect(notices.told).toMatchObject([
      { kind: 'practice.announced', to: { people: ['ada', 'bea', 'cy'], channels: true } },
    ]);
  });

  it('is made once for each day, also when servers make the same day in the same moment', async () => {
    const id = await create({ daysAhead: 1 });
    const [{ revision }] = await database.source.query('SELECT revision FROM practice_series');
    const job = { seriesId: id, revision, on: dayAhead(3) };
    await Promise.all([...servers, ...servers].map((server) => server.get(SeriesMaker).make(job)));
    expect((await database.source.query('SELECT id FROM practices')).length).toBe(1);
    await expect(
      database.source.query(
        `INSERT INTO series_occurrences (series_id, planned_on) SELECT series_id, planned_on FROM series_occurrences`,
      ),
    ).rejects.toMatchObject({ code: '23505' });
  });

  it('never plays again what one of its practices plays that is still to come, nor what a member knows', async () => {
    const id = await create({ daysAhead: 30 });
    await makeDue();
    await makeDue();
    const { upcoming } = await view(id);
    const played = await database.source.query('SELECT DISTINCT scenario_id FROM practices');
    expect(played).toHaveLength(3);
    // Three scenarios with one variant each: for the fourth day nothing is left.
    expect(upcoming.map(({ standing }) => standing).slice(0, 4)).toEqual(['made', 'made', 'made', 'failed']);
    expect(upcoming[3]?.note).toMatch(/none of you knows/);
  });

  it('tells those who keep it of each day for which none could be made, and again when that fails anew', async () => {
    const id = await create({ daysAhead: 25 });
    await get(PracticeSeries).instigate(id, bea);
    await makeDue();
    await makeDue();
    const failed = () => notices.told.filter(({ kind }) => kind === 'series.failed');
    expect(failed()).toMatchObject([
      {
        to: { people: ['ada', 'bea'] },
        facts: {
          seriesId: id,
          title: 'Weekly',
          timeZone: ZONE,
          reason: expect.stringMatching(/none of you knows/),
        },
      },
    ]);
    await makeDue();
    expect(failed()).toHaveLength(1);
    await get(SeriesDays).restore(id, dayAhead(24), ada);
    await makeDue();
    expect(failed()).toHaveLength(2);
  });

  it('holds its limits, on record', async () => {
    const limits = { instigators: { least: 1, most: 1 }, responders: { least: 1, most: 2 } };
    const id = await create({ limits });
    await makeDue();
    const practiceId = (await view(id)).upcoming[0]?.practiceId ?? '';
    expect(await get(RosterRepository).get(practiceId)).toMatchObject({
      limits,
      overridden: { by: 'Ada', reason: 'It is one of the series "Weekly".' },
    });
    const events = await Array.fromAsync(get(TimelineService).all(practiceId));
    expect(events.map(({ type }) => type)).toContain('roster.limitsChanged');
  });

  it('has its practices page who is on call, also when an administrator of no team made it', async () => {
    const root = { id: 'root', name: 'Root', role: 'admin' as const };
    const id = await create({ pageOnCall: true }, root);
    await makeDue();
    const practiceId = (await view(id)).upcoming[0]?.practiceId ?? '';
    expect((await get(PracticeRepository).get(practiceId)).onCallTeam).toBe('core');
    const stranger = { id: 'dan', name: 'Dan' };
    await expect(create({ pageOnCall: true }, stranger)).rejects.toMatchObject({ code: 'auth.forbidden' });
    await expect(create({ pageOnCall: true, teamId: null })).rejects.toMatchObject({ code: 'input.invalid' });
  });

  it('of somebody alone makes practices in which they respond', async () => {
    const id = await create({ mode: 'alone', teamId: null }, bea);
    await makeDue();
    const practiceId = (await view(id, bea)).upcoming[0]?.practiceId ?? '';
    const members = await get(PracticeRepository).members([practiceId]);
    expect(members.map(({ personId, role }) => `${personId} ${role}`)).toEqual(['bea responder']);
    expect(notices.told).toEqual([]);
  });

  it('has those instigate who volunteer, and nobody who may no longer come in', async () => {
    const id = await create({ instigate: false });
    await get(PracticeSeries).instigate(id, bea);
    await get(PracticeSeries).instigate(id, { id: 'cy', name: 'Cy' });
    await expect(get(PracticeSeries).instigate(id, bea)).rejects.toMatchObject({ code: 'signup.already-in' });
    gone.add('cy');
    await get(PracticeSeries).change(id, ada, settings(request({ daysAhead: 6 })));
    await makeDue();
    const all = (await view(id)).upcoming.filter(({ standing }) => standing === 'made');
    const members = await get(PracticeRepository).members([all.at(-1)?.practiceId ?? '']);
    expect(members.map(({ personId }) => personId)).not.toContain('cy');
  });
});

describe('changing a series', () => {
  it('leaves what is made as it is, and begins with the new rule after it', async () => {
    const id = await create();
    await makeDue();
    const weekday = weekdayOf(dayAhead(4));
    const rule = { ...request().rule, weekday } as SeriesSettings['rule'];
    await get(PracticeSeries).change(id, ada, settings(request({ rule })));
    const after = await days(id);
    expect(after[0]).toBe(`${dayAhead(3)} made`);
    expect(weekdayOf((after[1] ?? '').slice(0, 10))).toBe(weekday);
    // Not the next day, but in the week in which it would have gone on.
    expect((after[1] ?? '').slice(0, 10) > dayAhead(5)).toBe(true);
    const tooEarly = { ...rule, from: dayAhead(1) };
    await expect(
      get(PracticeSeries).change(id, ada, settings(request({ rule: tooEarly }))),
    ).rejects.toMatchObject({ code: 'input.invalid', details: [{ field: 'rule.from' }] });
  });

  it('is for whoever made it, its instigators and administrators; others see no wish of it', async () => {
    const id = await create({ wish: { skills: ['looking'] } });
    const change = settings(request({ name: 'Mine' }));
    for (const who of [bea, { ...ada, viewAs: 'responder' as const }])
      await expect(get(PracticeSeries).change(id, who, change)).rejects.toMatchObject({
        code: 'auth.forbidden',
      });
    expect(await view(id, bea)).toMatchObject({ name: 'Weekly', wish: null, can: { change: false } });
    await get(PracticeSeries).change(id, { ...bea, role: 'admin' }, change);
    expect((await view(id)).name).toBe('Mine');
  });

  it('pauses it, goes on, and ends it: made practices stay, no others come', async () => {
    const id = await create();
    await get(PracticeSeries).pause(id, ada);
    await makeDue();
    expect((await days(id))[0]).toBe(`${dayAhead(3)} planned`);
    await get(PracticeSeries).resume(id, ada);
    await makeDue();
    expect((await days(id))[0]).toBe(`${dayAhead(3)} made`);
    await get(PracticeSeries).end(id, ada);
    expect(await days(id)).toEqual([`${dayAhead(3)} made`]);
    await expect(get(PracticeSeries).resume(id, ada)).rejects.toMatchObject({ code: 'practice.wrong-state' });
  });
});

describe('a single day of a series', () => {
  it('is skipped and left to the rule again before its practice is made', async () => {
    const id = await create({ daysAhead: 1 });
    await get(SeriesDays).skip(id, dayAhead(3), ada, 'a holiday');
    const [first] = (await view(id)).upcoming;
    expect(first).toMatchObject({ standing: 'skipped', note: 'Ada: a holiday' });
    await makeDue();
    expect(await database.source.query('SELECT id FROM practices')).toEqual([]);
    await get(SeriesDays).restore(id, dayAhead(3), ada);
    expect((await days(id))[0]).toBe(`${dayAhead(3)} planned`);
  });

  it('is moved before its practice is made, which then begins at that time', async () => {
    const id = await create({ daysAhead: 1 });
    await get(SeriesDays).move(id, dayAhead(10), ada, { localStart: `${dayAhead(1)}T00:01` });
    await makeDue();
    const [first] = (await view(id)).upcoming;
    expect(first).toMatchObject({ on: dayAhead(10), standing: 'made', localStart: `${dayAhead(1)}T00:01` });
    expect(first?.moved).toBe(true);
  });

  it('is called off and moved as every practice is once it is made, so that its people are told', async () => {
    const id = await create({ daysAhead: 12 });
    await makeDue();
    await get(SeriesDays).move(id, dayAhead(3), ada, { localStart: `${dayAhead(4)}T10:00` });
    await get(SeriesDays).skip(id, dayAhead(10), ada, 'a holiday');
    expect(notices.kinds().slice(-2)).toEqual(['practice.moved', 'practice.called-off']);
    const { upcoming } = await view(id);
    expect(upcoming.slice(0, 2)).toMatchObject([
      { on: dayAhead(3), localStart: `${dayAhead(4)}T10:00`, moved: true },
      { on: dayAhead(10), state: 'aborted', note: 'a holiday' },
    ]);
  });

  it('that the rule does not have is not found', async () => {
    const id = await create();
    for (const on of [dayAhead(4), dayAhead(-4)])
      await expect(get(SeriesDays).skip(id, on, ada, 'why')).rejects.toMatchObject({
        code: 'resource.not-found',
      });
  });
});
