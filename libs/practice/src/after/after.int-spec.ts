import { Notices } from '#notify';
import { Jobs } from '#store';
import { aNewEvent, FakeNotices, prepareTestDatabase } from '#testing';
import { TIMELINE_ENTITIES, TIMELINE_MIGRATIONS } from '#timeline';
import { PracticeStage, person } from '../fakes/practice-stage.js';
import { AfterRepository } from '../persistence/after.repository.js';
import { PRACTICE_ENTITIES, PRACTICE_MIGRATIONS } from '../persistence/index.js';
import { PracticeScheduler } from '../plan/practice-scheduler.service.js';
import { ScenarioShelf } from '../plan/scenario-shelf.service.js';
import { PracticeViews } from '../view/practice-views.service.js';
import { ACTION_JOB, ActionItems } from './action-items.service.js';
import { AfterDesk } from './after-desk.js';
import { Debriefs } from './debriefs.service.js';

const database = prepareTestDatabase({
  entities: [...TIMELINE_ENTITIES, ...PRACTICE_ENTITIES],
  migrations: [...TIMELINE_MIGRATIONS, ...PRACTICE_MIGRATIONS],
});
const measured = { onsetAt: null, endAt: null, journeys: [] };
const shelf = { of: () => ({ stack: { journeys: [{ name: 'search' }] } }), neutralTitle: () => 'Builder' };

let stage: PracticeStage;
let debriefs: Debriefs;
let items: ActionItems;
let notices: FakeNotices;
let reminders: { at: Date; key: string }[];
let remind: (job: { actionId: string }) => Promise<void>;
let scheduled: unknown[];
let id: string;

beforeAll(async () => {
  notices = new FakeNotices();
  reminders = [];
  const jobs = {
    send: async (_: string, __: unknown, options: { at: Date; key: string }) => void reminders.push(options),
    work: async (name: string, work: typeof remind) => {
      if (name === ACTION_JOB) remind = work;
    },
  };
  const scheduler = {
    schedule: async (request: unknown) => {
      scheduled.push(request);
      return stage.practice({ state: 'announced', beganAt: null });
    },
  };
  stage = await PracticeStage.open(database, [
    ...[AfterDesk, AfterRepository, Debriefs, ActionItems],
    { provide: ScenarioShelf, useValue: shelf },
    { provide: PracticeViews, useValue: { measured: async () => measured } },
    { provide: PracticeScheduler, useValue: scheduler },
    { provide: Notices, useValue: notices },
    { provide: Jobs, useValue: jobs },
  ]);
  await stage.module.init();
  debriefs = stage.module.get(Debriefs);
  items = stage.module.get(ActionItems);
});
beforeEach(async () => {
  notices.told.length = 0;
  reminders.length = 0;
  scheduled = [];
  id = await stage.practice({ state: 'closed', endedAt: stage.clock.now() });
});

const assessment = {
  startedAt: '2026-11-20T14:00:00Z',
  endedAt: '2026-11-20T14:40:00Z',
  touched: 'Nobody could search',
  journeys: [{ name: 'search', failedShare: 0.9 }],
};
const debrief = {
  startsAt: '2026-11-24T15:00:00Z',
  timeZone: 'Europe/Berlin',
  minutes: 45,
  place: 'https://call',
};
const action = { what: 'Alert on owners', ownerId: 'cora', dueOn: '2026-12-01' };

describe('the assessment of responders', () => {
  it('stands beside what was measured, and can be written anew', async () => {
    await debriefs.assess(id, person('rob'), { ...assessment, touched: 'Some could not search' });
    await debriefs.assess(id, person('cora'), assessment);
    const after = await debriefs.read(id, person('obi'));
    expect(after.measured).toEqual(measured);
    expect(after.assessment).toMatchObject({
      touched: 'Nobody could search',
      by: 'Cora',
      journeys: assessment.journeys,
    });
    expect(await stage.types(id)).toEqual(['assessment.written', 'assessment.written']);
  });

  it('stands beside what was declared, when somebody declared it over', async () => {
    expect((await debriefs.read(id, person('obi'))).declaration).toBeNull();
    const compared = aNewEvent('declaration.compared', { cause: 'a lock' });
    await stage.timeline.append(id, [compared]);
    expect((await debriefs.read(id, person('obi'))).declaration).toEqual(compared.data);
  });

  it.each(['ina', 'obi', 'zoe'])('is not written by %s, who did not respond', async (who) => {
    await expect(debriefs.assess(id, person(who), assessment)).rejects.toMatchObject({
      code: 'auth.forbidden',
    });
    expect(await stage.types(id)).toEqual([]);
  });

  it('is written after the end, and of journeys that the stack has', async () => {
    const unknown = { ...assessment, journeys: [{ name: 'fly', failedShare: 1 }] };
    await expect(debriefs.assess(id, person('rob'), unknown)).rejects.toMatchObject({
      code: 'input.invalid',
      details: [expect.objectContaining({ field: 'journeys.0.name' })],
    });
    id = await stage.practice({ state: 'restored' });
    const early = debriefs.assess(id, person('rob'), assessment);
    await expect(early).rejects.toMatchObject({ code: 'practice.wrong-state' });
  });
});

