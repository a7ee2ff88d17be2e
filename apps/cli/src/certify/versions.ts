import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { CertificationVersions } from '#contracts';
import { type EngineClient, engineVersions, type Stack } from '#sandbox';

/** Versions of all that a certificate rests on. */
export async function versionsOf(
  client: EngineClient,
  stack: Stack,
  root: string,
): Promise<CertificationVersions> {
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  return {
    simsup: version,
    node: process.versions.node,
    ...(await engineVersions(client)),
    processors: availableParallelism(),
    imagesTag: stack.imageTag ?? 'not built',
  };
}
