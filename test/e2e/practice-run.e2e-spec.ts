import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { execa } from 'execa';
import { type FeedEvent, feedEventSchema, type RunReport, runReportSchema } from '#contracts';
import { ChatReceiver } from './harness/chat-receiver.js';
import { CLI_MAIN, SimsupServer } from './harness/simsup-server.js';

jest.setTimeout(240_000);

/** Fast enough for a test, slow enough for two busy cores. */
const TEMPO = '5';
const SCENARIOS = ['builder/proxy-root-owned', 'builder/core-locked', 'builder/sessionsrv-hung'];

interface Run {
  report: RunReport;
  directory: string;
  exitCode: number | undefined;
}

describe('simsup practice run', () => {
  let server: SimsupServer;
  let out: string;
  let chat: ChatReceiver;

  beforeAll(async () => {
    chat = await ChatReceiver.start();
    server = await SimsupServer.start({ SIMSUP_WEBHOOK_URL: chat.url });
    out = await mkdtemp(join(tmpdir(), 'simsup-run-'));
  });

  afterAll(async () => {
    await server[Symbol.asyncDispose]();
    await chat.close();
    await rm(out, { recursive: true, force: true });
  });

  async function run(scenario: string): Promise<Run> {
    const directory = join(out, scenario.replace('/', '-'));
    const args = [CLI_MAIN, 'practice', 'run', scenario, '--tempo', TEMPO, '--out', directory, '--json'];
    const result = await execa(process.execPath, args, {
      env: { SIMSUP_STATE_DIR: server.stateDir, NODE_OPTIONS: '' },
      reject: false,
    });
    if (result.stdout === '') throw new Error(`the command ended with ${result.exitCode}: ${result.stderr}`);
    return { report: runReportSchema.parse(JSON.parse(result.stdout)), directory, exitCode: result.exitCode };
  }

  it.each(SCENARIOS)(
    'plays %s to the end: users suffer, an alert fires, the first fix restores service and removes the cause',
    async (scenario) => {
      const { report, directory, exitCode } = await run(scenario);
      expect(report).toMatchObject({
        scenario,
        state: 'closed',
        verdict: { restored: true, fixed: true, collateral: [] },
      });
      expect(exitCode).toBe(0);
      expect(report.impact.journeys.some((journey) => journey.failed > 0)).toBe(true);
      expect(Date.parse(report.impact.endAt ?? '')).toBeGreaterThan(Date.parse(report.impact.onsetAt ?? ''));
      await expectArtifacts(directory);
      const page = chat.received.find(({ text }) => text.includes(report.practiceId));
      expect(page?.text).toMatch(/^\[(CRITICAL|WARNING)\] /);
    },
  );

  async function expectArtifacts(directory: string): Promise<void> {
    const names = await readdir(directory);
    expect(names).toEqual(
      expect.arrayContaining(['impact.json', 'postmortem.html', 'postmortem.md', 'timeline.json']),
    );
    const { events } = JSON.parse(await readFile(join(directory, 'timeline.json'), 'utf8')) as {
      events: FeedEvent[];
    };
    for (const event of events) feedEventSchema.parse(event);
    expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => index + 1));
    const types = new Set(events.map((event) => event.type));
    for (const type of [
      'fault.planned',
      'fault.applied',
      'alert.fired',
      'page.sent',
      'command.ran',
      'verdict.restored',
      'sandbox.removed',
    ])
      expect(types).toContain(type);
    const cast = names.find((name) => name.endsWith('.cast'));
    const [header] = (await readFile(join(directory, cast ?? ''), 'utf8')).split('\n');
    expect(JSON.parse(header ?? '')).toMatchObject({ version: 2 });
    expect(await readFile(join(directory, 'postmortem.html'), 'utf8')).toContain('<svg');
  }

  it('refuses an unknown scenario with status 2, one sentence and a way out', async () => {
    const result = await execa(
      process.execPath,
      [CLI_MAIN, 'practice', 'run', 'builder/core-lock', '--json'],
      {
        env: { SIMSUP_STATE_DIR: server.stateDir, NODE_OPTIONS: '' },
        reject: false,
      },
    );
    expect(result.exitCode).toBe(2);
    expect(JSON.parse(result.stdout).error.code).toBe('scenario.unknown');
    expect(result.stderr).toMatch(/builder\/core-locked/);
  });
});