describe('the debrief', () => {
  it('is announced to the people of the practice and in the channels, again when it is moved', async () => {
    await debriefs.schedule(id, person('ina'), debrief);
    await stage.clock.advance(1_000);
    await debriefs.schedule(id, person('rob'), { ...debrief, startsAt: '2026-11-25T15:00:00Z' });
    expect(notices.told).toMatchObject([
      { kind: 'debrief.scheduled', to: { people: ['ina', 'cora', 'rob', 'obi'], channels: true } },
      { facts: { startsAt: '2026-11-25T15:00:00.000Z', expectedMinutes: 45, place: 'https://call' } },
    ]);
    expect((await debriefs.read(id, person('zoe'))).debrief).toMatchObject({
      by: 'Rob',
      timeZone: 'Europe/Berlin',
    });
  });

  it('is not scheduled for the past, and not by observers', async () => {
    const past = debriefs.schedule(id, person('ina'), { ...debrief, startsAt: '2020-01-01T00:00:00Z' });
    await expect(past).rejects.toMatchObject({ code: 'input.invalid' });
    await expect(debriefs.schedule(id, person('obi'), debrief)).rejects.toMatchObject({
      code: 'auth.forbidden',
    });
    expect(notices.told).toEqual([]);
  });

  it('keeps its notes whether or not it was scheduled', async () => {
    const notes = { summary: 'A file', helped: '', misled: 'df', incident: '', response: '', practice: '' };
    await debriefs.note(id, person('rob'), notes);
    await debriefs.schedule(id, person('ina'), debrief);
    expect(await debriefs.read(id, person('rob'))).toMatchObject({ notes, debrief: { minutes: 45 } });
    expect(await stage.types(id)).toEqual(['debrief.noted', 'debrief.scheduled']);
  });
});

describe('an action item', () => {
  it('is followed until it is done: its owner is reminded on its day and every week after', async () => {
    const { id: item } = await items.add(id, person('ina'), action);
    expect(reminders.map(({ at }) => at.toISOString())).toEqual(['2026-12-01T08:00:00.000Z']);
    await stage.clock.advance(Date.parse('2026-12-02T08:00:00Z') - stage.clock.now().getTime());
    await remind({ actionId: item });
    expect(notices.told).toMatchObject([
      { kind: 'action.due', to: { people: ['cora'] }, facts: { action: 'Alert on owners', overdue: true } },
    ]);
    expect(reminders.at(-1)?.at.toISOString()).toBe('2026-12-09T08:00:00.000Z');
    await items.done(item, person('cora'));
    await remind({ actionId: item });
    expect(notices.told).toHaveLength(1);
    await expect(items.done(item, person('cora'))).rejects.toMatchObject({ code: 'practice.wrong-state' });
    expect(await stage.types(id)).toEqual(['action.added', 'action.done']);
  });

  it('is tested by playing the same variant of the same scenario again', async () => {
    const { id: item } = await items.add(id, person('ina'), { ...action, dueOn: '2027-01-01' });
    const { retestId } = await items.retest(item, person('rob'), undefined);
    expect(scheduled).toMatchObject([
      { scenario: 'builder/core-locked', variant: 'seed', role: 'instigator', responder: 'scripted' },
    ]);
    const { actions } = await items.list(person('rob'), { limit: 200 });
    expect(actions.find((each) => each.id === item)?.retestId).toBe(retestId);
  });

  it('is listed for those who took part, since it would give the scenario away to others', async () => {
    const { id: item } = await items.add(id, person('ina'), { ...action, dueOn: '2027-01-01' });
    const ids = async (who: string) =>
      (await items.list(person(who), { limit: 200, open: true })).actions.map((each) => each.id);
    expect(await ids('rob')).toContain(item);
    expect(await ids('zoe')).toEqual([]);
  });

  it.each([
    ['an owner from elsewhere', { ownerId: 'zoe' }, 'ownerId'],
    ['a day that is over', { dueOn: '2020-01-01' }, 'dueOn'],
  ])('is refused with %s', async (_, wrong, field) => {
    await expect(
      items.add(id, person('ina'), { ...action, dueOn: '2027-01-01', ...wrong }),
    ).rejects.toMatchObject({
      details: [expect.objectContaining({ field })],
    });
    expect(await stage.types(id)).toEqual([]);
  });
});
