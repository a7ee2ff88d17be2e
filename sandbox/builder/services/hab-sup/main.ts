import { hostLabel, ownAddress } from '../../supervisor/host-label.js';
import { createHttpGateway } from '../../supervisor/http-gateway.js';
import { JournalWriter } from '../../supervisor/journal-writer.js';
import { Supervisor } from '../../supervisor/supervisor.js';
import { supervisorOptions } from '../../supervisor/supervisor-options.js';

process.title = 'hab-sup';
const options = supervisorOptions(Number(process.env.TEMPO ?? 1));
const journal = new JournalWriter({
  path: '/var/log/journal/system.journal',
  hostLabel: hostLabel(ownAddress()),
  pid: process.pid,
  maxBytes: 8 * 1024 * 1024,
  echo: (line) => process.stdout.write(`${line}\n`),
});
const supervisor = new Supervisor(options, (line) => journal.write(line));
const gateway = createHttpGateway(supervisor);
gateway.on('error', (error) => journal.write(`hab-sup(HG): ${error.message}`));
gateway.listen(options.gatewayPort);
supervisor.start();

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => void supervisor.stop().then(() => process.exit(0)));
}
