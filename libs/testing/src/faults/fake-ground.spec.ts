import { FakeContainers } from './fake-containers.js';
import { FakeNetwork } from './fake-network.js';
import { describeNodeContainers } from './node-containers.contract.js';
import { describeNodeNetwork } from './node-network.contract.js';

const sandboxId = 'sandbox00001';

describeNodeContainers('FakeContainers', async () => {
  const limits = { memoryBytes: 2 ** 26, memoryAndSwapBytes: 2 ** 26, cpus: 1 };
  return { containers: new FakeContainers().addNode('api', limits), sandboxId, node: 'api' };
});

describeNodeNetwork('FakeNetwork', async () => {
  const network = new FakeNetwork();
  network.addNode('api', () => ({ exitStatus: 3, stdout: 'out\n', stderr: 'err\n' }));
  return {
    network,
    sandboxId,
    node: 'api',
    program: { command: ['serve'], port: 1 },
    running: async () => network.programs.size,
    stop: async () => void network.stopped.add('api'),
  };
});
