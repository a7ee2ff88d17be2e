import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hostLabel, ownAddress } from '../../supervisor/host-label.js';
import { createHttpGateway } from '../../supervisor/http-gateway.js';
import { JournalWriter } from '../../supervisor/journal-writer.js';
import { NodeRing } from '../../supervisor/ring/node-ring.js';
import { Supervisor } from '../../supervisor/supervisor.js';
import { supervisorOptions } from '../../supervisor/supervisor-options.js';
import { tempo } from '../kit/tempo.js';

process.title = 'hab-sup';
const { values: flags } = parseArgs({
  allowPositionals: true,
  options: { peer: { type: 'string', multiple: true, default: [] } },
});
const options = supervisorOptions(tempo);
const journal = new JournalWriter({
  path: '/var/log/journal/system.journal',
  hostLabel: hostLabel(ownAddress()),
  pid: process.pid,
  maxBytes: 8 * 1024 * 1024,
  echo: (line) => process.stdout.write(`${line}\n`),
});
const supervisor = new Supervisor(options, (line) => journal.write(line));
const ring = new NodeRing({
  port: options.ringPort,
  gatewayPort: options.gatewayPort,
  peers: flags.peer,
  tempo,
  idFile: join(options.root, 'sup/default/MEMBER_ID'),
  services: () =>
    supervisor.statuses().map((it) => ({ group: it.group, package: it.package, state: it.state })),
  say: (text) => journal.write(`hab-sup(MR): ${text}`),
});
const gateway = createHttpGateway({ supervisor, members: ring.members });
gateway.on('error', (error) => journal.write(`hab-sup(HG): ${error.message}`));
gateway.listen(options.gatewayPort);
supervisor.start();
ring.start();

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => void stop());
}

async function stop(): Promise<void> {
  await Promise.all([ring.stop(), supervisor.stop()]);
  process.exit(0);
}
