import Table from 'cli-table3';
import { promiseInWords, type RunReport } from '#contracts';
import type { Output } from '../output/output.js';

const word = (value: boolean | null, yes: string, no: string): string =>
  value === null ? 'not decided' : value ? yes : no;

function afterInjection(ms: number | null): string {
  if (ms === null) return '–';
  return `${ms < 1_000 ? `${Math.round(ms)} ms` : `${(ms / 1_000).toFixed(1)} s`} after the injection`;
}

function attemptLine({ name, promises, kept }: NonNullable<RunReport['attempt']>): string {
  return `${name} was ${promiseInWords(promises)}: ${kept ? 'and so it was' : 'it was not so'}`;
}

/** The end of a run for people: verdict, impact, durations, files. */
export function printReport(report: RunReport, output: Output): void {
  const { verdict, impact, timings } = report;
  output.line();
  output.line(
    `Practice ${report.practiceId} (${report.scenario}, variant ${report.variant ?? '–'}): ${report.state}`,
  );
  output.line(`  service     ${word(verdict.restored, 'restored', 'not restored')}`);
  output.line(`  cause       ${word(verdict.fixed, 'fixed', 'still there')}`);
  output.line(`  collateral  ${verdict.collateral.map((c) => c.title).join('; ') || 'none'}`);
  if (report.attempt) output.line(`  attempt     ${attemptLine(report.attempt)}`);
  output.line(`  onset       ${afterInjection(timings.onsetMs)}`);
  output.line(`  alert       ${afterInjection(timings.alertMs)}`);
  output.line(`  restored    ${afterInjection(timings.restoreMs)}`);
  output.line();
  if (impact.onsetAt !== null || report.state === 'closed') output.line(journeyTable(impact));
  for (const file of report.artifacts) output.line(`  ${file}`);
}

function journeyTable(impact: RunReport['impact']): string {
  const table = new Table({
    head: ['journey', 'requests', 'failed', 'share'],
    style: { head: [], border: [] },
  });
  for (const { name, requests, failed } of impact.journeys) {
    const share = requests === 0 ? '–' : `${Math.round((failed / requests) * 100)} %`;
    table.push([name, requests, failed, share]);
  }
  return table.toString();
}
