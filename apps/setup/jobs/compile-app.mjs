/**
 * Compiles the app's TypeScript, keeping the layout of paths, so that the `imports` of package.json find
 * it. Runs on the pinned Node.js:
 *
 *     node apps/setup/jobs/compile-app.mjs <output folder>
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { transformFile } from '@swc/core';
import { fromRoot, root } from '../paths.mjs';
import { appSources } from './app-sources.mjs';

const [outputFolder = ''] = process.argv.slice(2);
const sideBySide = 16;

/** @param {string} source */
async function compile(source) {
  const target = join(outputFolder, relative(root, source)).replace(/\.ts$/, '.js');
  const place = relative(dirname(fromRoot('dist', relative(root, source))), source);
  const { code, map } = await transformFile(source, {
    configFile: fromRoot('.swcrc'),
    sourceFileName: place,
  });
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, `${code}\n//# sourceMappingURL=${basename(target)}.map\n`);
  writeFileSync(`${target}.map`, map ?? '{}');
}

const sources = appSources();
for (let next = 0; next < sources.length; next += sideBySide) {
  await Promise.all(sources.slice(next, next + sideBySide).map(compile));
}
process.stdout.write(`compiled ${sources.length} files\n`);
