/**
 * One configuration for every kind of test. A kind is chosen by its file name (see CONTRIBUTING.md):
 * `*.spec.ts` unit, `*.int-spec.ts` real Postgres, `test/e2e`, `test/browser`.
 * ESM in Jest needs `--experimental-vm-modules`, which the scripts under `apps/setup` set.
 */
const base = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['@swc/jest', {}] },
  setupFiles: ['reflect-metadata'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/build', '<rootDir>/var'],
};

export default {
  projects: [
    { ...base, displayName: 'unit', testMatch: ['<rootDir>/{apps,libs,sandbox,scenarios}/**/*.spec.ts'] },
    {
      ...base,
      displayName: 'integration',
      testMatch: ['<rootDir>/{apps,libs,sandbox,test}/**/*.int-spec.ts'],
      // One Postgres a run; every file gets a database of its own in it (see libs/testing).
      globalSetup: '<rootDir>/libs/testing/jest/begin-run.mjs',
      globalTeardown: '<rootDir>/libs/testing/jest/end-run.mjs',
    },
    { ...base, displayName: 'e2e', testMatch: ['<rootDir>/test/e2e/**/*.e2e-spec.ts'] },
    { ...base, displayName: 'browser', testMatch: ['<rootDir>/test/browser/**/*.browser-spec.ts'] },
  ],
};
