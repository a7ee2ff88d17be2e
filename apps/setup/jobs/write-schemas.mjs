/**
 * Writes what is made from the zod schemas of formats, faults and the API: the JSON Schemas of the files that people
 * write, the pages of the faults, the OpenAPI document, and from that the types of the API client. Runs on the pinned
 * Node.js after a change of any of them; unit tests find what lags behind:
 *
 *     node apps/setup/jobs/write-schemas.mjs
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { fromRoot } from '../paths.mjs';
import { clientTypes } from './client-types.mjs';

/** What each bundle exports, `files`: a list of path and text. */
const MADE = [
  `import { FAULT_KINDS } from './libs/faults/src/fault-catalogue.ts';
   import { scenarioJsonSchema } from './libs/scenarios/src/json-schema/scenario-json-schema.ts';
   const schema = scenarioJsonSchema(FAULT_KINDS);
   export const files = [['scenarios/scenario.schema.json', JSON.stringify(schema, null, 2) + '\\n']];`,
  `import { certificateJsonSchema } from './libs/certification/src/certificate/certificate-json-schema.ts';
   const schema = certificateJsonSchema();
   export const files = [['scenarios/certificate.schema.json', JSON.stringify(schema, null, 2) + '\\n']];`,
  `import { checksJsonSchema } from './libs/checks/src/read/checks-json-schema.ts';
   const schema = checksJsonSchema();
   export const files = [['sandbox/stack-checks.schema.json', JSON.stringify(schema, null, 2) + '\\n']];`,
  `import { FAULT_KINDS } from './libs/faults/src/fault-catalogue.ts';
   import { faultPages } from './libs/faults/src/pages/fault-pages.ts';
   export const files = [...faultPages(FAULT_KINDS)].map(([file, text]) => ['docs/faults/' + file, text]);`,
  `import manifest from './package.json';
   import { apiDocument } from './libs/openapi/src/document.ts';
   const document = apiDocument(manifest.version);
   export const files = [['docs/api/openapi.json', JSON.stringify(document, null, 2) + '\\n']];`,
];

rmSync(fromRoot('docs', 'faults'), { recursive: true, force: true });
mkdirSync(fromRoot('docs', 'faults'));
for (const [index, contents] of MADE.entries()) {
  // At the root, so that the bundle finds the packages that it leaves out.
  const bundle = fromRoot(`write-schemas.${index}.bundle.mjs`);
  try {
    await build({
      stdin: { contents, resolveDir: fromRoot(), loader: 'ts' },
      bundle: true,
      packages: 'external',
      format: 'esm',
      platform: 'node',
      conditions: ['source'],
      outfile: bundle,
      logLevel: 'error',
    });
    const { files } = await import(bundle);
    for (const [file, text] of files) writeFileSync(fromRoot(file), text);
  } finally {
    rmSync(bundle, { force: true });
  }
}

const document = JSON.parse(readFileSync(fromRoot('docs', 'api', 'openapi.json'), 'utf8'));
writeFileSync(fromRoot('libs', 'api-client', 'src', 'paths.ts'), await clientTypes(document));
