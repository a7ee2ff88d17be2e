/** `npm test`: sets up what the tests need, runs all parts, and ends with one line of numbers. */
import { delimiter } from 'node:path';
import { readCommandLine } from './command-line.mjs';
import { fromRoot } from './paths.mjs';
import { interruptible } from './runner/interruptible.mjs';
import { runSetup } from './runner/run-setup.mjs';
import { Interrupted } from './runner/step-failure.mjs';
import { chooseParts } from './test-run/choose-parts.mjs';
import { parts, setupFor } from './test-run/parts.mjs';
import { resultsTable } from './test-run/results-table.mjs';
import { runCheck } from './test-run/run-check.mjs';
import { runSuite } from './test-run/run-suite.mjs';
import { sumResults } from './test-run/sum-results.mjs';

const help = `Usage: npm test -- [part …] [pattern …]

Parts: ${parts.map(({ name }) => name).join(', ')}. Without one, all run.
Any other word is a pattern of test files, as in \`npm test -- unit libs/kernel\`.
`;

const { words } = readCommandLine({ help, options: {}, allowWords: true });
const { chosen, patterns } = chooseParts(words, parts);
const facts = await runSetup(setupFor(chosen));

/** What every part runs with: the pinned Node.js first, ES modules in Jest, no helper image of testcontainers. */
const env = {
  PATH: `${fromRoot('node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`,
  NODE_OPTIONS:
    `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --disable-warning=ExperimentalWarning`.trim(),
  TESTCONTAINERS_RYUK_DISABLED: 'true',
  ...(facts.chromium ? { SIMSUP_CHROMIUM: facts.chromium } : {}),
};

const results = await interruptible(runParts).catch((error) => {
  if (!(error instanceof Interrupted)) throw error;
  process.stderr.write('Stopped.\n');
  process.exit(130);
});
const { failed, lastLine } = sumResults(results);
process.stdout.write(`\n${resultsTable(results)}\n\n${lastLine}\n`);
process.exitCode = failed === 0 ? 0 : 1;

/** A part that fails does not keep later ones from running. @param {AbortSignal} signal */
async function runParts(signal) {
  const ended = [];
  for (const part of chosen) {
    ended.push(
      await (part.kind === 'check'
        ? runCheck(part, { signal, env })
        : runSuite(part, patterns, { signal, env })),
    );
  }
  return ended;
}
