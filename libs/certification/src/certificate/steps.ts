import type { CertificationStep, UnitResult } from '#contracts';

/** The eight steps, in the order in which they are told, and what each proves. */
export const STEP_TITLES: Record<CertificationStep, string> = {
  healthy: 'Before the injection all is well',
  hurts: 'What is expected comes true in its time',
  'does-not-heal-alone': 'It does not pass by itself',
  'decoys-fail': 'Decoys are not judged right, and lead to what they say',
  'fixes-work': 'Fixes restore service and remove the cause, at no cost',
  'no-spoilers': 'Nothing that can be read gives it away',
  'nothing-left': 'After it nothing is left',
  'revert-works': 'All damage can be undone',
};

/** The steps with what was found about each. */
export function stepsOf(
  results: readonly UnitResult[],
): { step: CertificationStep; title: string; ok: boolean }[] {
  const findings = results.flatMap((result) => result.findings);
  return Object.entries(STEP_TITLES).map(([name, title]) => {
    const step = name as CertificationStep;
    return { step, title, ok: !findings.some((finding) => finding.step === step) };
  });
}
