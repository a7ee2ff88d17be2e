import type { CertificationFinding } from '#contracts';
import type { FollowedPractice } from './followed-practice.js';
import type { SandboxEyes } from './sandbox-eyes.port.js';

export interface LastLook {
  findings: CertificationFinding[];
  /** See {@link SandboxEyes.left}. */
  keptByEngine: string[];
}

/** Waits until a practice that ends is gone, and looks whether it left anything in the engine or in the ledger. */
export async function nothingLeft(
  followed: FollowedPractice,
  eyes: Pick<SandboxEyes, 'left'>,
  signal: AbortSignal,
): Promise<LastLook> {
  const step = 'nothing-left' as const;
  if (!(await followed.removed(signal)))
    return {
      findings: [
        { step, expected: 'the sandbox is removed when the practice is over', seen: 'it was not in time' },
      ],
      keptByEngine: [],
    };
  const { timeline } = followed;
  const { sandboxId } = timeline;
  const findings: CertificationFinding[] = [];
  const { left, keptByEngine } =
    sandboxId === null ? { left: [], keptByEngine: [] } : await eyes.left(sandboxId);
  if (left.length > 0)
    findings.push({
      step,
      expected: 'the engine has nothing of the sandbox any more',
      seen: `it has ${left.join(', ')}`,
    });
  const open = timeline.openInjections();
  if (open.length > 0)
    findings.push({ step, expected: 'every injection is undone', seen: `not undone: ${open.join(', ')}` });
  return { findings, keptByEngine };
}
