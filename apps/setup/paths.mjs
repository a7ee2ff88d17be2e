import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the working copy: every path of the set-up starts here, whatever the caller's folder is. */
export const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');

/** @param {...string} parts Path below the root. */
export const fromRoot = (...parts) => join(root, ...parts);

/** The pinned Node.js LTS that `npm ci` puts here; everything but the set-up itself runs on it. */
export const pinnedNode = fromRoot('node_modules', 'node', 'bin', 'node');

/** Entry of the compiled server, also what tells our server's process from others. */
export const serverEntry = fromRoot('dist', 'apps', 'server', 'src', 'main.js');

/** Entry of the compiled command line. */
export const cliEntry = fromRoot('dist', 'apps', 'cli', 'src', 'main.js');

/** Everything that the server writes; the same variable tells it. */
export const stateFolder = resolve(root, process.env.SIMSUP_STATE_DIR ?? 'var');

/** Where the running server notes `{pid, url, startedAt}`. */
export const serverNote = join(stateFolder, 'server.json');

/** Which tag the images of each stack bear: `{"<stack>": {"tag": "<hash>", "targets": ["…"]}}`. */
export const imagesNote = fromRoot('build', 'images.json');
