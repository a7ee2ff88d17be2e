import { Command } from 'commander';
import type { Finding } from '#sandbox';
import type { CommandContext } from '../command-context.js';
import { FAILED } from '../exit-status.js';

/** What only limits which faults can be used, or is the operator's to weigh: a practice runs without it. */
const OPTIONAL: ReadonlySet<string> = new Set([
  'faults',
  'network.host-hidden',
  'network.bridge-ipv6',
  'sign-in.openid',
  'sign-in.proxy',
]);

/** `simsup doctor` */
export function doctorCommand({ output, exit }: CommandContext): Command {
  return new Command('doctor')
    .description('what this machine can and cannot do, and what to do about it')
    .addHelpText(
      'after',
      '\nFails (exit status 1) when something is missing without which no practice can run.',
    )
    .action(async () => {
      const { examine } = await import('../doctor/examine.js');
      const findings = await examine();
      const ok = findings.every((finding) => finding.ok || OPTIONAL.has(finding.id));
      output.document({ ok, findings });
      for (const finding of findings) printFinding(finding, (line) => output.line(line));
      output.line(
        ok ? '\nThis machine can run practices.' : '\nThis machine cannot run practices yet: see above.',
      );
      if (!ok) exit(FAILED);
    });
}

function printFinding(finding: Finding, line: (text: string) => void): void {
  const mark = finding.ok ? '✔' : OPTIONAL.has(finding.id) ? '–' : '✖';
  line(`${mark} ${finding.title}: ${finding.detail}`);
  if (finding.advice) line(`    ${finding.advice}`);
}
