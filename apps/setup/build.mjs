/** `npm run build`: everything that `npm start` would set up and build, without starting it. */
import { readCommandLine } from './command-line.mjs';
import { runSetup } from './runner/run-setup.mjs';
import { everything } from './steps/step-sets.mjs';

readCommandLine({
  help: 'Usage: npm run build\n\nSets up what is missing and builds what has changed, without starting SimSup.\n',
  options: {},
});
await runSetup(everything);
