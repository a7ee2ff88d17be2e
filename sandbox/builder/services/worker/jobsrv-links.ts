import type { ConfigSection } from '../kit/config-section.js';
import { FrameLink } from '../wire/frame-link.js';
import { ownIdentity } from '../wire/identity.js';
import { type WorkerJob, workerMessages } from '../wire/worker-messages.js';
import type { JobsrvChannel } from './worker.js';

/** The only platform that this worker builds for. */
const TARGET = 'x86_64-linux';

export interface CommandListener {
  onStart(job: WorkerJob): void;
  onCancel(jobId: string): void;
}

/** Connects a worker to the three ports of a jobsrv. */
export function openJobsrvLinks(config: ConfigSection, listener: CommandListener): JobsrvChannel {
  const host = config.string('host', 'live-builder-jobsrv-0');
  const identity = ownIdentity();
  const commands = new FrameLink(
    { host, port: config.number('port', 5566) },
    identity,
    ({ header, body }) => {
      if (header.messageId === workerMessages.startJob) listener.onStart(body as WorkerJob);
      if (header.messageId === workerMessages.cancelJob) listener.onCancel((body as WorkerJob).id);
    },
  );
  const nothing = () => undefined;
  const heartbeats = new FrameLink({ host, port: config.number('heartbeat', 5567) }, identity, nothing);
  const logs = new FrameLink({ host, port: config.number('log_port', 5568) }, identity, nothing);
  const send = (link: FrameLink, messageId: string, body: unknown) =>
    link.send({ header: { messageId }, body });
  return {
    status: (status) => send(commands, workerMessages.jobStatus, status),
    heartbeat: (state) => send(heartbeats, workerMessages.heartbeat, { state, target: TARGET }),
    logLine: (jobId, line) => send(logs, workerMessages.logChunk, { jobId, content: `${line}\n` }),
    logComplete: (jobId) => send(logs, workerMessages.logComplete, { jobId, content: '' }),
  };
}
