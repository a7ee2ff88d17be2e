import { AppError } from '#kernel';
import type { ProvisionRequest } from '../engine/sandbox-engine.js';
import type { ComposeOutcome } from './compose-runner.js';
import { DockerProvisioner } from './docker-provisioner.js';
import type { UnhealthyNode } from './health-diagnosis.js';

const request = (signal?: AbortSignal) =>
  ({
    sandboxId: 'one',
    imageTag: 'dev',
    stack: { composePath: 'sandbox/builder/compose.yml', file: { id: 'builder', images: [] } },
    ...(signal ? { signal } : {}),
  }) as unknown as ProvisionRequest;

/** A provisioner whose compose ended so, in an engine that holds these sick nodes. */
function provisioner(
  outcome: ComposeOutcome,
  unhealthy: UnhealthyNode[],
  raise: () => Promise<void> = async () => {},
) {
  const removed: string[] = [];
  const made = new DockerProvisioner({
    compose: { up: async () => outcome },
    images: { assertPresent: async () => {} },
    room: { assertRoom: async () => {} },
    diagnosis: { unhealthy: async () => unhealthy },
    shield: { raise },
    remover: { remove: async (id) => void removed.push(id) },
  });
  return { made, removed };
}

const ended = (over: Partial<ComposeOutcome> = {}): ComposeOutcome => ({
  ok: true,
  timedOut: false,
  said: '',
  ...over,
});
const starting: UnhealthyNode = { node: 'store', condition: 'starting', evidence: '' };

describe('DockerProvisioner', () => {
  it('is content when compose and the engine both say that all is well', async () => {
    const { made, removed } = provisioner(ended(), []);
    await made.provision(request());
    expect(removed).toEqual([]);
  });

  it('does not take the word of compose when its time passed while a node was still starting', async () => {
    const { made, removed } = provisioner(ended(), [starting]);
    await expect(made.provision(request())).rejects.toMatchObject({
      code: 'sandbox.not-healthy',
      message: 'The node store did not become healthy (starting) in time. It said nothing.',
      details: [{ field: 'store', message: 'starting' }],
    });
    expect(removed).toEqual(['one']);
  });

  it('hands on what compose said when no node is to blame', async () => {
    const { made, removed } = provisioner(ended({ ok: false, said: 'no space left on device' }), []);
    await expect(made.provision(request())).rejects.toBeInstanceOf(AppError);
    expect(removed).toEqual(['one']);
  });

  it('leaves no sandbox whose nodes could get at the host', async () => {
    const refuse = () => Promise.reject(new AppError('engine.failed', 'no such chain'));
    const { made, removed } = provisioner(ended(), [], refuse);
    await expect(made.provision(request())).rejects.toThrow('no such chain');
    expect(removed).toEqual(['one']);
  });

  it('says why it was given up, whatever compose made of it', async () => {
    const giveUp = new AbortController();
    const { made, removed } = provisioner(ended({ ok: false }), [starting]);
    const asked = made.provision(request(giveUp.signal));
    giveUp.abort(new AppError('practice.wrong-state', 'stopped'));
    await expect(asked).rejects.toMatchObject({ code: 'practice.wrong-state' });
    expect(removed).toEqual(['one']);
  });
});
