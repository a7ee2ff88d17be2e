import type {
  AttemptResult,
  BaselineResult,
  Certificate,
  CertificationVersions,
  UnitResult,
} from '#contracts';
import { calledRight } from '../judge/judge-attempt.js';
import { verdictQuality } from '../judge/verdict-quality.js';
import type { Unit } from '../plan/plan-units.js';
import { stepsOf } from './steps.js';

export interface CertificateRequest {
  units: readonly Unit[];
  results: ReadonlyMap<Unit, UnitResult>;
  contentHash: string;
  tempo: number;
  versions: CertificationVersions;
  certifiedAt: Date;
}

/** The certificate of one scenario, green or red; null when not all of its practices were played. */
export function composeCertificate(request: CertificateRequest): Certificate | null {
  const { units, results, contentHash, tempo, versions, certifiedAt } = request;
  const played = units.map((unit) => results.get(unit));
  if (played.some((result) => result === undefined)) return null;
  const all = played as UnitResult[];
  const baseline = all.find((result): result is BaselineResult => result.unit === 'baseline');
  const first = units[0];
  if (!baseline || !first) return null;
  const attempts = all.filter((result): result is AttemptResult => result.unit !== 'baseline');
  const bySeed = new Map(units.map(({ variant: { seed, values } }) => [seed, { seed, values }]));
  return {
    scenario: first.scenario,
    scenarioVersion: first.variant.scenario.version,
    ok: all.every(({ ok }) => ok) && attempts.every(rightlyCalled),
    contentHash,
    certifiedAt: certifiedAt.toISOString(),
    tempo,
    versions,
    variants: [...bySeed.values()],
    steps: stepsOf(all),
    baseline,
    attempts,
    quality: verdictQuality(attempts),
  };
}

function rightlyCalled(attempt: AttemptResult): boolean {
  return calledRight(attempt) === (attempt.promise === 'fix');
}
