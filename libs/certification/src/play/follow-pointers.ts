import type { CertificationFinding, Probe, ScenarioFile, StackFile } from '#contracts';
import { pointedFile } from '#scenarios';
import type { SandboxEyes } from './sandbox-eyes.port.js';

export interface PointedSandbox {
  scenario: Pick<ScenarioFile, 'hints'>;
  stack: Pick<StackFile, 'entry'>;
  sandboxId: string;
}

/** Follows the hints' pointers to files and manual pages while it is broken, as responders will. */
export async function followPointers(
  { scenario, stack, sandboxId }: PointedSandbox,
  eyes: Pick<SandboxEyes, 'isGreen'>,
): Promise<CertificationFinding[]> {
  const findings: CertificationFinding[] = [];
  for (const hint of scenario.hints) {
    const look = hint.kind === 'pointer' ? wayTo(hint.ref, stack) : null;
    if (!look || (await eyes.isGreen(sandboxId, look))) continue;
    const seen = `"${look.command.join(' ')}" fails on ${look.node}`;
    findings.push({ step: 'hurts', expected: `the hint "${look.title}" leads to something`, seen });
  }
  return findings;
}

/** How to look whether a pointer leads to something; null when the lint has looked already. */
function wayTo(ref: string, { entry }: Pick<StackFile, 'entry'>): Probe | null {
  const common = { id: 'pointer', title: ref, expect: { exitStatus: 0 }, timeoutMs: 5_000 };
  const file = pointedFile(ref);
  if (file) return { ...common, node: file.node, command: ['test', '-e', file.path] };
  const [, page, section] = /^man:(.+)\((\d)\)$/.exec(ref) ?? [];
  if (!page || !section) return null;
  return { ...common, node: entry.node, user: entry.user, command: ['man', '-w', section, page] };
}
