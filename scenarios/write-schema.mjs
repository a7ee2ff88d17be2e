// Writes scenario.schema.json from the zod schema of the format: node scenarios/write-schema.mjs
import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const bundle = at('./write-schema.bundle.mjs');
try {
  await build({
    entryPoints: [at('../libs/scenarios/src/scenario-json-schema.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    conditions: ['source'],
    outfile: bundle,
    logLevel: 'error',
  });
  const { scenarioJsonSchema } = await import(bundle);
  writeFileSync(at('./scenario.schema.json'), `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`);
} finally {
  rmSync(bundle, { force: true });
}
