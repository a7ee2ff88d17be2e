/**
 * Writes the JSON Schemas of the files that people write, from the zod schemas of their formats. Runs on the pinned
 * Node.js after a change of a format or of a fault; unit tests find a schema that lags behind:
 *
 *     node apps/setup/jobs/write-schemas.mjs
 */
import { rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { fromRoot } from '../paths.mjs';

const SCHEMAS = [
  {
    source: `import { FAULT_KINDS } from './libs/faults/src/fault-catalogue.ts';
      import { scenarioJsonSchema } from './libs/scenarios/src/json-schema/scenario-json-schema.ts';
      export const schema = scenarioJsonSchema(FAULT_KINDS);`,
    file: 'scenarios/scenario.schema.json',
  },
  {
    source: `import { certificateJsonSchema } from './libs/certification/src/certificate/certificate-json-schema.ts';
      export const schema = certificateJsonSchema();`,
    file: 'scenarios/certificate.schema.json',
  },
  {
    source: `import { checksJsonSchema } from './libs/checks/src/read/checks-json-schema.ts';
      export const schema = checksJsonSchema();`,
    file: 'sandbox/stack-checks.schema.json',
  },
];

for (const { source, file } of SCHEMAS) {
  // Beside the schema, so that the bundle finds the packages that it leaves out.
  const bundle = fromRoot(`${file}.bundle.mjs`);
  try {
    await build({
      stdin: { contents: source, resolveDir: fromRoot(), loader: 'ts' },
      bundle: true,
      packages: 'external',
      format: 'esm',
      platform: 'node',
      conditions: ['source'],
      outfile: bundle,
      logLevel: 'error',
    });
    const { schema } = await import(bundle);
    writeFileSync(fromRoot(file), `${JSON.stringify(schema, null, 2)}\n`);
  } finally {
    rmSync(bundle, { force: true });
  }
}
