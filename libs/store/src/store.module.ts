import { type DynamicModule, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type DataSourceOptions, openDataSource } from './data-source.js';
import { DataSourceCloser } from './data-source-closer.js';
import { Jobs } from './jobs/jobs.js';
import { Notifications } from './notifications/notifications.js';
import { Transactions } from './transactions.js';

/** Provides the database to every module. Importing it connects and migrates. */
@Module({})
// biome-ignore lint/complexity/noStaticOnlyClass: a Nest module is a class
export class StoreModule {
  static forRoot(options: DataSourceOptions): DynamicModule {
    return {
      module: StoreModule,
      // Global modules are shut down last, so that all others can still write while they stop.
      global: true,
      providers: [
        { provide: DataSource, useFactory: () => openDataSource(options) },
        {
          provide: Notifications,
          useFactory: (source: DataSource) => new Notifications(source, options.url),
          inject: [DataSource],
        },
        {
          provide: Jobs,
          useFactory: (notifications: Notifications) => new Jobs(options.url, notifications),
          inject: [Notifications],
        },
        Transactions,
        DataSourceCloser,
      ],
      exports: [DataSource, Notifications, Jobs, Transactions],
    };
  }
}
