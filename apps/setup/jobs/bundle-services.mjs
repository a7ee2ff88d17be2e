/**
 * Bundles the programs of a stack, each into one file, for its images. Runs on the pinned Node.js:
 *
 *     node apps/setup/jobs/bundle-services.mjs <stack folder> <output folder>
 */
import { join } from 'node:path';
import { build } from 'esbuild';
import { serviceEntries } from '../stacks/service-entries.mjs';

const [stackFolder = '', outputFolder = ''] = process.argv.slice(2);
const entries = serviceEntries(stackFolder);

/** CommonJS packages inside an ES module still call `require` for Node's own modules. */
const requireBanner =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";

/**
 * @type {import('esbuild').Plugin}
 * An ES module that imports from 'node:http' makes Node read every export of it, lazy ones included, and with them load
 * its whole client for `fetch`: half of what such a process takes to start. So Node's own modules are taken as they are.
 */
const lazyBuiltins = {
  name: 'lazy-builtins',
  setup(bundling) {
    bundling.onResolve({ filter: /^node:/ }, ({ path }) => ({ path, namespace: 'builtin' }));
    bundling.onLoad({ filter: /^/, namespace: 'builtin' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`,
      loader: 'js',
    }));
  },
};

if (entries.length > 0) {
  await build({
    absWorkingDir: join(stackFolder, 'services'),
    entryPoints: entries.map(({ name, path }) => ({ in: path, out: name })),
    outdir: outputFolder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    // Responders may read these files on their nodes: no comments and no paths of this working copy.
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
    banner: { js: requireBanner },
    conditions: ['source'],
    plugins: [lazyBuiltins],
    logLevel: 'warning',
  });
}
process.stdout.write(`bundled ${entries.length} services\n`);
