import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildProgram } from './program.js';

interface Asked {
  request: string;
  body: unknown;
}

const after = {
  ...{ assessment: null, declaration: null, debrief: null, actions: [], people: [], mayWrite: true },
  measured: { onsetAt: null, endAt: null, journeys: [] },
  notes: { summary: 'It was a lock', helped: '', misled: '', incident: '', response: '', practice: '' },
};
const ANSWERS: [RegExp, unknown][] = [
  [/people.*after=more/, { people: [], next: null }],
  [/people/, { people: [], next: 'more' }],
  [/practices\?/, { practices: [], next: null }],
  [/actions\?/, { actions: [], next: null }],
  [/deliveries/, { deliveries: [], next: null }],
  [/series\?/, { series: [], next: null }],
  [/\/after$/, after],
  [/prerequisites/, { prerequisites: [] }],
  [/visits/, { visit: null }],
  [/readiness$/, { people: [] }],
];

let server: Server;
let stateDir: string;
let asked: Asked[];
let printed: string;
const before = process.env.SIMSUP_STATE_DIR;
const write = process.stdout.write;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const text = (await Array.fromAsync(request)).join('');
    const path = request.url ?? '';
    asked.push({ request: `${request.method} ${path}`, body: text === '' ? undefined : JSON.parse(text) });
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(ANSWERS.find(([route]) => route.test(path))?.[1] ?? { id: 'p' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stateDir = await mkdtemp(join(tmpdir(), 'simsup-cli-'));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await writeFile(join(stateDir, 'server.json'), JSON.stringify({ pid: process.pid, url, token: 't' }));
  process.env.SIMSUP_STATE_DIR = stateDir;
});
afterAll(async () => {
  if (before === undefined) delete process.env.SIMSUP_STATE_DIR;
  else process.env.SIMSUP_STATE_DIR = before;
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(stateDir, { recursive: true, force: true });
});
beforeEach(() => {
  asked = [];
  printed = '';
  process.stdout.write = ((text: string) => {
    printed += text;
    return true;
  }) as typeof write;
});
afterEach(() => {
  process.stdout.write = write;
});

const run = (...argv: string[]) => buildProgram(true).run(['node', 'simsup', ...argv, '--json']);
const change = (request: string, body?: unknown): Asked => ({ request, body });

const at = '2026-11-23T10:00:00Z';
const notes = { ...after.notes, helped: 'the guide' };

describe('the command line asks the server for', () => {
  it.each<[string, string[], Asked[]]>([
    [
      'a practice for later',
      ['practice', 'schedule', 'builder/core-locked', '--at', at, '--minutes', '90', '--mode', 'group'],
      [
        change('POST /api/practices', {
          ...{ scenario: 'builder/core-locked', startsAt: at, expectedMinutes: 90, mode: 'group' },
        }),
      ],
    ],
    [
      'practices, as they are narrowed down',
      ['practice', 'list', '--state', 'live', 'restored', '--open', '--mine', '--limit', '5', '--after', 'x'],
      [change('GET /api/practices?state=live&state=restored&over=false&mine=true&limit=5&after=x')],
    ],
    [
      'all people of a role, page by page',
      ['people', 'list', '--all', '--role', 'author', '--access', 'yes'],
      [
        change('GET /api/people?role=author&disabled=false&limit=200'),
        change('GET /api/people?role=author&disabled=false&limit=200&after=more'),
      ],
    ],
    [
      'own action items that are overdue',
      ['action', 'list', '--overdue', '--mine'],
      [change('GET /api/actions?open=true&overdue=true&mine=true&limit=50')],
    ],
    ['all action items', ['action', 'list', '--state', 'any'], [change('GET /api/actions?limit=50')]],
    [
      'what was not delivered',
      ['delivery', 'list', '--state', 'waiting', 'given-up'],
      [change('GET /api/deliveries?state=waiting&state=given-up&limit=50')],
    ],
    [
      'series that are paused',
      ['series', 'list', '--standing', 'paused'],
      [change('GET /api/series?standing=paused&limit=50')],
    ],
    ['a drawn practice', ['practice', 'schedule'], [change('POST /api/practices', { draw: {} })]],
    [
      'the end of an incident',
      ['practice', 'declare-over', 'p', '--cause', 'a lock', '--anyway'],
      [change('POST /api/practices/p/declare-over', { anyway: true, cause: 'a lock' })],
    ],
    ['what was written afterwards', ['practice', 'assess', 'p'], [change('GET /api/practices/p/after')]],
    [
      'an assessment',
      [
        'practice',
        'assess',
        'p',
        '--from',
        at,
        '--to',
        at,
        '--touched',
        'No search',
        '--journey',
        'search=1',
      ],
      [
        change('GET /api/practices/p/after'),
        change('PUT /api/practices/p/assessment', {
          ...{ startedAt: at, endedAt: at, touched: 'No search' },
          journeys: [{ name: 'search', failedShare: 1 }],
        }),
        change('GET /api/practices/p/after'),
      ],
    ],
    ['a debrief', ['practice', 'debrief', 'p'], [change('GET /api/practices/p/after')]],
    [
      'a debrief at a time',
      ['practice', 'debrief', 'p', '--at', at, '--minutes', '45'],
      [
        change('PUT /api/practices/p/debrief', { startsAt: at, timeZone: 'UTC', minutes: 45 }),
        change('GET /api/practices/p/after'),
      ],
    ],
    [
      'one more note of a debrief, beside those that are there',
      ['practice', 'debrief', 'p', '--helped', 'the guide'],
      [
        change('GET /api/practices/p/after'),
        change('PUT /api/practices/p/debrief/notes', notes),
        change('GET /api/practices/p/after'),
      ],
    ],
    ['who is prepared', ['practice', 'ready', 'p'], [change('GET /api/practices/p/readiness')]],
    [
      'an attestation',
      ['prerequisites', 'attest', 'vpn'],
      [change('PUT /api/prerequisites/vpn/attestation')],
    ],
    [
      'an attestation to be taken back',
      ['prerequisites', 'attest', 'vpn', '--take-back'],
      [change('DELETE /api/prerequisites/vpn/attestation')],
    ],
    ['a visit', ['visit', 'start', 'builder'], [change('POST /api/visits', { stack: 'builder' })]],
    ['the own visit', ['visit', 'show'], [change('GET /api/visits/mine')]],
    ['the end of a visit', ['visit', 'end'], [change('DELETE /api/visits/mine')]],
  ])('%s, and prints one document', async (_, argv, expected) => {
    expect(await run(...argv)).toBe(0);
    expect(asked).toEqual(expected);
    expect(typeof JSON.parse(printed)).toBe('object');
  });
});
