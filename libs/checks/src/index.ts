export { checksJsonSchema } from './read/checks-json-schema.js';
export { type AreaCheck, loadChecks, readChecks } from './read/load-checks.js';
