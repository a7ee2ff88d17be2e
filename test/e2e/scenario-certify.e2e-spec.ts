import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { type Certificate, certificateSchema } from '#contracts';
import { runCli } from './harness/run-cli.js';
import { leftInEngine } from './harness/tiny-stack.js';

const fixture = join(import.meta.dirname, 'fixtures/certify');
const integration = join(import.meta.dirname, '../../sandbox/builder/images/base/etc/bash.integration');
const CERTIFY = ['scenario', 'certify', '--all', '--parallel', '3', '--json'];

interface Printed {
  ok: boolean;
  quality: { precision: number; recall: number };
  certificates: Certificate[];
}

/** A stack of two nodes around one file, and two ways in which that file goes wrong: seconds a practice. */
describe('simsup scenario certify', () => {
  let folder: string;
  let environment: Record<string, string>;
  let first: { status: number | undefined; printed: Printed; stderr: string };

  const certify = async (...args: string[]): Promise<typeof first> => {
    const { status, stdout, stderr } = await runCli([...CERTIFY, ...args], environment, 240_000);
    return { status, stderr, printed: JSON.parse(stdout) as Printed };
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'simsup-certify-'));
    await cp(fixture, folder, { recursive: true });
    const context = join(folder, 'stacks/gate');
    await cp(integration, join(context, 'bash.integration'));
    await execa('docker', ['buildx', 'build', '-q', '--load', '-t', 'simsup/gate-node:e2e', context]);
    await writeFile(join(folder, 'images.json'), JSON.stringify({ gate: { tag: 'e2e' } }));
    environment = {
      SIMSUP_STATE_DIR: join(folder, 'state'),
      SIMSUP_STACKS_DIR: join(folder, 'stacks'),
      SIMSUP_SCENARIOS_DIR: join(folder, 'scenarios'),
      SIMSUP_IMAGES_FILE: join(folder, 'images.json'),
    };
    first = await certify();
  }, 280_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('certifies two scenarios by real practices, and leaves nothing', async () => {
    const { status, printed, stderr } = first;
    const findings = printed.certificates.flatMap(({ baseline, attempts }) =>
      [baseline, ...attempts].flatMap((each) => each.findings),
    );
    expect(findings).toEqual([]);
    expect([status, printed.ok, stderr]).toEqual([0, true, '']);
    expect(printed.certificates.map(({ scenario }) => scenario).sort()).toEqual(['gate/barred', 'gate/shut']);
    for (const { attempts } of printed.certificates)
      for (const { seed } of attempts) expect(seed).toMatch(/^certified-/);
    expect(
      await leftInEngine(
        'com.docker.compose.service=outside',
        `com.docker.compose.project.working_dir=${folder}/stacks/gate`,
      ),
    ).toEqual([]);
  });

  it('tells every fix from every decoy', () => {
    expect(first.printed.quality).toEqual({ fixes: 2, others: 2, precision: 1, recall: 1 });
  });

  it('measures what it proves', () => {
    for (const { baseline, attempts } of first.printed.certificates) {
      expect(baseline.onsetMs).toBeLessThan(5_000);
      expect(baseline.revertMs).toBeGreaterThan(0);
      expect(baseline.spoilers?.places).toBeGreaterThan(20);
      const fix = attempts.find(({ unit }) => unit === 'fix');
      expect([typeof fix?.typedMs, typeof fix?.restoredMs]).toEqual(['number', 'number']);
    }
  });

  it('writes each certificate beside the scenarios, with a page', async () => {
    const file = join(folder, 'scenarios/certificates/gate/shut');
    expect(certificateSchema.parse(JSON.parse(await readFile(`${file}.json`, 'utf8')))).toMatchObject({
      ok: true,
    });
    expect(await readFile(`${file}.md`, 'utf8')).toContain('# gate/shut: certified');
  });

  it('plays nothing again that passed, and says so in the list of scenarios', async () => {
    const again = await certify();
    const tooks = (each: typeof first) => each.printed.certificates.map(({ baseline }) => baseline.tookMs);
    expect(tooks(again)).toEqual(tooks(first));
    const { stdout } = await runCli(['scenario', 'list', '--json'], environment);
    const { scenarios } = JSON.parse(stdout) as { scenarios: { certifiedAt: string | null }[] };
    expect(scenarios.map(({ certifiedAt }) => certifiedAt)).not.toContain(null);
  }, 60_000);

  it('is red for a decoy that is none, and says what was expected and seen', async () => {
    const file = join(folder, 'scenarios/gate/shut.yaml');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('type: ls -l /srv/gate', 'type: "echo open > /srv/gate/answer"'));
    const args = ['scenario', 'certify', 'gate/shut', '--only', 'decoy:', '--json'];
    const { stdout, status } = await runCli(args, environment, 100_000);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      failures: [
        {
          unit: 'decoy:only-look',
          findings: [
            { step: 'decoys-fail', seen: 'service was restored, the cause is gone, nothing was harmed' },
          ],
          closer: 'npx simsup practice run gate/shut --variant certified-1 --attempt only-look --tempo 5',
        },
      ],
    });
  }, 110_000);
});
