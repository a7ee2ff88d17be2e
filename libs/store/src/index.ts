export {
  createDataSource,
  type DataSourceOptions,
  type EntityClass,
  type MigrationClass,
  openDataSource,
} from './data-source.js';
export { EmbeddedPostgres, type EmbeddedPostgresOptions } from './embedded/embedded-postgres.js';
export type { JobContext, JobHandler, JobSendOptions, JobWorkOptions } from './jobs/job.js';
export { Jobs } from './jobs/jobs.js';
export type { NotificationListener } from './notifications/notification-listener.js';
export { NOTIFICATION_MAX_BYTES, Notifications } from './notifications/notifications.js';
export { type PageOfRows, type PageOrder, readPage } from './pages/read-page.js';
export { StoreModule } from './store.module.js';
export { translateStoreError } from './store-error.js';
export { type Transaction, Transactions } from './transactions.js';
