import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import { Notifications } from '../notifications/notifications.js';
import type { Transaction } from '../transactions.js';
import { DueAlarm } from './due-alarm.js';
import type { JobHandler, JobSendOptions, JobWorkOptions } from './job.js';
import { JobDispatcher } from './job-dispatcher.js';
import { jobId } from './job-id.js';
import { bossOptions, queueOptions } from './job-options.js';
import { transactionDatabase } from './transaction-database.js';

/** The same trouble is logged again after this time. */
const TELL_AGAIN_MS = 60_000;

/** Work that must be done at an instant, by one server of many, even if this one is gone by then. */
@Injectable()
export class Jobs implements OnApplicationShutdown {
  private readonly log = new Logger('Jobs');
  private readonly boss: PgBoss;
  private readonly dispatcher: JobDispatcher;
  private readonly queues = new Map<string, Promise<void>>();
  private running: Promise<void> | undefined;
  private told = { text: '', atMs: 0 };

  constructor(url: string, notifications: Notifications) {
    this.boss = new PgBoss(bossOptions(url));
    this.boss.on('error', (error) => this.trouble(error));
    this.boss.on('warning', (warning) => this.log.warn(warning.message));
    const alarm = new DueAlarm((queue) => this.dispatcher.wake(queue));
    this.dispatcher = new JobDispatcher(this.boss, notifications, alarm);
  }

  /** Connects, and begins with the work that was registered. Idempotent. */
  start(): Promise<void> {
    this.running ??= this.begin();
    return this.running;
  }

  /** Takes no further jobs and waits for the ones under way, 10 seconds at most. Idempotent. */
  async stop(): Promise<void> {
    if (!this.running) return;
    await this.running.catch(() => undefined);
    this.running = undefined;
    await this.dispatcher.stop();
    await this.boss.stop({ graceful: true, timeout: 10_000 });
  }

  /**
   * Puts a job into the queue, with the transaction when one is given. False when its key was taken already.
   * The handler is called within milliseconds of `at`.
   */
  async send<T extends object>(
    name: string,
    data: T,
    options: JobSendOptions = {},
    tx?: Transaction,
  ): Promise<boolean> {
    await this.ensureQueue(name);
    const id = await this.boss.send(name, data, {
      ...(options.key === undefined ? {} : { id: jobId(name, options.key) }),
      ...(options.at === undefined ? {} : { startAfter: options.at }),
      ...(tx ? { db: transactionDatabase(tx) } : {}),
    });
    if (id !== null) await this.dispatcher.announce(name, options.at, tx);
    return id !== null;
  }

  /** Calls off a job that has not begun; one that has, or that never was, stays as it is. */
  async cancel(name: string, key: string, tx?: Transaction): Promise<void> {
    await this.ensureQueue(name);
    await this.boss.cancel(name, jobId(name, key), tx ? { db: transactionDatabase(tx) } : {});
  }

  /** Says how jobs of this name are done. May be called before `start`. */
  async work<T extends object>(
    name: string,
    handler: JobHandler<T>,
    options: JobWorkOptions = {},
  ): Promise<void> {
    this.dispatcher.register({
      name,
      handler: handler as JobHandler<object>,
      concurrency: options.concurrency ?? 8,
    });
    if (!this.running) return;
    await this.ensureQueue(name);
    await this.dispatcher.begin(name);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.stop();
  }

  /** Every worker meets a database that is away every two seconds: it is told once a minute. */
  private trouble({ message }: Error): void {
    const text = message.replace(/ \(Queue: .*\)$/, '');
    const nowMs = performance.now();
    if (text === this.told.text && nowMs - this.told.atMs < TELL_AGAIN_MS) return;
    this.told = { text, atMs: nowMs };
    this.log.error(text);
  }

  private async begin(): Promise<void> {
    await this.boss.start();
    for (const name of this.dispatcher.names()) await this.createQueue(name);
    await this.dispatcher.start();
  }

  private async ensureQueue(name: string): Promise<void> {
    if (!this.running) throw new Error('the queue of jobs was not started');
    await this.running;
    await this.createQueue(name);
  }

  private createQueue(name: string): Promise<void> {
    const known = this.queues.get(name) ?? this.boss.createQueue(name, queueOptions);
    this.queues.set(name, known);
    known.catch(() => this.queues.delete(name));
    return known;
  }
}
