import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { newId } from '#kernel';
import type { Stack } from '#sandbox';
import type { Scope } from './run-bench.js';

/** Longest that one call of compose may take. */
const LIMIT_MS = 150_000;

/** The stack's project brought up by hand, as its README could say: the baseline of a sandbox. */
export class ComposeProject {
  readonly name = `bench-${newId()}`;
  private readonly labelsFile: string;

  constructor(
    private readonly stack: Stack,
    folder: string,
    private readonly scope: Scope,
  ) {
    this.labelsFile = join(folder, `${this.name}.json`);
    writeFileSync(this.labelsFile, JSON.stringify(labels(stack)));
    scope.defer(() => this.down());
  }

  up(): Promise<void> {
    return this.compose(['up', '-d', '--wait', '--pull', 'never'], this.scope.signal);
  }

  down(): Promise<void> {
    return this.compose(['down', '-v', '-t', '0']);
  }

  private async compose(args: string[], cancelSignal?: AbortSignal): Promise<void> {
    const files = ['-f', this.stack.composePath, '-f', this.labelsFile];
    await execa('docker', ['compose', '-p', this.name, ...files, ...args], {
      env: { SIMSUP_TEMPO: '1', SIMSUP_IMAGE_TAG: this.stack.imageTag ?? '' },
      timeout: LIMIT_MS,
      stdin: 'ignore',
      ...(cancelSignal ? { cancelSignal } : {}),
    });
  }
}

/** Only labels, so that `npm run reset` finds what a killed bench has left. */
function labels(stack: Stack): object {
  const mine = { labels: { 'simsup.practice': 'bench' } };
  const services = stack.file.nodes.map(({ name }) => [name, mine]);
  return { services: Object.fromEntries(services), networks: { cloud: mine } };
}
