import { newId, SystemClock } from '#kernel';
import { type ProvisionRequest, SandboxService, type Stack, type StackCatalogue } from '#sandbox';
import { FakeSandboxEngine } from './fake-sandbox-engine.js';
import { InMemorySandboxClaims, InMemorySandboxStore } from './in-memory-sandbox-store.js';

/** A sandbox in memory with these nodes, and the service that works on it. */
export async function aLeasedSandbox(
  ...nodes: string[]
): Promise<{ engine: FakeSandboxEngine; service: SandboxService; sandboxId: string }> {
  const engine = new FakeSandboxEngine();
  const service = new SandboxService({
    engine,
    store: new InMemorySandboxStore(),
    claims: new InMemorySandboxClaims(),
    catalogue: {} as StackCatalogue,
    clock: new SystemClock(),
    poolSize: 0,
  });
  const sandboxId = newId();
  const stack = { file: { nodes: nodes.map((name) => ({ name })) } } as unknown as Stack;
  await engine.provision({ sandboxId, stack } as ProvisionRequest);
  return { engine, service, sandboxId };
}
