import type { FaultGround, NodeShell } from '#faults';

/** For tests of faults that need no more than a shell on the node: the rest is not there. */
export function onlyShell(shell: NodeShell): FaultGround {
  const absent = async (): Promise<never> => {
    throw new Error('only a shell is there');
  };
  return {
    shell,
    containers: { state: absent, act: absent, limit: absent },
    network: { exec: absent, serve: absent, endProgram: absent },
    host: { all: async () => new Set() },
  };
}
