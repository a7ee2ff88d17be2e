import { Logger } from '@nestjs/common';
import type { Job, PgBoss } from 'pg-boss';
import { Notifications } from '../notifications/notifications.js';
import type { Transaction } from '../transactions.js';
import type { DueAlarm } from './due-alarm.js';
import type { JobHandler } from './job.js';
import { FLOOR_SECONDS } from './job-options.js';

const CHANNEL = 'simsup_jobs';
/** How often this server looks which jobs fall due soon. */
const LOOK_MS = 5_000;

interface Registration {
  name: string;
  handler: JobHandler<object>;
  concurrency: number;
}

/** Calls handlers when jobs fall due, and not a polling interval later. */
export class JobDispatcher {
  private readonly log = new Logger('Jobs');
  private readonly registrations = new Map<string, Registration>();
  private readonly workers = new Map<string, string[]>();
  private unlisten: (() => Promise<void>) | undefined;
  private looking: NodeJS.Timeout | undefined;

  constructor(
    private readonly boss: PgBoss,
    private readonly notifications: Notifications,
    private readonly alarm: DueAlarm,
  ) {}

  register(registration: Registration): void {
    if (this.registrations.has(registration.name))
      throw new Error(`jobs named "${registration.name}" have a handler already`);
    this.registrations.set(registration.name, registration);
  }

  names(): string[] {
    return [...this.registrations.keys()];
  }

  async start(): Promise<void> {
    this.unlisten = await this.notifications.listen(CHANNEL, {
      onPayload: (payload) => this.heard(payload),
      onGap: () => this.wakeAll(),
    });
    for (const name of this.names()) await this.begin(name);
    this.looking = setInterval(() => void this.look(), LOOK_MS);
    await this.look();
  }

  async stop(): Promise<void> {
    clearInterval(this.looking);
    this.alarm.clear();
    this.workers.clear();
    await this.unlisten?.();
  }

  /** One worker a place, because only a worker that waits can be woken. */
  async begin(name: string): Promise<void> {
    const registration = this.registrations.get(name);
    if (!registration || this.workers.has(name)) return;
    const ids: string[] = [];
    this.workers.set(name, ids);
    for (let place = 0; place < registration.concurrency; place += 1)
      ids.push(
        await this.boss.work<object>(name, { pollingIntervalSeconds: FLOOR_SECONDS }, (jobs) =>
          this.handle(registration, jobs),
        ),
      );
  }

  /** Tells all servers that a job was put in, when the transaction (if any) commits. */
  announce(name: string, at: Date | undefined, tx?: Transaction): Promise<void> {
    return this.notifications.notify(CHANNEL, JSON.stringify({ name, atMs: at?.getTime() ?? 0 }), tx);
  }

  wake(name: string): void {
    for (const id of this.workers.get(name) ?? []) this.boss.notifyWorker(id);
  }

  private wakeAll(): void {
    for (const name of this.workers.keys()) this.wake(name);
    void this.look();
  }

  private async handle(registration: Registration, jobs: Job<object>[]): Promise<void> {
    for (const job of jobs) await registration.handler(job.data, { signal: job.signal });
  }

  private heard(payload: string): void {
    const { name, atMs } = JSON.parse(payload) as { name: string; atMs: number };
    if (!this.workers.has(name)) return;
    this.alarm.arm(name, atMs - Date.now());
  }

  /** Arms the alarm by the database's clock, which is the one that decides whether a job is due. */
  private async look(): Promise<void> {
    try {
      const { rows } = await this.boss.getDb().executeSql(
        `SELECT DISTINCT name, EXTRACT(EPOCH FROM start_after - clock_timestamp()) * 1000 AS in_ms
           FROM pgboss.job
          WHERE name = ANY ($1) AND state < 'active'
            AND start_after BETWEEN now() AND now() + make_interval(secs => $2)`,
        [this.names(), (2 * LOOK_MS) / 1_000],
      );
      for (const row of rows) this.alarm.arm(row.name, Number(row.in_ms));
    } catch (error) {
      this.log.warn(`Could not look for jobs that fall due soon; polling finds them later: ${String(error)}`);
    }
  }
}
