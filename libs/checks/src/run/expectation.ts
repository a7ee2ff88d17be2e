import type { CheckExpect } from '#contracts';

/** What one run of a command showed; null when it did not end in its time. */
export type CommandAnswer = { exitStatus: number; stdout: string; stderr: string } | null;

const SEEN_CHARACTERS = 500;

/** True when the answer is what the step expects. Expressions match line by line (`^` and `$`). */
export function meets(expect: CheckExpect, answer: CommandAnswer): boolean {
  if (answer === null) return false;
  const { exitStatus, stdout, notStdout, stderr } = expect;
  if (exitStatus !== 'any' && answer.exitStatus !== exitStatus) return false;
  if (stdout !== undefined && !new RegExp(stdout, 'm').test(answer.stdout)) return false;
  if (notStdout !== undefined && new RegExp(notStdout, 'm').test(answer.stdout)) return false;
  return stderr === undefined || new RegExp(stderr, 'm').test(answer.stderr);
}

/** What the step expects, in words. */
export function expectedInWords({ exitStatus, stdout, notStdout, stderr }: CheckExpect): string {
  return [
    exitStatus === 'any' ? 'any exit status' : `exit ${exitStatus}`,
    ...(stdout === undefined ? [] : [`standard output with /${stdout}/`]),
    ...(notStdout === undefined ? [] : [`standard output without /${notStdout}/`]),
    ...(stderr === undefined ? [] : [`standard error with /${stderr}/`]),
  ].join(', ');
}

/** What the command showed, in words: its status, and the end of what it printed. */
export function seenInWords(answer: CommandAnswer): string {
  if (answer === null) return 'no end within its time limit';
  const printed = [answer.stdout.trim(), answer.stderr.trim()].filter((text) => text !== '').join('\n');
  const shown = printed.length > SEEN_CHARACTERS ? `… ${printed.slice(-SEEN_CHARACTERS)}` : printed;
  return shown === '' ? `exit ${answer.exitStatus}, nothing printed` : `exit ${answer.exitStatus}: ${shown}`;
}
