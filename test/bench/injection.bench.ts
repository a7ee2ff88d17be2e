/**
 * An injection (prepared, then begun) through the product's engine, with ledger and timeline in a real Postgres.
 * Baseline: the same command by the bare engine calls (create, start, inspect), in turns in the same container.
 * What is left is our own overhead.
 */
import { text } from 'node:stream/consumers';
import { InjectionService, NodeShell, type ShellRequest, type ShellResult } from '#faults';
import { newId, SystemClock } from '#kernel';
import { DockerSandboxEngine, EngineClient } from '#sandbox';
import { faultsWith, startOnPostgres } from './harness/bench-store.js';
import { median, report, timed } from './harness/figure.js';
import { type OneNode, startOneNode } from './harness/one-node.js';
import { runBench, temporaryFolder } from './harness/run-bench.js';

const ROUNDS = 30;
/** The first rounds warm up connections and code. */
const WARM_UP = 3;

class EngineShell extends NodeShell {
  /** What ran last. */
  command: string[] = [];

  constructor(private readonly engine: DockerSandboxEngine) {
    super();
  }

  exec(sandboxId: string, node: string, request: ShellRequest): Promise<ShellResult> {
    this.command = request.command;
    return this.engine.exec(sandboxId, node, request);
  }
}

async function rawExec({ docker }: EngineClient, { containerId }: OneNode, Cmd: string[]): Promise<void> {
  const exec = await docker.getContainer(containerId).exec({ Cmd, AttachStdout: true, AttachStderr: true });
  await text(await exec.start({ hijack: true, stdin: false }));
  const { ExitCode } = await exec.inspect();
  if (ExitCode !== 0 && ExitCode !== null) throw new Error(`"${Cmd.join(' ')}" ended with ${ExitCode}`);
}

await runBench(async (scope) => {
  const client = await EngineClient.connect();
  const stateDir = temporaryFolder(scope);
  const engine = new DockerSandboxEngine({ client, clock: new SystemClock(), stateDir });
  const target = await startOneNode(scope);
  const shell = new EngineShell(engine);
  const app = await startOnPostgres(scope, { modules: [faultsWith(shell)] });
  const injections = app.get(InjectionService);
  const { sandboxId, node, pidFile } = target;

  async function inject(): Promise<{ beginMs: number; command: string[] }> {
    const practiceId = newId();
    const parameters = { node, process: { pidFile }, signal: 'STOP' };
    const request = { practiceId, sandboxId, name: 'stopped', fault: 'process.signal', parameters };
    const { id } = await injections.prepare({ ...request, plannedFor: new Date() });
    const beginMs = await timed(() => injections.begin(id));
    const { command } = shell;
    await injections.revertAll(practiceId);
    return { beginMs, command };
  }

  const overhead: number[] = [];
  const raw: number[] = [];
  const whole: number[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const { beginMs, command } = await inject();
    const rawMs = await timed(() => rawExec(client, target, command));
    await rawExec(client, target, ['sh', '-c', `kill -CONT $(cat ${pidFile})`]);
    if (round < 0) continue;
    whole.push(beginMs);
    raw.push(rawMs);
    overhead.push(beginMs - rawMs);
  }
  report({
    name: 'injection: overhead over the bare engine call, median',
    value: median(overhead),
    unit: 'ms',
    baseline: median(raw),
    ratio: median(whole) / median(raw),
    target: '≤ 15 ms',
    detail: `process.signal, ${ROUNDS} pairs: injection begun → booked as active / create, start and inspect of the same exec; ratio of the whole`,
  });
});
