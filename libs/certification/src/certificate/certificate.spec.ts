import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AttemptResult, type BaselineResult, certificateSchema, type UnitResult } from '#contracts';
import { tinyUnit } from '../fakes/tiny-unit.js';
import type { Unit } from '../plan/plan-units.js';
import { certificateJsonSchema } from './certificate-json-schema.js';
import { certificatePage } from './certificate-page.js';
import { standingOf } from './certificate-standing.js';
import { composeCertificate } from './compose-certificate.js';
import { contentHash, isStackContent } from './content-hash.js';

const baseline: BaselineResult = {
  unit: 'baseline',
  seed: 'certified-1',
  ok: true,
  findings: [],
  provisionMs: 9_000,
  steadyMs: 11_000,
  onsetMs: 800,
  alertMs: 21_000,
  journeys: [
    {
      journey: 'read',
      expectedShare: 0.5,
      withinMs: 10_000,
      afterMs: 2_000,
      failedShare: 1,
      requests: 20,
      failed: 20,
    },
  ],
  alerts: [{ alert: 'ReadFailed', withinMs: 30_000, afterMs: 21_000 }],
  evidence: [{ probe: 'creaks', title: 'it | creaks', withinMs: 10_000, afterMs: 1_000 }],
  absent: [],
  healedMs: null,
  revertMs: 7_000,
  spoilers: { places: 900, characters: 12_345, words: 40, readOff: ['glue'], cut: [] },
  tookMs: 60_000,
};
const fix: AttemptResult = {
  unit: 'fix',
  name: 'loosen',
  title: 'Loosens it',
  promise: 'fix',
  seed: 'certified-2',
  ok: true,
  findings: [],
  alertMs: 20_000,
  typedMs: 25_000,
  restoredMs: 9_000,
  watchedMs: 10_000,
  restored: true,
  fixed: true,
  collateral: [],
  tookMs: 50_000,
};
const versions = {
  simsup: '0.1.0',
  node: '24',
  engine: '27',
  kernel: '6.1',
  processors: 2,
  imagesTag: 'abc',
};

function certificate(results: UnitResult[] = [baseline, fix]) {
  const units: Unit[] = [tinyUnit('baseline'), tinyUnit('loosen')];
  const played = new Map(
    units.flatMap((unit, index) => (results[index] ? [[unit, results[index]] as const] : [])),
  );
  const certifiedAt = new Date('2026-11-21T12:00:00.000Z');
  return composeCertificate({ units, results: played, contentHash: 'h1', tempo: 5, versions, certifiedAt });
}

describe('a certificate', () => {
  it('is what its schema says, with all eight steps', () => {
    const made = certificateSchema.parse(certificate());
    expect(made).toMatchObject({
      scenario: 'tiny/stuck',
      scenarioVersion: 3,
      ok: true,
      quality: { recall: 1 },
    });
    expect(made.steps.map(({ ok }) => ok)).toEqual(Array(8).fill(true));
  });

  it('is made only when all practices were played', () => {
    expect(certificate([baseline])).toBeNull();
  });

  it('is red when one practice is, and says in which step', () => {
    const finding = { step: 'fixes-work' as const, expected: 'x', seen: 'y' };
    const red = certificate([baseline, { ...fix, ok: false, fixed: false, findings: [finding] }]);
    expect(red).toMatchObject({ ok: false, quality: { recall: 0 } });
    expect(red?.steps.filter(({ ok }) => !ok).map(({ step }) => step)).toEqual(['fixes-work']);
    expect(certificatePage(red as never)).toContain('- **fixes-work** (loosen): expected that x; seen: y');
  });

  it('has a page for people, with times, figures, versions and variants', () => {
    const page = certificatePage(certificateSchema.parse(certificate()));
    expect(page).toContain('# tiny/stuck: certified');
    expect(page).toContain('| read | 50 % | 100 % | 20 | 2.0 s | 10.0 s |');
    expect(page).toContain('| evidence: it \\| creaks | 1.0 s | 10.0 s |');
    expect(page).toContain(
      '| ✔ | loosen: Loosens it | fix | 25.0 s | 9.0 s later | yes | nothing | certified-2 |',
    );
    expect(page).toContain('40 words were looked for in 900 places');
    expect(page).toContain('kernel 6.1');
  });

  it('counts for the content for which it was made, and not when it is red', () => {
    const made = certificate();
    expect(standingOf(made, 'h1').standing).toBe('certified');
    expect(standingOf(made, 'h2')).toEqual({ standing: 'stale', certifiedAt: '2026-11-21T12:00:00.000Z' });
    expect(standingOf(null, 'h1').standing).toBe('none');
    expect(standingOf({ ...(made as never as object), ok: false } as never, 'h1').standing).toBe('none');
  });

  it('has a JSON Schema that is up to date; if not, run: node apps/setup/jobs/write-schemas.mjs', () => {
    const file = join(import.meta.dirname, '../../../../scenarios/certificate.schema.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(certificateJsonSchema());
  });
});

describe('the content hash', () => {
  const bytes = (text: string): Uint8Array => Buffer.from(text);
  const files = [
    { path: 'a', bytes: bytes('1') },
    { path: 'b', bytes: bytes('2') },
  ];

  it('is the same in any order, and another one for another path, text or border between them', () => {
    const hash = contentHash(files);
    expect(contentHash(files.toReversed())).toBe(hash);
    expect(contentHash([{ path: 'a', bytes: bytes('1') }])).not.toBe(hash);
    expect(contentHash([files[0] as never, { path: 'b', bytes: bytes('3') }])).not.toBe(hash);
    expect(contentHash([{ path: 'a', bytes: bytes('1b2') }])).not.toBe(hash);
  });

  it('is of what runs and how it is watched, and not of checks, guides, pages and tests', () => {
    const content = [
      'stack.yml',
      'compose.yml',
      'seccomp/node.json',
      'services/api/main.ts',
      'images/Dockerfile',
    ];
    expect(content.filter(isStackContent)).toEqual(content);
    expect(['checks/api.yml', 'guide/api.md', 'README.md', 'stack.spec.ts'].filter(isStackContent)).toEqual(
      [],
    );
  });
});
