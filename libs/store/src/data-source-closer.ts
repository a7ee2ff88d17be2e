import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Jobs } from './jobs/jobs.js';
import { Notifications } from './notifications/notifications.js';

/** Closes the connections in the right order: nothing may need the database after it was closed. */
@Injectable()
export class DataSourceCloser implements OnApplicationShutdown {
  constructor(
    private readonly source: DataSource,
    private readonly jobs: Jobs,
    private readonly notifications: Notifications,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.jobs.stop();
    await this.notifications.close();
    if (this.source.isInitialized) await this.source.destroy();
  }
}
