export { checksJsonSchema } from './read/checks-json-schema.js';
export { type AreaCheck, loadChecks, readChecks } from './read/load-checks.js';
export type { CheckFailure, CheckResult } from './run/check-result.js';
export {
  type CheckObserver,
  CheckRun,
  type CheckRunParts,
  type CheckRunRequest,
  type CheckSandboxes,
} from './run/check-run.js';
