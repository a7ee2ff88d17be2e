import type Docker from 'dockerode';
import { AppError, type Clock, newId } from '#kernel';
import type { ExecResult } from '../engine/exec.js';
import type { BesideProgram, BesideRequest } from '../engine/node-control.js';
import { CHANGE_TIMEOUT_MS, type EngineClient } from './engine-client.js';
import { engineMessage, httpStatusOf } from './engine-errors.js';
import { POOL_LABEL, PRACTICE_LABEL, SANDBOX_LABEL, SERVER_LABEL } from './labels.js';
import { framesOf } from './multiplexed-stream.js';

const OURS = [PRACTICE_LABEL, POOL_LABEL, SANDBOX_LABEL, SERVER_LABEL];
const BESIDE_LABEL = 'simsup.beside';
const MIB = 1024 ** 2;

const LIMITS: Docker.HostConfig = {
  CapDrop: ['ALL'],
  CapAdd: ['NET_ADMIN'],
  SecurityOpt: ['no-new-privileges'],
  ReadonlyRootfs: true,
  Tmpfs: { '/run': 'size=1m', '/tmp': 'size=1m' },
  Memory: 96 * MIB,
  MemorySwap: 96 * MIB,
  PidsLimit: 32,
  NanoCpus: 5e8,
};

/** A program that does not open its port in this time will not do so later. */
const READY_LIMIT_MS = 10_000;
const READY_STEP_MS = 50;
/** Looks whether somebody listens on a port: state 0A in the kernel's tables of TCP sockets. */
const LISTENS = [
  'sh',
  '-c',
  'grep -qiE "^ *[0-9]+: [0-9A-F]+:$1 [0-9A-F:]+ 0A" /proc/net/tcp /proc/net/tcp6',
  'sh',
];

/**
 * Containers beside a node: in its network namespace, with CAP_NET_ADMIN and tools, and nothing else in common. They
 * bear the node's labels, so that they are found and removed with its sandbox, also after a crash.
 */
export class BesideNode {
  /** @param image name of the image with the tools; null when it was never built */
  constructor(
    private readonly client: EngineClient,
    private readonly clock: Clock,
    private readonly image: () => string | null,
  ) {}

  /** Runs a command to its end; kills it and throws `engine.timeout` when it takes too long. */
  async exec(nodeId: string, { command, timeoutMs }: BesideRequest): Promise<ExecResult> {
    const startedMs = this.clock.monotonicMs();
    const container = await this.start(nodeId, command);
    try {
      const { StatusCode } = await this.client.call(
        'waiting for a command beside a node',
        (_, abortSignal) => container.wait({ abortSignal }) as Promise<{ StatusCode: number }>,
        timeoutMs,
      );
      const output = await this.output(container);
      const durationMs = this.clock.monotonicMs() - startedMs;
      return { ...output, exitStatus: StatusCode, durationMs, truncated: false };
    } finally {
      await this.remove(container.id);
    }
  }

  async serve(nodeId: string, { name, command, port }: BesideProgram): Promise<void> {
    await this.end(nodeId, name);
    const container = await this.start(nodeId, command, name);
    try {
      await this.awaitPort(container, port);
    } catch (error) {
      const { stdout, stderr } = await this.output(container);
      await this.remove(container.id);
      const said = (stderr || stdout).trim().slice(-300);
      // No cause: that the program's own container has ended would read as if the node had.
      throw new AppError(
        'engine.failed',
        `"${command[0]}" beside a node did not become ready: ${said || error}`,
      );
    }
  }

  async end(nodeId: string, name: string): Promise<void> {
    const label = [`${BESIDE_LABEL}=${nodeId}/${name}`];
    const found = await this.client.call('looking for a program beside a node', (docker, abortSignal) =>
      docker.listContainers({ all: true, filters: { label }, abortSignal }),
    );
    await Promise.all(found.map(({ Id }) => this.remove(Id)));
  }

  private async start(nodeId: string, command: string[], name = newId()): Promise<Docker.Container> {
    const container = await this.create(nodeId, command, name);
    try {
      await this.client.call(
        'starting a program beside a node',
        (_, abortSignal) => container.start({ abortSignal }),
        CHANGE_TIMEOUT_MS,
      );
      return container;
    } catch (error) {
      await this.remove(container.id);
      throw isWithoutNetwork(error) ? notRunning(error) : error;
    }
  }

  private create(nodeId: string, command: string[], name: string): Promise<Docker.Container> {
    const Image = this.image();
    if (Image === null) throw toolsMissing();
    return this.client.call(
      'making a container beside a node',
      async (docker, abortSignal) => {
        const { Config } = await docker.getContainer(nodeId).inspect({ abortSignal });
        const ours = Object.entries(Config.Labels).filter(([label]) => OURS.includes(label));
        return docker.createContainer({
          Image,
          Entrypoint: command.slice(0, 1),
          Cmd: command.slice(1),
          Labels: { ...Object.fromEntries(ours), [BESIDE_LABEL]: `${nodeId}/${name}` },
          HostConfig: { ...LIMITS, NetworkMode: `container:${nodeId}` },
          abortSignal,
        });
      },
      CHANGE_TIMEOUT_MS,
    );
  }

  private async output(container: Docker.Container): Promise<{ stdout: string; stderr: string }> {
    const whole = await this.client.call('reading what a command said', (_, abortSignal) =>
      container.logs({ stdout: true, stderr: true, follow: false, abortSignal }),
    );
    const output = { stdout: '', stderr: '' };
    for await (const { channel, data } of framesOf(once(whole))) output[channel] += data.toString('utf8');
    return output;
  }

  private async listens(container: Docker.Container, port: number): Promise<boolean> {
    const hex = port.toString(16).toUpperCase().padStart(4, '0');
    return this.client.call('looking whether a program is ready', async (_, abortSignal) => {
      const exec = await container.exec({ Cmd: [...LISTENS, hex], AttachStdout: true, abortSignal });
      const stream = await exec.start({ hijack: true, stdin: false, abortSignal });
      for await (const _ of stream);
      return (await exec.inspect({ abortSignal })).ExitCode === 0;
    });
  }

  private async awaitPort(container: Docker.Container, port: number): Promise<void> {
    const deadlineMs = this.clock.monotonicMs() + READY_LIMIT_MS;
    while (!(await this.listens(container, port))) {
      if (this.clock.monotonicMs() >= deadlineMs) throw new Error(`port ${port} stays closed`);
      await this.clock.wait(READY_STEP_MS);
    }
  }

  private async remove(id: string): Promise<void> {
    await this.client.callIfExists(
      'removing a container beside a node',
      (docker, abortSignal) => docker.getContainer(id).remove({ force: true, v: true, abortSignal }),
      CHANGE_TIMEOUT_MS,
    );
  }
}

async function* once(buffer: Buffer): AsyncGenerator<Buffer> {
  yield buffer;
}

/** A container that does not run has no network namespace to join. */
function isWithoutNetwork(error: unknown): boolean {
  const gone = /cannot join network of a non running container|No such container|is restarting/i;
  return [404, 409, 500].includes(httpStatusOf(error) ?? 0) && gone.test(engineMessage(error));
}

function notRunning(cause: unknown): AppError {
  return new AppError('node.not-running', 'The node does not run.', { cause });
}

function toolsMissing(): AppError {
  return new AppError(
    'stack.images-missing',
    'The image of the network tools was never built: run "npm run build".',
  );
}
