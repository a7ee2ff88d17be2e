import { execa } from 'execa';
import { newId } from '#kernel';
import type { Scope } from './run-bench.js';

const IMAGE = 'debian:bookworm-slim';

/** A sandbox of one node that does nothing but sleep, addressed like any other. */
export interface OneNode {
  sandboxId: string;
  node: string;
  containerId: string;
  /** Holds the number of the process that sleeps. */
  pidFile: string;
}

export async function startOneNode(scope: Scope): Promise<OneNode> {
  const sandboxId = newId();
  const [node, pidFile] = ['node', '/run/sleeper.pid'];
  const labels = [
    'simsup.practice=bench',
    `simsup.sandbox=${sandboxId}`,
    `com.docker.compose.project=simsup-${sandboxId}`,
    `com.docker.compose.service=${node}`,
  ].flatMap((label) => ['--label', label]);
  const command = ['sh', '-c', `echo $$ > ${pidFile}; exec sleep 3600`];
  const run = ['run', '-d', '--rm', '--init', '--network', 'none', ...labels, IMAGE, ...command];
  const { stdout: containerId } = await execa('docker', run);
  scope.defer(() => execa('docker', ['rm', '-f', containerId]));
  return { sandboxId, node, containerId, pidFile };
}
