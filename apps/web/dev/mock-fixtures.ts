import type { Artifact, OfferedScenario, PracticeSummary, ScenarioList } from '#contracts';
import { MockPractice } from './mock-practice.js';

const DAY_MS = 86_400_000;
const daysAgo = (days: number) => Date.now() - days * DAY_MS;

const scenario = (
  id: string,
  difficulty: number,
  expectedMinutes: number,
  skills: string[],
  components: string[],
): OfferedScenario => ({
  id: `builder/${id}`,
  stack: 'builder',
  version: 1,
  difficulty,
  skills,
  components,
  componentCount: components.length,
  known: difficulty === 2 ? 'responded' : null,
  expectedMinutes,
  variants: difficulty * 3,
  certifiedAt: difficulty < 4 ? '2026-11-18T09:00:00Z' : null,
});

const SCENARIOS: OfferedScenario[] = [
  scenario('proxy-root-owned', 1, 30, ['nginx', 'file permissions'], ['api-proxy']),
  scenario('core-locked', 3, 60, ['PostgreSQL locks', 'shards'], ['originsrv', 'datastore']),
  scenario('router-stopped', 2, 45, ['process states', 'heartbeats'], ['router']),
  scenario('worker-lost-network', 4, 90, ['network namespaces'], ['worker', 'jobsrv']),
  scenario('false-alarm', 2, 20, ['reading alerts'], ['monitor']),
];

export const SCENARIO_LIST: ScenarioList = {
  scenarios: SCENARIOS,
  skills: SCENARIOS.flatMap(({ skills }) => skills).sort(),
};

export const FINISHED: MockPractice[] = [
  MockPractice.finished('finishedgood', daysAgo(1), () => {}),
  MockPractice.finished('workaround00', daysAgo(4), (practice) =>
    practice.setVerdict({
      restored: true,
      fixed: false,
      collateral: [
        {
          probe: 'sessions',
          title: 'Nobody is logged out who need not be',
          evidence: '212 of 212 sessions lost',
        },
      ],
    }),
  ),
  MockPractice.finished('stoppedearly', daysAgo(9), (practice) =>
    practice.abort('A real incident needs us.'),
  ),
];

const upcoming = (
  id: string,
  title: string,
  days: number,
  role: PracticeSummary['myRole'],
): PracticeSummary => ({
  id,
  title,
  stack: 'builder',
  scenario: role === 'instigator' ? 'builder/core-locked' : null,
  state: 'announced',
  startsAt: new Date(Date.now() + days * DAY_MS).toISOString(),
  beganAt: null,
  endedAt: null,
  myRole: role,
  abortReason: null,
  verdict: { restored: null, fixed: null, collateral: [] },
});

export const UPCOMING: PracticeSummary[] = [
  upcoming('upcomingonee', 'Builder, difficulty 3', 0.08, 'responder'),
  upcoming('upcomingtwoo', 'builder/core-locked', 2, 'instigator'),
];

export const ARTIFACTS: Artifact[] = [
  { name: 'postmortem.html', mediaType: 'text/html', bytes: 48_213 },
  { name: 'postmortem.md', mediaType: 'text/markdown', bytes: 9_120 },
  { name: 'timeline.json', mediaType: 'application/json', bytes: 31_870 },
  { name: 'terminal-bo-1.cast', mediaType: 'application/x-asciicast', bytes: 12_004 },
];

const row = (time: string, what: string) => `<tr><td><code>${time}</code></td><td>${what}</td></tr>`;

export const POSTMORTEM = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Postmortem</title><style>
:root{color-scheme:dark light}body{font:14px/1.55 system-ui,sans-serif;margin:0;padding:20px 24px;max-width:76ch;
color:light-dark(#16202c,#dce3ec);background:light-dark(#fff,#111823)}h1{font-size:1.4em}h2{font-size:1.1em;margin-top:1.6em}
td{padding:3px 16px 3px 0;vertical-align:top}code{font-family:monospace}</style>
<h1>Builder: package pages and downloads failed</h1><p>Users could not read origins or download packages for 1 min 32 s.
The cause was found on the API node and removed.</p><h2>Timeline</h2><table>
${row('T+00:04', 'First failed request: read origin core, HTTP 500')}${row('T+00:12', 'Alert DepotCheckFailed')}
${row('T+00:22', 'Bo took the page')}${row('T+01:20', 'Bo ran fix-permissions.sh on live-builder-api-0')}
${row('T+01:36', 'No user suffers any more')}</table><h2>Impact</h2><p>206 of 1,120 requests failed.</p>
<h2>Vulnerabilities</h2><p>The health check of the load balancer asks nobody behind the API.</p></html>`;
