import Table from 'cli-table3';
import type { CertificationObserver, Unit } from '#certification';
import type { AttemptResult, Certificate, CertificationFinding, UnitResult } from '#contracts';
import type { Output } from '../output/output.js';

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;
const clockTime = (ms: number): string => {
  const whole = Math.round(ms / 1_000);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
};
/** Under a line that is about a unit. */
const INDENT = ' '.repeat(10);

/** One practice that is not green. */
export interface Failure {
  scenario: string;
  unit: string;
  findings: CertificationFinding[];
  /** The command that plays it again for somebody who looks on. */
  closer: string;
}

/** Prints each practice as it ends, and a table at the end. */
export class CertifyPrinter implements CertificationObserver {
  private readonly startedMs = performance.now();
  private told = 0;
  /** Practices that showed something that is not as it should be, and how to look closer. */
  readonly failures: Failure[] = [];

  constructor(
    private readonly output: Output,
    private readonly total: number,
    private readonly tempo: number,
  ) {}

  began(): void {
    // What begins is of no interest beside what ends.
  }

  note(text: string): void {
    this.output.line(`– ${text}`);
  }

  remembered(unit: Unit, result: UnitResult): void {
    this.tell(unit, result, 'passed before');
  }

  ended(unit: Unit, result: UnitResult): void {
    this.tell(unit, result, seconds(result.tookMs));
    const { scenario, name } = unit;
    const closer = lookCloser(unit, this.tempo);
    if (!result.ok) this.failures.push({ scenario, unit: name, findings: result.findings, closer });
    for (const { step, expected, seen } of result.findings) {
      this.output.line(`${INDENT}${step}`);
      this.output.line(`${INDENT}expected  ${expected}`);
      this.output.line(`${INDENT}seen      ${seen.replaceAll('\n', `\n${INDENT}          `)}`);
    }
    if (!result.ok) this.output.line(`${INDENT}closer    ${closer}`);
  }

  end(certificates: readonly Certificate[], files: readonly string[]): void {
    if (certificates.length > 0) {
      const head = ['scenario', '', 'onset', 'alert', 'fixes: time to restored', 'decoys: led to', 'revert'];
      const table = new Table({ head, style: { head: [], border: [] } });
      for (const certificate of certificates) table.push(rowOf(certificate));
      this.output.line(table.toString());
    }
    for (const file of files) this.output.line(file);
    this.output.line(`${clockTime(performance.now() - this.startedMs)} in all`);
  }

  private tell(unit: Unit, result: UnitResult, took: string): void {
    this.told += 1;
    const at = clockTime(performance.now() - this.startedMs).padStart(6);
    const count = `${this.told}/${this.total}`;
    this.output.line(
      `${at}  ${result.ok ? '✔' : '✖'} ${unit.scenario}  ${unit.name}  ${inWords(result)} (${took}, ${count})`,
    );
  }
}

/** The command that plays the unit again, for somebody who looks on, at the tempo of the run or what its scenario allows. */
export function lookCloser({ scenario, name, variant, attempt }: Unit, asked: number): string {
  const tempo = Math.min(asked, variant.scenario.tempo?.max ?? asked);
  if (!attempt) return `npx simsup scenario certify ${scenario} --only ${name} --tempo ${tempo}`;
  const { name: typed } = attempt.attempt;
  return `npx simsup practice run ${scenario} --variant ${variant.seed} --attempt ${typed} --tempo ${tempo}`;
}

function inWords(result: UnitResult): string {
  if (result.unit !== 'baseline') return attemptInWords(result);
  const { onsetMs, alertMs, revertMs } = result;
  return [
    onsetMs === null ? 'nobody suffers' : `onset ${seconds(onsetMs)}`,
    ...(alertMs === null ? [] : [`alert ${seconds(alertMs)}`]),
    ...(revertMs === null ? [] : [`revert ${seconds(revertMs)}`]),
  ].join(', ');
}

function attemptInWords({ promise, restored, restoredMs, fixed, collateral }: AttemptResult): string {
  const service = restored ? `restored ${seconds(restoredMs ?? 0)}` : 'not restored';
  const cause = fixed === null ? '' : fixed ? ', fixed' : ', not fixed';
  return `${promise}: ${service}${cause}${collateral.length > 0 ? ', with harm' : ''}`;
}

function rowOf({ scenario, ok, baseline, attempts }: Certificate): string[] {
  const time = (ms: number | null): string => (ms === null ? '–' : seconds(ms));
  const of = (unit: AttemptResult['unit']): AttemptResult[] => attempts.filter((each) => each.unit === unit);
  return [
    scenario,
    ok ? '✔' : '✖',
    time(baseline.onsetMs),
    time(baseline.alertMs),
    of('fix')
      .map(({ name, restoredMs }) => `${name} ${time(restoredMs)}`)
      .join('\n'),
    of('decoy')
      .map((each) => `${each.name} ${each.ok ? each.promise : attemptInWords(each)}`)
      .join('\n'),
    time(baseline.revertMs),
  ];
}
