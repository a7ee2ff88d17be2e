/**
 * The life of a sandbox without a pool: made, used, removed, made anew. Baseline: `docker compose up -d --wait` and
 * `docker compose down -v -t 0` of the same project from the same images, in turns with ours.
 */

import { newId } from '#kernel';
import type { EngineClient, SandboxService } from '#sandbox';
import { benchSandboxes, STACK_ID } from './harness/bench-sandboxes.js';
import { ComposeProject } from './harness/compose-project.js';
import { median, report, timed } from './harness/figure.js';
import { runBench } from './harness/run-bench.js';

const ROUNDS = 5;
/** What a responder leaves: a file to throw away, and a process that does not end by itself. */
const USE = 'dd if=/dev/zero of=/var/tmp/used bs=1M count=16 2>/dev/null; exec sleep 3600';

/** Uses every container of a compose project a little. */
async function use({ docker }: EngineClient, project: string): Promise<void> {
  const filters = { label: [`com.docker.compose.project=${project}`] };
  const containers = await docker.listContainers({ filters });
  for (const { Id } of containers) {
    const exec = await docker.getContainer(Id).exec({ Cmd: ['sh', '-c', USE], User: 'root' });
    await exec.start({ Detach: true });
  }
  if (containers.length === 0) throw new Error(`${project} has no containers`);
}

type Life = [upMs: number, downMs: number];

async function ours(service: SandboxService, client: EngineClient, signal: AbortSignal): Promise<Life> {
  let sandboxId = '';
  const request = { practiceId: newId(), stackId: STACK_ID, tempo: 1, signal };
  const upMs = await timed(async () => {
    sandboxId = (await service.lease(request)).sandboxId;
  });
  await use(client, `simsup-${sandboxId}`);
  return [upMs, await timed(() => service.release(sandboxId))];
}

async function composes(project: ComposeProject, client: EngineClient): Promise<Life> {
  const upMs = await timed(() => project.up());
  await use(client, project.name);
  return [upMs, await timed(() => project.down())];
}

await runBench(async (scope) => {
  const { client, stack, stateDir, service } = await benchSandboxes(scope);
  const sandboxes = service(0);
  const turns = {
    ours: () => ours(sandboxes, client, scope.signal),
    composes: () => composes(new ComposeProject(stack, stateDir, scope), client),
  };
  // Not measured: whoever comes first reads the images from the disk.
  await turns.composes();
  const lives: Record<keyof typeof turns, Life[]> = { ours: [], composes: [] };
  for (let round = 0; round < ROUNDS; round++) {
    const order = ['ours', 'composes'] as const;
    for (const who of round % 2 === 0 ? order : order.toReversed()) lives[who].push(await turns[who]());
  }
  const up = { value: lives.ours.map(([upMs]) => upMs), baseline: lives.composes.map(([upMs]) => upMs) };
  const down = { value: lives.ours.map((life) => life[1]), baseline: lives.composes.map((life) => life[1]) };
  report({
    name: 'sandbox: asked for → every node healthy',
    value: median(up.value),
    unit: 'ms',
    baseline: median(up.baseline),
    rounds: up,
    target: '≤ 10 000 ms and ratio ≤ 1.15',
    detail:
      'SandboxService.lease without a pool / docker compose up -d --wait; both see the same health checks',
  });
  report({
    name: 'sandbox: removal of a used one',
    value: median(down.value),
    unit: 'ms',
    baseline: median(down.baseline),
    rounds: down,
    target: '≤ 5 000 ms',
    detail: 'SandboxService.release, verified by listing / docker compose down -v -t 0',
  });
  report({
    name: 'sandbox: used → pristine without a pool',
    value: median(up.value) + median(down.value),
    unit: 'ms',
    baseline: median(up.baseline) + median(down.baseline),
    detail: 'the sum of the two figures before: nothing of a used sandbox is used again',
  });
});
