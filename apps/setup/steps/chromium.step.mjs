import { existsSync } from 'node:fs';
import { aptInstall } from '../engine/apt.mjs';
import { mayInstall } from '../engine/os-release.mjs';
import { StepFailure } from '../runner/step-failure.mjs';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * A Chromium or Chrome for the browser tests; `SIMSUP_CHROMIUM` names another one.
 * @type {import('../runner/run-steps.mjs').Step}
 */
export const chromiumStep = {
  id: 'chromium',
  title: 'Browser for tests',
  // apt knows one user at a time, and the engine may need it too.
  needs: ['node-version', 'engine', 'base-image'],
  async run(context) {
    let found = findChromium();
    const worked = !found;
    if (!found && mayInstall()) {
      await aptInstall(['chromium'], context);
      found = findChromium();
    }
    if (!found) {
      throw new StepFailure(
        'The browser tests need Chromium or Chrome; install one, or name it in SIMSUP_CHROMIUM, then try again.',
      );
    }
    context.facts.chromium = found;
    return { worked, detail: found };
  },
};

function findChromium() {
  const named = process.env.SIMSUP_CHROMIUM;
  if (named && !existsSync(named)) {
    throw new StepFailure(
      `SIMSUP_CHROMIUM names ${named}, which does not exist; correct it, then try again.`,
    );
  }
  return named ?? usualPlaces.find((path) => existsSync(path));
}
