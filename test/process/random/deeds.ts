import fc from 'fast-check';

export interface Attempt {
  method: 'get' | 'post' | 'put' | 'delete';
  /** Below the practice, unless it begins with /api. */
  path: string;
  // biome-ignore lint/suspicious/noExplicitAny: also what no schema allows
  body?: any;
}

/** What an attempt may name: people and action items that there are. */
export interface Named {
  people: readonly string[];
  actions: readonly string[];
}

export type Deed = (named: Named) => Attempt;

const instant = fc.constantFrom(
  '2036-07-01T10:00:00Z',
  '2020-01-01T00:00:00Z',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999Z',
  'soon',
);
const words = fc.constantFrom(
  'All is well',
  'It hangs',
  'Look',
  '<b>&</b>',
  ' ',
  'x'.repeat(5_000),
  'a\u0000b\uD800',
);
const person = fc.nat(99);
const pick = <T>(from: readonly T[], index: number): T | undefined => from[index % Math.max(1, from.length)];

const get = (path: string): fc.Arbitrary<Deed> => fc.constant(() => ({ method: 'get', path }));
const bare = (method: 'post' | 'delete', path: string): fc.Arbitrary<Deed> =>
  fc.constant(() => ({ method, path }));
const send = (
  method: 'post' | 'put',
  path: string,
  body: fc.Arbitrary<object | ((named: Named) => object)>,
): fc.Arbitrary<Deed> =>
  body.map((given) => (named) => ({ method, path, body: given instanceof Function ? given(named) : given }));

const reading = fc.oneof(
  ...['', '/timeline', '/roster', '/plan', '/mix', '/summary', '/advice', '/evidence', '/impact'].map(get),
  ...['/after', '/artifacts', '/artifacts/timeline.json', '/artifacts/postmortem.md'].map(get),
);

const signingUp = fc.oneof(
  send(
    'post',
    '/roster',
    fc.record({ role: fc.constantFrom('responder', 'responder', 'instigator', 'observer') }),
  ),
  bare('delete', '/roster/me'),
);

const limit = fc.record({ least: fc.integer({ min: -1, max: 3 }), most: fc.integer({ min: 1, max: 8 }) });
const planning = fc.oneof(
  send('put', '/roster/limits', fc.record({ instigators: limit, responders: limit, reason: words })),
  send('put', '/plan', fc.record({ startsAt: instant, reason: words }, { requiredKeys: [] })),
);

const message = fc.record(
  {
    room: fc.constantFrom('operations', 'operations', 'status', 'instigators', 'cellar'),
    text: fc.oneof(words, fc.constant('question: who?')),
    mark: fc.constantFrom('hypothesis', 'question', 'finding', 'rumour'),
    owner: fc.constant('Nobody'),
    about: fc.record({
      seq: fc.integer({ min: 0, max: 40 }),
      outcome: fc.constantFrom('answered', 'ruled-out'),
    }),
  },
  { requiredKeys: ['room', 'text'] },
);
const own = fc.record({
  kind: fc.constantFrom('pointer', 'question'),
  text: fc.oneof(words, fc.constant('Is it marmalade?')),
  ref: fc.constantFrom('guide:README', 'file:store:/etc/store.conf', 'file:store:/nowhere', 'guide:..'),
});
const working = fc.oneof(
  bare('post', '/acknowledge'),
  bare('post', '/stumped'),
  send('post', '/hints', fc.constant({})),
  send('post', '/hints', fc.record({ own })),
  send('post', '/messages', message),
  send('post', '/evidence', fc.record({ node: fc.constantFrom('store', 'store', 'outside', '') })),
  send(
    'post',
    '/coordinator',
    person.map((who) => ({ people }) => ({ personId: pick(people, who) })),
  ),
);

const assessment = fc.record({
  startedAt: fc.constantFrom('2036-07-01T10:00:00Z', '0000-01-01T00:00:00Z'),
  endedAt: instant,
  touched: words,
});
const debrief = fc.record({
  startsAt: fc.oneof(instant, fc.constant('2036-09-01T10:00:00Z')),
  timeZone: fc.constantFrom('UTC', 'Asia/Tokyo', 'Mars/Olympus'),
});
const action = fc.record({
  what: words,
  dueOn: fc.constantFrom('2036-08-01', '9999-12-31', '2020-01-01'),
  who: person,
});
const concluding = fc.oneof(
  send('put', '/assessment', assessment),
  send('put', '/debrief', debrief),
  send('put', '/debrief/notes', fc.record({ summary: words })),
  send(
    'post',
    '/actions',
    action.map(({ who, ...rest }) => ({ people }) => ({ ...rest, ownerId: pick(people, who) })),
  ),
  person.map(
    (which): Deed =>
      ({ actions }) => ({
        method: 'post',
        path: `/api/actions/${pick(actions, which) ?? 'none'}/done`,
      }),
  ),
);

const nonsense = fc
  .record({
    path: fc.constantFrom(
      '/roster',
      '/messages',
      '/hints',
      '/evidence',
      '/stop',
      '/coordinator',
      '/actions',
      '/call-off',
    ),
    body: fc.oneof(fc.constant({ reason: 7 }), fc.constant([]), fc.dictionary(fc.string(), fc.jsonValue())),
  })
  .map(
    ({ path, body }): Deed =>
      () => ({ method: 'post', path, body }),
  );

const ending = fc.oneof(
  bare('post', '/declare-over'),
  bare('post', '/revert'),
  send('post', '/stop', fc.record({ reason: words })),
  send('post', '/call-off', fc.record({ reason: words })),
);

/** One thing that one person tries, or two at once; or a while in which nobody does anything. */
export interface Step {
  who: number;
  also: number | null;
  deed: Deed;
  pauseMs: number;
}

/** Of all that can be tried, one kind more often: what belongs to that part of a practice's life. */
const mostly = (usual: fc.Arbitrary<Deed>): fc.Arbitrary<Step> =>
  fc.record({
    who: fc.nat(99),
    also: fc.option(fc.nat(99), { freq: 4 }),
    deed: fc.oneof(
      { weight: 20, arbitrary: usual },
      ...[signingUp, planning, working, concluding, reading].map((arbitrary) => ({ weight: 2, arbitrary })),
      { weight: 2, arbitrary: nonsense },
      { weight: 1, arbitrary: ending },
    ),
    pauseMs: fc.constantFrom(0, 0, 0, 0, 0, 0, 250, 250, 11 * 60_000),
  });
const tried = (usual: fc.Arbitrary<Deed>, minLength: number, maxLength: number): fc.Arbitrary<Step[]> =>
  fc.array(mostly(usual), { minLength, maxLength });

/** What people try in each part of a practice's life. */
export const attempts = fc.record({
  before: tried(signingUp, 15, 30),
  live: tried(working, 20, 40),
  restored: tried(working, 3, 10),
  after: tried(concluding, 10, 20),
});
