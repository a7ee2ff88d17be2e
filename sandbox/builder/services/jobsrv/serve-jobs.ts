import type { ConfigSection } from '../kit/config-section.js';
import { openDatastore } from '../kit/datastore.js';
import { logFor } from '../kit/log.js';
import { serveMetrics } from '../kit/metrics-server.js';
import { onStopSignal } from '../kit/stop-signal.js';
import { scaledMs } from '../kit/tempo.js';
import { WorkerThread } from '../kit/worker-thread.js';
import { netErrorOfFailure } from '../wire/message-handlers.js';
import { openRouterLink } from '../wire/open-router-link.js';
import { protocols } from '../wire/protocol.js';
import { RouteService } from '../wire/route-service.js';
import type { RouterLink } from '../wire/router-link.js';
import { ALL_SHARDS } from '../wire/shard.js';
import { GraphRepository } from './graph.repository.js';
import { GroupRepository } from './group.repository.js';
import { GroupScheduler } from './group-scheduler.js';
import { jobHandlers } from './job.handlers.js';
import { JobRepository } from './job.repository.js';
import { jobGauges } from './job-gauges.js';
import { JobLogStore } from './job-log.store.js';
import { loadGraph } from './load-graph.js';
import { SchedulerLog } from './scheduler-log.js';
import { WorkerManager } from './worker-manager.js';
import { WorkerPorts } from './worker-ports.js';
import { WorkerRoster } from './worker-roster.js';

const WORKER_EXPIRY_MS = scaledMs(33_000);
const EXPIRY_CHECK_MS = scaledMs(1_000);
const POLL_MS = scaledMs(60_000);
const ACKNOWLEDGE_MS = scaledMs(10_000);

const log = logFor('habitat_builder_jobsrv::server');

/** Puts jobsrv together and starts it. @throws Error when its database, a port or a directory is not to be had. */
export async function serveJobs(config: ConfigSection): Promise<void> {
  const datastore = openDatastore(config.section('datastore'), 'builder-jobsrv');
  const packages = new GraphRepository(datastore);
  const groups = new GroupRepository(datastore);
  const jobs = new JobRepository(datastore);
  const graph = await loadGraph(packages, log);
  const { logs, csv } = await openFiles(config);
  const link = openRouterLink(config, true);
  const project = (name: string) => askForProject(link, name);
  const isEnabled = config.boolean('builds_enabled', true);

  const roster = new WorkerRoster(WORKER_EXPIRY_MS);
  const workers = new WorkerManager({
    roster,
    jobs,
    logs,
    log: logFor('habitat_builder_jobsrv::server::worker_manager'),
    acknowledgeMs: ACKNOWLEDGE_MS,
    jobTimeoutSeconds: scaledMs(config.number('job_timeout_mins', 60) * 60),
    now: () => performance.now(),
    startJob: (worker, job) => ports.startJob(worker, job),
    cancelJob: (worker, jobId) => ports.cancelJob(worker, jobId),
    onChange: () => scheduling.wake(),
  });
  const scheduler = new GroupScheduler({
    groups,
    jobs,
    packages,
    csv,
    project,
    isEnabled,
    onJobs: () => managing.wake(),
    log: logFor('habitat_builder_jobsrv::server::scheduler'),
  });
  const scheduling = threadOf('scheduler', () => scheduler.round());
  const managing = threadOf('worker-manager', () => workers.round());
  const wake = () => {
    scheduling.wake();
    managing.wake();
  };
  const ports = new WorkerPorts({
    onStatus: (status) => {
      workers.noteStatus(status);
      managing.wake();
    },
    onHeartbeat: (identity, heartbeat) => {
      workers.noteHeartbeat(identity, heartbeat);
      managing.wake();
    },
    onLogChunk: ({ jobId, content }) => reportFailure(logs.append(jobId, content), 'log-ingest:1'),
    onLogComplete: (jobId) => reportFailure(logs.complete(jobId), 'log-ingest:2'),
  });

  await workers.restore();
  await ports.listen(config.section('net'));
  await serveMetrics(config.section('metrics').number('port', 9640), jobGauges(jobs, groups, roster));
  setInterval(() => workers.expire() && managing.wake(), EXPIRY_CHECK_MS);
  setInterval(wake, POLL_MS);
  const service = new RouteService({
    link,
    protocol: protocols.JobSrv,
    shards: ALL_SHARDS,
    tagPrefix: 'jb',
    logModule: 'habitat_builder_jobsrv',
    handlers: jobHandlers({
      jobs,
      groups,
      packages,
      graph,
      logs,
      project,
      isEnabled,
      wake,
    }),
  });
  service.start();
  wake();
  onStopSignal(() => service.stop());
}

async function openFiles(config: ConfigSection): Promise<{ logs: JobLogStore; csv: SchedulerLog }> {
  const logs = new JobLogStore(config.string('log_dir', '/hab/svc/builder-jobsrv/data'));
  const path = '/hab/svc/builder-jobsrv/var/builder-scheduler.log';
  const csv = new SchedulerLog(config.section('scheduler').string('log_path', path));
  await logs.prepare();
  await csv.open();
  return { logs, csv };
}

function askForProject(link: RouterLink, name: string) {
  const [originName = ''] = name.split('/');
  return link.ask('OriginProjectGet', originName, { name, originName });
}

function threadOf(name: string, round: () => Promise<void>): WorkerThread {
  return new WorkerThread({
    name,
    round,
    mayPass: (error) => netErrorOfFailure(error, 'jb', name).code !== 'BUG',
    onPassingError: (error) => {
      const reason = error instanceof Error ? error.message : String(error);
      log.error(`${netErrorOfFailure(error, 'jb', name).message}, ${reason}`);
    },
  });
}

function reportFailure(work: Promise<void>, tag: string): void {
  work.catch((error: Error) => log.error(`[err: SYS, msg: jb:${tag}], ${error.message}`));
}
