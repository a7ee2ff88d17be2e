import type { OwnVisit, StackChecks, VisitView } from '#contracts';

const HOUR_MS = 3_600_000;
const NODES = [
  ['live-builder-api-0', 'API and proxy'],
  ['live-builder-router-0', 'Router'],
  ['live-builder-sessionsrv-0', 'Sessions and accounts'],
  ['live-builder-datastore-0', 'Database'],
  ['jump', 'Jump host'],
  ['monitor', 'Prometheus and Alertmanager'],
] as const;
const SEARCHES = ['Live API Errors - 15 min', 'Live API Access', 'Live Workers'];

let visit: VisitView | null = null;

/** The mock's answer about visits, and what the pages about them need; undefined for other paths. */
export function mockVisit(path: string, method: string): object | undefined {
  if (path === '/me/experience')
    return { stacks: [{ stack: 'builder', title: 'Habitat Builder', components: [] }] };
  if (path.endsWith('/readiness')) return { people: PEOPLE };
  if (!path.startsWith('/visits')) return undefined;
  if (method === 'POST') visit = newVisit();
  else if (method === 'DELETE' && visit) visit = { ...visit, state: 'over' };
  return { visit } satisfies OwnVisit;
}

const PEOPLE = [
  { personId: 'p1', name: 'Ada', role: 'instigator', lacks: [] },
  { personId: 'p2', name: 'Bo', role: 'responder', lacks: [] },
  { personId: 'p3', name: 'Cy', role: null, lacks: ['Log in to each node', 'Credentials for the VPN'] },
];

function newVisit(): VisitView {
  return {
    ...{ id: 'visitofmocks', stack: 'builder', title: 'Habitat Builder', state: 'open', trouble: null },
    endsAt: new Date(Date.now() + HOUR_MS).toISOString(),
    nodes: NODES.map(([name, title]) => ({ name, title })),
    consoles: [{ name: 'prometheus', title: 'Prometheus' }],
    logs: { searches: SEARCHES.map((name) => ({ name, nodes: [], services: [], text: '' })) },
    guide: true,
    can: { openTerminal: true, watchStack: true },
    checks: checks(),
  };
}

function checks(): StackChecks {
  const at = (n: number): string | null => (n % 2 === 0 ? new Date().toISOString() : null);
  return {
    nodes: NODES.map(([name, title], n) => ({ name, title, doneAt: at(n) })),
    searches: SEARCHES.map((name, n) => ({ name, doneAt: at(n) })),
    guide: { doneAt: null },
  };
}
