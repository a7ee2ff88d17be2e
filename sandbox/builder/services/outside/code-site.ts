import { createServer, type Server } from 'node:http';
import { scaledMs } from '../kit/tempo.js';
import type { Catalogue } from '../seed/catalogue.js';
import { CodeHost, WATCHED_REPOSITORY } from './code-host.js';
import { createLoginProvider } from './login-provider.js';
import { PlanRepositories } from './plan-repositories.js';
import { PullRequests } from './pull-requests.js';

/** How long the checks of a pull request take. */
const CHECK_MS = scaledMs(2_000);

/** `github.example`: one site that people log in with, and that holds plans and pull requests. */
export function createCodeSite(catalogue: Catalogue): Server {
  const login = createLoginProvider(catalogue.accounts);
  const files = new PlanRepositories(catalogue);
  const pulls = new PullRequests({
    repository: WATCHED_REPOSITORY,
    files,
    checkMs: CHECK_MS,
    now: () => performance.now(),
  });
  const host = new CodeHost(catalogue.accounts, files, pulls);
  return createServer((request, response) => {
    if (!host.handle(request, response)) login.emit('request', request, response);
  });
}
