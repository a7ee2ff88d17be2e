import { mkdir } from 'node:fs/promises';
import { configFromArguments } from '../kit/config-file.js';
import { logFor } from '../kit/log.js';
import { serveMetrics } from '../kit/metrics-server.js';
import { start } from '../kit/start.js';
import { onStopSignal } from '../kit/stop-signal.js';
import { scaledMs } from '../kit/tempo.js';
import { BuildNamespace, endLeftoverNamespaces } from './build-namespace.js';
import { BUILD_USER } from './build-user.js';
import { DepotClient } from './depot.client.js';
import { runJob } from './job-run.js';
import { openJobsrvLinks } from './jobsrv-links.js';
import { runPlanBuild } from './plan-build.js';
import { PlanSourceClient } from './plan-source.client.js';
import { runCommand } from './run-command.js';
import { Worker } from './worker.js';
import { WorkerGauges } from './worker-gauges.js';

const HEARTBEAT_MS = scaledMs(30_000);

start(async () => {
  const config = configFromArguments();
  const log = logFor('habitat_builder_worker::runner');
  const dataPath = config.string('data_path', '/hab/svc/builder-worker/data');
  const networkInterface = config.string('network_interface', 'ens4');
  const depot = new DepotClient(
    config.string('bldr_url', 'http://live-builder-api-0'),
    config.string('auth_token', ''),
  );
  const source = new PlanSourceClient(config.section('github').string('url', 'http://github.example:8080'));
  const [jobsrvConfig] = config.sections('jobsrv');
  if (jobsrvConfig === undefined) throw new Error('no jobsrv is configured');
  await mkdir(dataPath, { recursive: true });
  if (await endLeftoverNamespaces(networkInterface)) log.warn('Ended what an earlier build had left behind');

  const worker = new Worker({
    jobsrv: openJobsrvLinks(jobsrvConfig, {
      onStart: (job) => void worker.start(job),
      onCancel: (jobId) => worker.cancel(jobId),
    }),
    log,
    run: (job, signal, onLine) =>
      runJob(job, {
        dataPath,
        depot,
        source,
        signal,
        onLine,
        handOver: (directory) => runCommand('chown', ['-R', `${BUILD_USER}:${BUILD_USER}`, directory]),
        openRoom: (jobId) => BuildNamespace.create(jobId, networkInterface),
        build: runPlanBuild,
      }),
    onEnd: (state, seconds) => gauges.noteBuild(state, seconds),
    now: () => new Date(),
  });
  const gauges = new WorkerGauges(worker, networkInterface);
  await serveMetrics(config.section('metrics').number('port', 9645), gauges.metrics);
  worker.beat();
  setInterval(() => worker.beat(), HEARTBEAT_MS);
  onStopSignal(() => worker.stop());
});
