import { AppError } from '#kernel';
import { configuration } from '../installation.js';
import { ApiClient } from './api-client.js';
import { runningServer } from './server-file.js';

/** A client of the server that runs here. Error: `server.unreachable` when none does. */
export async function needServer(): Promise<ApiClient> {
  const server = await runningServer(configuration().server.stateDir);
  if (server) return new ApiClient(server.url, server.token);
  throw new AppError('server.unreachable', 'No SimSup server runs here: start one with `npm start`.');
}
