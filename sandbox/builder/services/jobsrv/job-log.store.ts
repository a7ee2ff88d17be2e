import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JobLog } from '../wire/job-messages.js';
import { NetError } from '../wire/net-error.js';

/** What builds have printed: one file a job. */
export class JobLogStore {
  /** Logs that more may come for, each with the end of what is being written. */
  private readonly open = new Map<string, Promise<void>>();

  constructor(private readonly directory: string) {}

  /** @throws Error when the directory cannot be made. */
  async prepare(): Promise<void> {
    await mkdir(this.directory, { recursive: true });
  }

  /** Adds to a job's log, behind what is being written already. @throws Error that names the file which cannot be written. */
  append(jobId: string, content: string): Promise<void> {
    const before = this.open.get(jobId) ?? Promise.resolve();
    const path = this.pathOf(jobId);
    const written = before
      .then(() => appendFile(path, content))
      .catch((cause: Error) => {
        throw new Error(`Could not open "${path}" for appending! ${cause.message}`, { cause });
      });
    this.open.set(
      jobId,
      written.catch(() => undefined),
    );
    return written;
  }

  /** No more will come for a job. */
  async complete(jobId: string): Promise<void> {
    await this.open.get(jobId);
    this.open.delete(jobId);
  }

  /**
   * A job's log from line `start` on; `isOver` says that the job itself has ended.
   * @throws NetError when there is a log that cannot be read.
   */
  async read(jobId: string, start: number, isOver: boolean): Promise<JobLog> {
    const isComplete = isOver && !this.open.has(jobId);
    const lines = (await this.text(jobId)).split('\n').slice(0, -1);
    const content = lines.slice(start);
    return { start, stop: start + content.length, content, isComplete };
  }

  private async text(jobId: string): Promise<string> {
    try {
      return await readFile(this.pathOf(jobId), 'utf8');
    } catch (error) {
      // A job that has printed nothing yet has no file.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
      throw new NetError('ENTITY_NOT_FOUND', 'jb:job-log-get:2', { cause: error });
    }
  }

  private pathOf(jobId: string): string {
    if (!/^\d+$/.test(jobId)) throw new RangeError(`not a job id: ${jobId}`);
    return join(this.directory, `${jobId}.log`);
  }
}
