import { Command } from 'commander';
import { EngineClient, EngineDoctor, type Finding, StackCatalogue } from '#sandbox';
import type { CommandContext } from '../command-context.js';
import { faultFinding } from '../doctor/fault-finding.js';
import { hostFindings } from '../doctor/host-findings.js';
import { signInFindings } from '../doctor/sign-in-findings.js';
import { FAILED } from '../exit-status.js';
import { configuration } from '../shelf.js';

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

async function examine(): Promise<Finding[]> {
  const config = configuration();
  const { sandbox, server } = config;
  const host = [...(await hostFindings(server)), ...(await signInFindings(config))];
  const engine = new EngineDoctor(await EngineClient.connect(), new StackCatalogue(sandbox));
  const found = await engine.examine();
  const reached = found.length > 1;
  return [...host, ...found, ...(reached ? [await faultFinding(engine)] : [])];
}

function printFinding(finding: Finding, line: (text: string) => void): void {
  const mark = finding.ok ? '✔' : OPTIONAL.has(finding.id) ? '–' : '✖';
  line(`${mark} ${finding.title}: ${finding.detail}`);
  if (finding.advice) line(`    ${finding.advice}`);
}
