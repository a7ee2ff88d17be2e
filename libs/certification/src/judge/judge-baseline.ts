import type { BaselineResult, CertificationFinding, ScenarioFile } from '#contracts';

/** What was measured in the practice in which nobody acted. */
export type BaselineFacts = Omit<BaselineResult, 'unit' | 'ok' | 'findings' | 'seed'>;

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;
const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Which expectations did not come true; `shown`: what the last look for each piece of evidence gave, by its id. */
export function judgeHurts(
  facts: Pick<BaselineFacts, 'journeys' | 'alerts' | 'evidence' | 'absent'>,
  shown: ReadonlyMap<string, string>,
): CertificationFinding[] {
  const found: CertificationFinding[] = [];
  const finding = (expected: string, seen: string): void =>
    void found.push({ step: 'hurts', expected, seen });
  for (const { journey, expectedShare, withinMs, afterMs, failedShare, requests, failed } of facts.journeys) {
    if (afterMs !== null && afterMs <= withinMs) continue;
    const late = afterMs === null ? '' : `, and so many only after ${seconds(afterMs)}`;
    finding(
      `${percent(expectedShare)} of "${journey}" fail within ${seconds(withinMs)}`,
      `${failed} of ${requests} runs failed from the first failed one on (${percent(failedShare)})${late}`,
    );
  }
  for (const { alert, withinMs, afterMs } of facts.alerts)
    if (afterMs === null || afterMs > withinMs)
      finding(
        `the alert ${alert} fires within ${seconds(withinMs)}`,
        afterMs === null ? 'it did not fire' : `it fired after ${seconds(afterMs)}`,
      );
  for (const { probe, title, withinMs, afterMs } of facts.evidence)
    if (afterMs === null || afterMs > withinMs)
      finding(
        `evidence "${probe}" (${title}) is found within ${seconds(withinMs)}`,
        afterMs === null
          ? `it was not found; the last look gave: ${shown.get(probe)}`
          : `it was found after ${seconds(afterMs)}`,
      );
  for (const { probe, title, foundAfterMs } of facts.absent)
    if (foundAfterMs !== null)
      finding(`"${probe}" (${title}) is found at no time`, `it was found after ${seconds(foundAfterMs)}`);
  return found;
}

/** Whether the incident stayed while nobody acted, or, for a false alarm, passed by itself. */
export function judgeAlone(
  { expect }: Pick<ScenarioFile, 'expect'>,
  { healedMs, watchedMs }: { healedMs: number | null; watchedMs: number },
): CertificationFinding[] {
  const step = 'does-not-heal-alone' as const;
  const falseAlarm = expect.journeys.length === 0;
  if (falseAlarm && healedMs === null)
    return [
      {
        step,
        expected: 'a false alarm is judged restored by itself',
        seen: `it was not in ${seconds(watchedMs)}`,
      },
    ];
  if (!falseAlarm && healedMs !== null)
    return [
      {
        step,
        expected: 'service is not restored while nobody acts',
        seen: `it was judged restored after ${seconds(healedMs)}`,
      },
    ];
  return [];
}
