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
  eyes: Pick<SandboxEyes, 'look'>,
): Promise<CertificationFinding[]> {
  const findings: CertificationFinding[] = [];
  for (const hint of scenario.hints) {
    const way = hint.kind === 'pointer' ? wayTo(hint.ref, stack) : null;
    if (!way) continue;
    const { green, evidence } = await eyes.look(sandboxId, way);
    if (green) continue;
    const seen = `"${way.command.join(' ')}" fails on ${way.node}: ${evidence}`;
    findings.push({ step: 'hurts', expected: `the hint "${way.title}" leads to something`, seen });
  }
  return findings;
}

/** Bounds a look that hangs; a busy machine takes seconds for what takes milliseconds at rest. */
const LOOK_TIMEOUT_MS = 30_000;

/** How to look whether a pointer leads to something; null when the lint has looked already. */
function wayTo(ref: string, { entry }: Pick<StackFile, 'entry'>): Probe | null {
  const common = { id: 'pointer', title: ref, expect: { exitStatus: 0 }, timeoutMs: LOOK_TIMEOUT_MS };
  const file = pointedFile(ref);
  if (file) return { ...common, node: file.node, command: ['test', '-e', file.path] };
  const [, page, section] = /^man:(.+)\((\d)\)$/.exec(ref) ?? [];
  if (!page || !section) return null;
  return { ...common, node: entry.node, user: entry.user, command: ['man', '-w', section, page] };
}
