import { runService } from '../kit/service-command.js';
import { serveJobs } from './serve-jobs.js';

/** jobsrv keeps everything in one shard. */
const STORED_SHARDS = [0];

runService({ service: 'builder-jobsrv', shards: () => STORED_SHARDS, serve: serveJobs });
