/** `npm start`: brings everything up to date, then runs the server in the foreground. */
import { readCommandLine } from './command-line.mjs';
import { runSetup } from './runner/run-setup.mjs';
import { isOurServer } from './server/is-our-server.mjs';
import { parsePort } from './server/parse-port.mjs';
import { runServer } from './server/run-server.mjs';
import { readServerNote } from './server/server-note.mjs';
import { everything } from './steps/step-sets.mjs';

const help = `Usage: npm start -- [options]

Sets up what is missing, builds what has changed and runs SimSup in the foreground.
Ctrl-C ends it; a second Ctrl-C kills it.

  --port <n>   port of the web pages
  --no-open    do not open a browser
  -h, --help   this text
`;

const { values } = readCommandLine(
  { help, options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } } },
  (given) => parsePort(given.port),
);
const port = parsePort(values.port);

const note = readServerNote();
if (note && isOurServer(note.pid)) {
  process.stdout.write(
    `SimSup is running already: ${note.url} (process ${note.pid}). \`npm stop\` ends it.\n`,
  );
  process.exit(0);
}

await runSetup(everything);
process.exit(
  await runServer(
    values['no-open'] ? ['--no-open'] : [],
    port === undefined ? {} : { SIMSUP_PORT: String(port) },
  ),
);
