import type { Config } from '#config';
import { ApiClient } from './api-client.js';
import { OwnServer } from './own-server.js';
import { runningServer } from './server-file.js';

/**
 * Runs `work` with a client of the running server or, when none runs, of one started for this command alone,
 * on a free port and with no warm sandbox, which ends with it. `lost` is aborted, with the error as its reason,
 * when that server ends before the work does.
 */
export async function withServer<T>(
  config: Config,
  tell: (line: string) => void,
  work: (client: ApiClient, lost: AbortSignal) => Promise<T>,
): Promise<T> {
  const running = await runningServer(config.server.stateDir);
  if (running) {
    tell(`Using the SimSup server at ${running.url}`);
    return work(new ApiClient(running.url, running.token), new AbortController().signal);
  }
  tell('Starting a SimSup server for this command');
  const server = await OwnServer.start(config.server.stateDir);
  try {
    return await work(server.client, server.lost);
  } finally {
    await server.stop();
  }
}
