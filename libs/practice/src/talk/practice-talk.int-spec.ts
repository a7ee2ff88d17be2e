import type { FeedEventOf, MessageRequest } from '#contracts';
import { prepareTestDatabase } from '#testing';
import { TIMELINE_ENTITIES, TIMELINE_MIGRATIONS } from '#timeline';
import { PracticeStage, person } from '../fakes/practice-stage.js';
import { PRACTICE_ENTITIES, PRACTICE_MIGRATIONS } from '../persistence/index.js';
import { PracticeTalk } from './practice-talk.service.js';

const database = prepareTestDatabase({
  entities: [...TIMELINE_ENTITIES, ...PRACTICE_ENTITIES],
  migrations: [...TIMELINE_MIGRATIONS, ...PRACTICE_MIGRATIONS],
});

let stage: PracticeStage;
let talk: PracticeTalk;
let id: string;

beforeAll(async () => {
  stage = await PracticeStage.open(database, [PracticeTalk]);
  talk = stage.module.get(PracticeTalk);
});
beforeEach(async () => {
  id = await stage.practice();
});

const say = (who: string, message: Partial<MessageRequest>) =>
  talk.post(id, person(who), { room: 'operations', text: 'x', ...message });
const said = async (): Promise<FeedEventOf<'message.posted'>['data'][]> =>
  (await Array.fromAsync(stage.timeline.all(id)))
    .filter((event) => event.type === 'message.posted')
    .map(({ data }) => data);

describe('messages', () => {
  it('stand on the timeline with their mark, whether it was chosen or typed', async () => {
    await say('rob', { text: 'root owns it', mark: 'finding' });
    await say('cora', { text: 'Hypothesis: the disk is full' });
    await say('rob', { text: 'since when?', mark: 'question', owner: 'Cora' });
    expect(await said()).toEqual([
      { room: 'operations', by: 'Rob', text: 'root owns it', mark: 'finding' },
      { room: 'operations', by: 'Cora', text: 'the disk is full', mark: 'hypothesis' },
      { room: 'operations', by: 'Rob', text: 'since when?', mark: 'question', owner: 'Cora' },
    ]);
  });

  it.each([
    ['an instigator', 'ina', 'operations'],
    ['an instigator', 'ina', 'status'],
    ['an observer', 'obi', 'operations'],
    ['an observer', 'obi', 'status'],
    ['a responder', 'rob', 'instigators'],
    ['somebody without a part', 'zoe', 'instigators'],
  ] as const)('of %s (%s) are refused in %s, and nothing is stored', async (_, who, room) => {
    await expect(say(who, { room })).rejects.toMatchObject({ code: 'auth.forbidden' });
    expect(await said()).toEqual([]);
  });

  it('are refused after the end, and the feed stays as it was', async () => {
    id = await stage.practice({ state: 'closed' });
    await expect(say('rob', {})).rejects.toMatchObject({ code: 'practice.wrong-state' });
    expect(await said()).toEqual([]);
  });

  it.each<[string, Partial<MessageRequest>, string]>([
    ['an owner of what is no question', { owner: 'Rob' }, 'owner'],
    ['an owner who does not respond', { mark: 'question', owner: 'Obi' }, 'owner'],
    ['a mark without a text', { text: 'decision:' }, 'text'],
    ['a word about what is no message', { about: { seq: 77, outcome: 'answered' } }, 'about.seq'],
  ])('are refused with %s', async (_, message, field) => {
    await expect(say('rob', message)).rejects.toMatchObject({
      code: 'input.invalid',
      details: [expect.objectContaining({ field })],
    });
  });

  it('say of a hypothesis and of a question only what fits them, in their own room', async () => {
    await say('rob', { text: 'the disk', mark: 'hypothesis' });
    await say('rob', { text: 'who?', mark: 'question' });
    const refused = (seq: number, outcome: 'answered' | 'confirmed', room: 'operations' | 'status') =>
      expect(say('rob', { room, about: { seq, outcome } })).rejects.toMatchObject({ code: 'input.invalid' });
    await refused(1, 'answered', 'operations');
    await refused(2, 'confirmed', 'operations');
    await refused(1, 'confirmed', 'status');
    await say('cora', { text: 'df says so', about: { seq: 1, outcome: 'confirmed' } });
    const { confirmed, openQuestions } = await talk.summary(id, person('obi'));
    expect(confirmed).toMatchObject([
      { seq: 1, text: 'the disk', lastSaid: { by: 'Cora', text: 'df says so' } },
    ]);
    expect(openQuestions).toMatchObject([{ text: 'who?', owner: null }]);
  });
});
