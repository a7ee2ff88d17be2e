import { rmSync } from 'node:fs';
import { contentHash } from '../files/content-hash.mjs';
import { listFiles } from '../files/list-files.mjs';
import { clearStamp, readStamp, writeStamp } from '../files/stamp.mjs';
import { swapDirectory } from '../files/swap-directory.mjs';
import { fromRoot, pinnedNode, root } from '../paths.mjs';
import { runCommand } from '../runner/run-command.mjs';
import { StepFailure } from '../runner/step-failure.mjs';

const stampPath = fromRoot('dist', '.web-stamp');
const timeoutMs = 5 * 60_000;

/**
 * The pages for the browser, built to `dist/web`.
 * @type {import('../runner/run-steps.mjs').Step}
 */
export const webBuildStep = {
  id: 'web-build',
  title: 'Web build',
  // Not side by side with the server's: each uses all processors by itself.
  needs: ['packages', 'app-build'],
  async run({ signal, log }) {
    const wanted = contentHash(root, webSources());
    if (readStamp(stampPath) === wanted) return { worked: false, detail: 'unchanged' };
    const fresh = fromRoot('build', 'web.new');
    rmSync(fresh, { recursive: true, force: true });
    const vite = fromRoot('node_modules', 'vite', 'bin', 'vite.js');
    const args = [vite, 'build', 'apps/web', '--outDir', fresh, '--emptyOutDir', '--logLevel', 'warn'];
    const result = await runCommand(pinnedNode, args, { timeoutMs, signal, log });
    if (result.status !== 0) {
      throw new StepFailure('The web pages cannot be built; put the error in the log right, then try again.');
    }
    clearStamp(stampPath);
    swapDirectory(fresh, fromRoot('dist', 'web'));
    writeStamp(stampPath, wanted);
    return { worked: true };
  },
};

/** The pages, the contracts that they share with the server, the client by which they ask it, and the versions of all packages. */
const webSources = () =>
  ['apps/web', 'libs/api-client/src', 'libs/contracts/src', 'package-lock.json', 'package.json']
    .flatMap((path) => listFiles(fromRoot(path)))
    .filter((path) => !/[.-]spec\.tsx?$/.test(path));
