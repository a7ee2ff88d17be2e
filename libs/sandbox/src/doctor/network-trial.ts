import { newId } from '#kernel';
import { CHANGE_TIMEOUT_MS, type EngineClient } from '../docker/engine-client.js';
import { POOL_LABEL, SANDBOX_LABEL } from '../docker/labels.js';
import type { SandboxRemover } from '../docker/sandbox-remover.js';

/** Makes something short-lived for a trial, under labels by which all of it is removed whatever happens. */
export async function trial<T>(
  remover: SandboxRemover,
  work: (labels: Record<string, string>, name: string) => Promise<T>,
): Promise<T> {
  const sandboxId = newId();
  try {
    return await work({ [POOL_LABEL]: 'doctor', [SANDBOX_LABEL]: sandboxId }, `simsup-doctor-${sandboxId}`);
  } finally {
    await remover.remove(sandboxId);
  }
}

/** Tries whether a network without a way out can be made. */
export function tryInternalNetwork(client: EngineClient, remover: SandboxRemover): Promise<boolean> {
  return trial(remover, (labels, name) =>
    client.call(
      'trying an internal network',
      async (docker, abortSignal) => {
        const options = { Name: name, Internal: true, Labels: labels, abortSignal };
        const network = await docker.createNetwork(options);
        const { Internal } = await network.inspect();
        return Internal;
      },
      CHANGE_TIMEOUT_MS,
    ),
  );
}
