import { existsSync, rmSync } from 'node:fs';
import { contentHash } from '../files/content-hash.mjs';
import { clearStamp, readStamp, writeStamp } from '../files/stamp.mjs';
import { swapDirectory } from '../files/swap-directory.mjs';
import { appSources, compiledTops } from '../jobs/app-sources.mjs';
import { fromRoot, pinnedNode, root } from '../paths.mjs';
import { runCommand } from '../runner/run-command.mjs';
import { StepFailure } from '../runner/step-failure.mjs';

const stampPath = fromRoot('dist', '.app-stamp');
const timeoutMs = 3 * 60_000;

/**
 * The server, the command line and their libraries, compiled to `dist`.
 * @type {import('../runner/run-steps.mjs').Step}
 */
export const appBuildStep = {
  id: 'app-build',
  title: 'Server build',
  needs: ['packages'],
  async run({ signal, log }) {
    const job = fromRoot('apps', 'setup', 'jobs', 'compile-app.mjs');
    const settings = ['.swcrc', 'package-lock.json'].map((name) => fromRoot(name));
    const wanted = contentHash(root, [...appSources(), ...settings, job]);
    if (readStamp(stampPath) === wanted) return { worked: false, detail: 'unchanged' };
    const fresh = fromRoot('build', 'app.new');
    rmSync(fresh, { recursive: true, force: true });
    const result = await runCommand(pinnedNode, [job, fresh], { timeoutMs, signal, log });
    if (result.status !== 0) {
      throw new StepFailure(
        'The sources of the server do not compile; put the error in the log right, then try again.',
      );
    }
    clearStamp(stampPath);
    for (const top of compiledTops) {
      if (existsSync(`${fresh}/${top}`)) swapDirectory(`${fresh}/${top}`, fromRoot('dist', top));
    }
    rmSync(fresh, { recursive: true, force: true });
    writeStamp(stampPath, wanted);
    return { worked: true, detail: result.stdout.trim() };
  },
};
