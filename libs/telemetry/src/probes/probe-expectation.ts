import type { Probe } from '#contracts';
import { AppError } from '#kernel';
import type { ProbeAnswer } from './probe-shell.js';

const EVIDENCE_CHARACTERS = 500;

/** True when the answer is what the probe expects. Expressions match line by line (`^` and `$`). */
export function meetsExpectation(probe: Probe, answer: ProbeAnswer): boolean {
  const { exitStatus, stdout, notStdout } = probe.expect;
  if (answer.exitStatus !== exitStatus) return false;
  if (stdout !== undefined && !expression(probe, stdout).test(answer.stdout)) return false;
  return notStdout === undefined || !expression(probe, notStdout).test(answer.stdout);
}

/** Exit status and the beginning of what was printed, in one trimmed text. */
export function evidenceOf(answer: ProbeAnswer): string {
  const printed = [answer.stdout.trim(), answer.stderr.trim()].filter((text) => text !== '').join('\n');
  const status = `exit ${answer.exitStatus}`;
  if (printed === '') return status;
  const shown = printed.slice(0, EVIDENCE_CHARACTERS).trim();
  return `${status}: ${shown}${printed.length > EVIDENCE_CHARACTERS ? ' …' : ''}`;
}

function expression(probe: Probe, source: string): RegExp {
  try {
    return new RegExp(source, 'm');
  } catch (cause) {
    throw new AppError(
      'scenario.invalid',
      `Probe "${probe.id}" expects "${source}", which is not a regular expression; mend it in its file.`,
      { cause },
    );
  }
}
