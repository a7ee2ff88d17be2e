import 'reflect-metadata';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Config, loadConfig } from '#config';
import { AppError } from '#kernel';
import { type RunningServer, startServer } from './boot/run-server.js';
import { startError } from './boot/start-error.js';
import { StepLines } from './boot/step-lines.js';

/** Root of the installation: relative paths of the configuration start here. */
const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** `--for-command`: started by a command for itself, on a free port, silent, with no warm sandbox. */
const forCommand = process.argv.includes('--for-command');
const steps = new StepLines(forCommand ? null : process.stdout);

function checkArguments(): void {
  try {
    parseArgs({
      options: { 'for-command': { type: 'boolean' }, 'no-open': { type: 'boolean' } },
      strict: true,
    });
  } catch (cause) {
    throw new AppError(
      'input.invalid',
      `${(cause as Error).message.replace(/\.$/, '')}: see \`npm start -- --help\`.`,
      {
        cause,
      },
    );
  }
}

/** What a server of a command sets, whatever the environment says. */
const FOR_COMMAND = { SIMSUP_PORT: '0', SIMSUP_POOL_SIZE: '0' };

function configuration(): Config {
  return loadConfig(forCommand ? { ...environment(), ...FOR_COMMAND } : environment(), ROOT);
}

function environment(): Record<string, string | undefined> {
  // biome-ignore lint/style/noProcessEnv: the entry hands the environment to #config, which alone reads it
  return process.env;
}

/** One sentence for people; the command that we were started for gets the error as it is. */
async function fail(thrown: unknown): Promise<void> {
  const error = startError(thrown);
  process.exitCode = error.family === 'user' ? 2 : 1;
  const { code, message, details } = error;
  if (forCommand && process.connected)
    await new Promise((resolve) => process.send?.({ error: { code, message, details } }, resolve));
  else process.stderr.write(`${message}\n`);
}

/**
 * Something broke where nobody expected it, for example the connection that holds this server's locks. A server that
 * does not know its own state ends; the next one takes its practices up.
 */
async function crash(error: unknown): Promise<void> {
  const { message } = startError(error);
  await fail(
    new AppError('internal.unexpected', `${message}. Start SimSup again: it takes its practices up.`),
  );
  process.exit();
}

function greet(server: RunningServer): void {
  steps.line();
  steps.line('SimSup is ready. This link logs you in:');
  steps.line();
  steps.line(`  ${server.loginLink}`);
  steps.line();
  steps.line(
    'It works once; `npx simsup login-link` makes another. Ctrl-C ends SimSup and leaves no container.',
  );
}

/** Ends when asked to, also while it starts. */
async function run(): Promise<void> {
  const asking = new AbortController();
  const asked = asking.signal;
  const ask = (): void => asking.abort();
  process.on('uncaughtException', (error) => void crash(error));
  process.on('SIGINT', ask);
  process.on('SIGTERM', ask);
  // A command that is gone needs no server any more.
  if (forCommand) process.on('disconnect', ask);
  checkArguments();
  const server = await startServer(configuration(), steps, { asked, onLost: (error) => void crash(error) });
  if (!asked.aborted) {
    greet(server);
    process.send?.('ready');
    await once(asked, 'abort');
  }
  steps.line();
  await server.stop();
}

try {
  await run();
} catch (error) {
  await fail(error);
}
// Handles that libraries leave open must not keep an ended server alive.
process.exit();
