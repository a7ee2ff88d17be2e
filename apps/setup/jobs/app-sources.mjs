import { listFiles } from '../files/list-files.mjs';
import { fromRoot } from '../paths.mjs';

/** Folders whose sources are compiled to `dist`, path for path. */
const folders = ['libs', 'apps/server', 'apps/cli', 'test'];

/** Every TypeScript file that becomes part of `dist`: no tests, no declarations. */
export const appSources = () =>
  folders
    .flatMap((folder) => listFiles(fromRoot(folder)))
    .filter(
      (path) =>
        path.endsWith('.ts') &&
        !path.endsWith('.d.ts') &&
        !/\.(spec|int-spec|e2e-spec|browser-spec)\.ts$/.test(path),
    );

/** Top folders of `dist` that compiling replaces. */
export const compiledTops = ['libs', 'apps', 'test'];
