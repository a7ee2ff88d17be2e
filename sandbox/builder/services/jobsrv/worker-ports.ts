import type { ConfigSection } from '../kit/config-section.js';
import { FrameServer } from '../wire/frame-server.js';
import {
  type JobLogChunk,
  type WorkerHeartbeat,
  type WorkerJob,
  type WorkerJobStatus,
  workerMessages,
} from '../wire/worker-messages.js';

/** What workers tell jobsrv. */
export interface WorkerListener {
  onStatus(status: WorkerJobStatus): void;
  onHeartbeat(identity: string, heartbeat: WorkerHeartbeat): void;
  onLogChunk(chunk: JobLogChunk): void;
  onLogComplete(jobId: string): void;
}

/** The three ports that workers connect to: commands, heartbeats and logs. */
export class WorkerPorts {
  private readonly commands: FrameServer;
  private readonly heartbeats: FrameServer;
  private readonly logs: FrameServer;

  constructor(listener: WorkerListener) {
    this.commands = new FrameServer((_, { body }) => listener.onStatus(body as WorkerJobStatus));
    this.heartbeats = new FrameServer((identity, { body }) =>
      listener.onHeartbeat(identity, body as WorkerHeartbeat),
    );
    this.logs = new FrameServer((_, { header, body }) => {
      const chunk = body as JobLogChunk;
      if (header.messageId === workerMessages.logComplete) listener.onLogComplete(chunk.jobId);
      else listener.onLogChunk(chunk);
    });
  }

  /** @throws Error when a port is taken. */
  async listen(net: ConfigSection): Promise<void> {
    const host = net.string('listen', '0.0.0.0');
    await this.commands.listen(net.number('worker_command_port', 5566), host);
    await this.heartbeats.listen(net.number('worker_heartbeat_port', 5567), host);
    await this.logs.listen(net.number('log_ingestion_port', 5568), host);
  }

  startJob(worker: string, job: WorkerJob): void {
    this.commands.send(worker, { header: { messageId: workerMessages.startJob }, body: job });
  }

  cancelJob(worker: string, jobId: string): void {
    this.commands.send(worker, { header: { messageId: workerMessages.cancelJob }, body: { id: jobId } });
  }
}
