import { mkdir } from 'node:fs/promises';
import { configFromArguments } from '../kit/config-file.js';
import { logFor } from '../kit/log.js';
import { start } from '../kit/start.js';
import { onStopSignal } from '../kit/stop-signal.js';
import { scaledMs } from '../kit/tempo.js';
import { DepotClient } from './depot.client.js';
import { runJob } from './job-run.js';
import { openJobsrvLinks } from './jobsrv-links.js';
import { Worker } from './worker.js';

const HEARTBEAT_MS = scaledMs(30_000);

start(async () => {
  const config = configFromArguments();
  const dataPath = config.string('data_path', '/hab/svc/builder-worker/data');
  const depot = new DepotClient(
    config.string('bldr_url', 'http://live-builder-api-0'),
    config.string('auth_token', ''),
  );
  const [jobsrvConfig] = config.sections('jobsrv');
  if (jobsrvConfig === undefined) throw new Error('no jobsrv is configured');
  await mkdir(dataPath, { recursive: true });
  const worker = new Worker({
    jobsrv: openJobsrvLinks(jobsrvConfig, {
      onStart: (job) => void worker.start(job),
      onCancel: (jobId) => worker.cancel(jobId),
    }),
    log: logFor('habitat_builder_worker::runner'),
    run: (job, signal, onLine) => runJob(job, { dataPath, depot, signal, onLine }),
    timeText: () => new Date().toISOString(),
  });
  worker.beat();
  setInterval(() => worker.beat(), HEARTBEAT_MS);
  onStopSignal(() => undefined);
});
