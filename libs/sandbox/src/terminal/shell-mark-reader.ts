import { OscScanner } from './osc-scanner.js';
import { hostOf, parseShellMark, type ShellMark } from './shell-mark.js';

/** A mark and the node on which its shell runs. */
export type HostedShellMark = ShellMark & { host: string };

/** Reads the marks of the shell integration out of a terminal's output as they come, cut anywhere. */
export class ShellMarkReader {
  private readonly scanner = new OscScanner();

  push(chunk: string): HostedShellMark[] {
    return this.scanner.push(chunk).flatMap((body) => {
      const mark = parseShellMark(body);
      return mark ? [{ ...mark, host: hostOf(mark.shell) }] : [];
    });
  }
}
