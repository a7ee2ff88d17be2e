import Docker from 'dockerode';
import { execa } from 'execa';
import { engineError, httpStatusOf } from './engine-errors.js';

/** Longest wait for a call that only looks. */
export const LOOK_TIMEOUT_MS = 10_000;
/** Longest wait for a call that changes something; the engine removes a container in well under a second. */
export const CHANGE_TIMEOUT_MS = 20_000;

/** One connection to the engine; every call has a time limit and throws only AppErrors. */
export class EngineClient {
  constructor(readonly docker: Docker) {}

  /** Connects to the engine that the `docker` command uses, so that both always mean the same one. */
  static async connect(): Promise<EngineClient> {
    return EngineClient.at(await contextEndpoint());
  }

  /** Connects to the engine at an endpoint such as `unix:///var/run/docker.sock`; null for the usual place. */
  static at(endpoint: string | null): EngineClient {
    return new EngineClient(new Docker(dockerOptions(endpoint)));
  }

  /** Calls the engine. `doing` completes the sentence "… failed while <doing>". */
  async call<T>(
    doing: string,
    work: (docker: Docker, abortSignal: AbortSignal) => Promise<T>,
    timeoutMs = LOOK_TIMEOUT_MS,
  ): Promise<T> {
    const controller = new AbortController();
    // not AbortSignal.timeout: a stream that the call opened must outlive the call's own limit
    const timer = setTimeout(() => controller.abort(new DOMException(doing, 'TimeoutError')), timeoutMs);
    try {
      return await work(this.docker, controller.signal);
    } catch (error) {
      throw engineError(error, doing);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Like {@link call}, but null when what is asked for does not exist (404). */
  async callIfExists<T>(
    doing: string,
    work: (docker: Docker, abortSignal: AbortSignal) => Promise<T>,
    timeoutMs = LOOK_TIMEOUT_MS,
  ): Promise<T | null> {
    try {
      return await this.call(doing, work, timeoutMs);
    } catch (error) {
      if (httpStatusOf(error) === 404) return null;
      throw error;
    }
  }
}

/** Endpoint of the current context of the `docker` command; null when there is no such command. */
async function contextEndpoint(): Promise<string | null> {
  const { exitCode, stdout } = await execa(
    'docker',
    ['context', 'inspect', '--format', '{{.Endpoints.docker.Host}}'],
    { reject: false, timeout: LOOK_TIMEOUT_MS, stdin: 'ignore' },
  );
  return exitCode === 0 && stdout.trim() !== '' ? stdout.trim() : null;
}

/** Connection of a local socket; for anything else dockerode reads DOCKER_HOST as the command does. */
export function dockerOptions(endpoint: string | null): Docker.DockerOptions | undefined {
  const socketPath = /^(?:unix|npipe):\/\/(.+)$/.exec(endpoint ?? '')?.[1];
  return socketPath === undefined ? undefined : { socketPath };
}
