/** `npm stop`: ends the running server. */
import { readCommandLine } from './command-line.mjs';
import { formatElapsed } from './runner/step-lines.mjs';
import { endServer } from './server/end-server.mjs';

const help = `Usage: npm stop -- [options]

Ends the running SimSup; fine when none runs.

  --force      kill it when it has not ended within 30 seconds
  -h, --help   this text
`;

const { values } = readCommandLine({ help, options: { force: { type: 'boolean' } } });
const { outcome, pid, elapsedMs } = await endServer({ waitMs: 30_000, force: values.force === true });

const told = {
  'not-running': 'SimSup does not run here; nothing to stop.',
  ended: `✔ SimSup stopped  ${formatElapsed(elapsedMs)}  process ${pid}`,
  killed: `✔ SimSup killed  ${formatElapsed(elapsedMs)}  process ${pid} did not end by itself`,
  'still-running': `SimSup (process ${pid}) has not ended within 30 s; \`npm stop -- --force\` kills it.`,
};
process.stdout.write(`${told[outcome]}\n`);
process.exit(outcome === 'still-running' ? 1 : 0);
