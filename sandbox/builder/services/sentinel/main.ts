import { configFromArguments } from '../kit/config-file.js';
import { logFor } from '../kit/log.js';
import { start } from '../kit/start.js';
import { onStopSignal } from '../kit/stop-signal.js';
import { scaledMs } from '../kit/tempo.js';
import { CodeHostClient } from './code-host.client.js';
import { Sentinel } from './sentinel.js';

start(async () => {
  const config = configFromArguments();
  const github = config.section('github');
  const repository = config.string('repository', 'core/plans');
  const pollMs = scaledMs(config.number('poll_sec', 3) * 1_000);
  const url = github.string('url', 'http://github.example:8080');
  const log = logFor('sentinel');
  const host = new CodeHostClient(url, repository, github.string('token', ''));
  const sentinel = new Sentinel({ repository, host, log });
  onStopSignal(() => undefined);
  log.info(`Watching pull requests of ${repository} at ${url}`);
  for (;;) {
    await sentinel.round();
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
});
