import { fileChownCase } from './cases/file-chown.case.js';
import { postgresLockCase } from './cases/postgres-lock.case.js';
import { processSignalCases } from './cases/process-signal.case.js';

/** Every case of every kind, whatever it runs on; a kind that is missing here fails a test. */
export const ALL_FAULT_CASES: { fault: string }[] = [fileChownCase, postgresLockCase, ...processSignalCases];
