import { join } from 'node:path';
import { StackCatalogue } from '#sandbox';
import { FakeSandboxEngine } from './fake-sandbox-engine.js';
import { describeSandboxEngine } from './sandbox-engine.contract.js';

const stacksDir = join(import.meta.dirname, '../../../../test/e2e/fixtures/stacks');

describeSandboxEngine('FakeSandboxEngine', async () => {
  const engine = new FakeSandboxEngine();
  engine.beforeReady = async ({ sandboxId }) => {
    for (let n = 0; n < 10; n++) {
      engine.say(sandboxId, 'outside', {
        at: new Date(1_000 * n),
        text: JSON.stringify({ kind: 'line', n }),
      });
    }
  };
  const stack = new StackCatalogue({ stacksDir, imagesFile: 'none' }).get('tiny');
  return {
    engine,
    stack,
    imageTag: 'dev',
    echo: async (_, node, port) =>
      void engine.listeners.set(`${node}:${port}`, (connection) => void connection.pipe(connection)),
    kill: async (sandboxId, node) => engine.stop(sandboxId, node),
  };
});
