/**
 * Writes the JSON Schemas of the files that people write, from the zod schemas of their formats. Runs on the pinned
 * Node.js after a change of a format; unit tests find a schema that lags behind:
 *
 *     node apps/setup/jobs/write-schemas.mjs
 */
import { rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { fromRoot } from '../paths.mjs';

const SCHEMAS = [
  {
    source: 'libs/scenarios/src/scenario-json-schema.ts',
    make: 'scenarioJsonSchema',
    file: 'scenarios/scenario.schema.json',
  },
  {
    source: 'libs/checks/src/read/checks-json-schema.ts',
    make: 'checksJsonSchema',
    file: 'sandbox/stack-checks.schema.json',
  },
];

for (const { source, make, file } of SCHEMAS) {
  // Beside the schema, so that the bundle finds the packages that it leaves out.
  const bundle = fromRoot(`${file}.bundle.mjs`);
  try {
    await build({
      entryPoints: [fromRoot(source)],
      bundle: true,
      format: 'esm',
      platform: 'node',
      conditions: ['source'],
      outfile: bundle,
      logLevel: 'error',
    });
    const module = await import(bundle);
    writeFileSync(fromRoot(file), `${JSON.stringify(module[make](), null, 2)}\n`);
  } finally {
    rmSync(bundle, { force: true });
  }
}
