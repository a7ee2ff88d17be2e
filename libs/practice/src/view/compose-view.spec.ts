import type { PracticeRole, PracticeState, ScenarioFile, StackFile } from '#contracts';
import type { Practice } from '../practice.js';
import { composeView, type ViewParts } from './compose-view.js';

const SECRET = 'the-secret';

const scenario = {
  open: { title: 'Elevated errors', severity: 'critical', page: 'Users get errors.' },
  sealed: { title: SECRET, story: SECRET, rootCause: SECRET, terms: [SECRET] },
  fixes: [{ name: SECRET, title: SECRET, kind: 'fix' }],
  decoys: [],
  hints: [
    { kind: 'pointer', ref: 'guide:x', text: 'Look at x' },
    { kind: 'question', text: 'What changed?' },
  ],
  lessons: [SECRET],
} as unknown as ScenarioFile;

const stack = {
  title: 'Builder',
  nodes: [
    { name: 'jump', title: 'Jump', user: 'responder', role: 'jump', services: [] },
    { name: 'internet', title: 'Users', role: 'outside', services: [] },
  ],
  consoles: [{ name: 'graphs', title: 'Graphs', node: 'monitor', port: 9090, path: '/' }],
  logs: {
    node: 'monitor',
    port: 9428,
    searches: [{ name: 'Errors', minutes: 15, nodes: [], services: [], text: 'ERROR' }],
  },
  guide: 'guide',
  journeys: [{ name: 'search', title: 'Search', everyMs: 1_000, slowMs: 500 }],
} as unknown as StackFile;

function practice(state: PracticeState, more: Partial<Practice> = {}): Practice {
  const now = new Date('2026-11-20T10:00:00Z');
  return {
    id: 'abcdefghijkl',
    stackId: 'builder',
    scenarioId: `builder/${SECRET}`,
    variantSeed: SECRET,
    state,
    startsAt: null,
    timeZone: 'UTC',
    expectedMinutes: 120,
    rehearses: null,
    follows: null,
    onCallTeam: null,
    artifactsRemovedAt: null,
    planRevision: 0,
    tempo: 1,
    responder: 'people',
    attempt: null,
    createdBy: 'p1',
    createdAt: now,
    beganAt: now,
    pagedAt: now,
    restoredAt: null,
    calledOffAt: null,
    declaredOverAt: null,
    endedAt: null,
    abortReason: null,
    sandboxId: 's1',
    stumped: false,
    hintsGiven: 0,
    questionsGiven: 0,
    fixed: true,
    collateral: [{ probe: SECRET, title: SECRET, evidence: SECRET }],
    ...more,
  };
}

function parts(state: PracticeState, role: PracticeRole | null, more: Partial<Practice> = {}): ViewParts {
  return {
    practice: practice(state, more),
    role,
    members: [],
    lastSeq: 3,
    impact: { onsetAt: null, endAt: null, journeys: [] },
    variant: { seed: SECRET, values: {}, scenario },
    stack,
    title: 'Builder: incident practice',
  };
}

describe('the view of a practice', () => {
  it.each(['preparing', 'ready', 'live', 'restored'] as const)(
    'holds nothing sealed for those who must not know it while the practice is %s',
    (state) => {
      for (const role of ['responder', 'coordinator', 'observer', null] as const)
        expect(JSON.stringify(composeView(parts(state, role)))).not.toContain(SECRET);
    },
  );

  it('shows the sealed part to instigators at any time', () => {
    expect(composeView(parts('live', 'instigator')).sealed?.rootCause).toBe(SECRET);
  });

  it('shows the sealed part to everybody after the end', () => {
    expect(composeView(parts('closed', 'observer')).sealed?.title).toBe(SECRET);
    expect(composeView(parts('aborted', null, { abortReason: 'enough' })).verdict.fixed).toBe(true);
  });

  it('holds no page before the monitoring of the stack has raised an alert', () => {
    const unaware = composeView(parts('live', 'responder', { pagedAt: null }));
    expect(unaware.page).toBeNull();
    expect(unaware.can.acknowledge).toBe(false);
    const paged = composeView(parts('live', 'responder'));
    expect(paged.page?.title).toBe('Elevated errors');
    expect(paged.can.acknowledge).toBe(true);
  });

  it('names only nodes that responders can log in to', () => {
    expect(composeView(parts('live', 'responder')).nodes.map((node) => node.name)).toEqual(['jump']);
  });

  it('names consoles and saved searches, and not where they are', () => {
    const view = composeView(parts('live', 'responder'));
    expect(view.consoles).toEqual([{ name: 'graphs', title: 'Graphs' }]);
    expect(view.logs?.searches.map(({ name }) => name)).toEqual(['Errors']);
    expect(view.guide).toBe(true);
    expect(JSON.stringify(view)).not.toContain('9428');
  });

  it('counts the hints that are left', () => {
    const view = composeView(parts('live', 'responder', { hintsGiven: 1 }));
    expect(view.hints).toEqual({ given: 1, pointersLeft: 0, questionsLeft: 1, stumped: false });
  });

  it('lets observers do nothing', () => {
    const { readPostmortem, ...deeds } = composeView(parts('live', 'observer')).can;
    expect(Object.values(deeds)).toEqual(Object.values(deeds).map(() => false));
    expect(readPostmortem).toBe(false);
  });

  it('lets nobody open a terminal once it was declared over', () => {
    const over = { declaredOverAt: new Date() };
    expect(composeView(parts('restored', 'responder')).can.openTerminal).toBe(true);
    expect(composeView(parts('restored', 'responder', over)).can.openTerminal).toBe(false);
  });
});
