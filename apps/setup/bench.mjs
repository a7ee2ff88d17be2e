/** `npm run bench`: measures; every line on stdout is one JSON object, one a figure. */
import { existsSync, readdirSync } from 'node:fs';
import { readCommandLine } from './command-line.mjs';
import { fromRoot, pinnedNode } from './paths.mjs';
import { interruptible } from './runner/interruptible.mjs';
import { runInForeground } from './runner/run-in-foreground.mjs';
import { runSetup } from './runner/run-setup.mjs';
import { Interrupted } from './runner/step-failure.mjs';
import { everything } from './steps/step-sets.mjs';

const limitMs = 30 * 60_000;
const help = `Usage: npm run bench -- [name …]

Runs test/bench/<name>.bench.*, or all of them. Use \`npm run --silent bench\` for nothing but JSON lines.
`;

const { words } = readCommandLine({ help, options: {}, allowWords: true });
const benches = findBenches();
const unknown = words.filter((word) => !benches.has(word));
if (unknown.length > 0) {
  process.stderr.write(
    `No bench ${unknown.join(', ')}; there are: ${[...benches.keys()].join(', ') || 'none'}.\n`,
  );
  process.exit(2);
}
await runSetup(everything, { stream: process.stderr });

/** @type {string[]} */
const failed = await interruptible(runBenches).catch((error) => {
  if (error instanceof Interrupted) process.exit(130);
  throw error;
});
if (failed.length > 0) process.stderr.write(`Failed: ${failed.join(', ')}\n`);
process.exitCode = failed.length > 0 ? 1 : 0;

/** @param {AbortSignal} signal */
async function runBenches(signal) {
  /** @type {string[]} */
  const bad = [];
  for (const [name, path] of benches) {
    if (words.length > 0 && !words.includes(name)) continue;
    process.stderr.write(`▶ ${name}\n`);
    const args = ['--enable-source-maps', '--expose-gc', path];
    const { status } = await runInForeground(pinnedNode, args, { timeoutMs: limitMs, signal, env: {} });
    if (status !== 0) bad.push(name);
  }
  return bad;
}

/** Plain modules run as they are; TypeScript ones from `dist`. @returns {Map<string, string>} */
function findBenches() {
  const folder = fromRoot('test', 'bench');
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];
  return new Map(
    files.flatMap((file) => {
      const [, name, kind] = file.match(/^(.+)\.bench\.(ts|mjs)$/) ?? [];
      if (!name) return [];
      return [
        [
          name,
          kind === 'ts'
            ? fromRoot('dist', 'test', 'bench', `${name}.bench.js`)
            : fromRoot('test', 'bench', file),
        ],
      ];
    }),
  );
}
