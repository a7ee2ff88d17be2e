import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { SystemClock } from '#kernel';
import { DockerSandboxEngine, EngineClient, type Stack, StackCatalogue } from '#sandbox';

const stacksDir = join(import.meta.dirname, '../fixtures/stacks');
const IMAGE_TAG = 'e2e';

/** The stack "tiny", built, and an engine to run it on. */
export interface TinyStack {
  client: EngineClient;
  engine: DockerSandboxEngine;
  catalogue: StackCatalogue;
  stack: Stack;
  imageTag: string;
  stateDir: string;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Builds the one image of the fixture (a cached build takes well under a second) and connects to the engine. */
export async function tinyStack(): Promise<TinyStack> {
  const stateDir = await mkdtemp(join(tmpdir(), 'simsup-e2e-'));
  const context = join(stacksDir, 'tiny');
  await execa('docker', [
    'buildx',
    'build',
    '-q',
    '--load',
    '--target',
    'node',
    '-t',
    `simsup/tiny-node:${IMAGE_TAG}`,
    context,
  ]);
  const imagesFile = join(stateDir, 'images.json');
  await writeFile(imagesFile, JSON.stringify({ tiny: { tag: IMAGE_TAG } }));
  const client = await EngineClient.connect();
  const catalogue = new StackCatalogue({ stacksDir, imagesFile });
  return {
    client,
    engine: new DockerSandboxEngine({ client, clock: new SystemClock(), stateDir }),
    catalogue,
    stack: catalogue.get('tiny'),
    imageTag: IMAGE_TAG,
    stateDir,
    [Symbol.asyncDispose]: () => rm(stateDir, { recursive: true, force: true }),
  };
}

/** Everything in the engine that bears all of some labels: containers (also stopped ones), networks and volumes. */
export async function leftInEngine(...labels: string[]): Promise<string[]> {
  const list = async (...args: string[]): Promise<string[]> => {
    const { stdout } = await execa('docker', [
      ...args,
      ...labels.flatMap((label) => ['--filter', `label=${label}`]),
    ]);
    return stdout.split('\n').filter((line) => line !== '');
  };
  const found = await Promise.all([
    list('ps', '-a', '--format', 'container {{.Names}}'),
    list('network', 'ls', '--format', 'network {{.Name}}'),
    list('volume', 'ls', '--format', 'volume {{.Name}}'),
  ]);
  return found.flat();
}
