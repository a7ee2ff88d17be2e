import { execa } from 'execa';
import { atLeast } from './engine-facts.js';
import { type Finding, finding } from './finding.js';

const TIMEOUT_MS = 10_000;
/** First version whose `up` knows --wait-timeout. */
const COMPOSE_NEED = [2, 17] as const;

/** Looks at the plugins of the `docker` command that are used: compose to run stacks, buildx to build their images. */
export async function checkDockerCommand(): Promise<Finding[]> {
  const [compose, buildx] = await Promise.all([
    versionOf(['compose', 'version', '--short']),
    versionOf(['buildx', 'version']),
  ]);
  return [
    finding({
      id: 'command.compose',
      title: 'docker compose',
      ok: compose !== null && atLeast(compose, COMPOSE_NEED),
      detail: compose ?? 'not there',
      advice: `Install the compose plugin, ${COMPOSE_NEED.join('.')} or newer (Debian: docker-compose-plugin).`,
    }),
    finding({
      id: 'command.buildx',
      title: 'docker buildx',
      ok: buildx !== null,
      detail: buildx ?? 'not there',
      advice: 'Install the buildx plugin (Debian: docker-buildx-plugin).',
    }),
  ];
}

/** First thing in the answer that looks like a version; null when the command fails. */
async function versionOf(args: string[]): Promise<string | null> {
  const { exitCode, stdout } = await execa('docker', args, {
    reject: false,
    timeout: TIMEOUT_MS,
    stdin: 'ignore',
  });
  if (exitCode !== 0) return null;
  return /v?\d+\.\d+[\w.+~-]*/.exec(stdout)?.[0] ?? null;
}
