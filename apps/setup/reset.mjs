/** `npm run reset`: removes everything that SimSup has made, so that the next start is a first one. */
import { createInterface } from 'node:readline/promises';
import { readCommandLine } from './command-line.mjs';
import { describeReset } from './reset/describe-reset.mjs';
import { resetSteps } from './reset/reset.step.mjs';
import { runSetup } from './runner/run-setup.mjs';

const help = `Usage: npm run reset -- [options]

Stops SimSup and removes all its practices, people, timelines and sandboxes: the folder var/, and every
container, network and volume in the Docker engine that bears its labels. Packages, builds and images stay.

  --yes        do not ask
  --images     remove the images of the stacks too
  --dry-run    only say what would be removed
  -h, --help   this text
`;

const { values } = readCommandLine({
  help,
  options: { yes: { type: 'boolean' }, images: { type: 'boolean' }, 'dry-run': { type: 'boolean' } },
});
const images = values.images === true;

process.stdout.write(`${await describeReset({ images })}\n`);
if (values['dry-run']) process.exit(0);
if (!values.yes && !(await agreed())) {
  process.stdout.write('Nothing was removed.\n');
  process.exit(1);
}
await runSetup(resetSteps({ images }));

async function agreed() {
  if (!process.stdin.isTTY) {
    process.stdout.write('Nobody can be asked here; `npm run reset -- --yes` goes ahead. ');
    return false;
  }
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await lines.question('Remove all this? [y/N] ');
  lines.close();
  return /^y(es)?$/i.test(answer.trim());
}
