#!/usr/bin/env node
/**
 * `npx simsup …`: the command line. It makes sure that packages and build are there, telling about it on
 * stderr only when there is something to do, and hands over to the compiled command line.
 */
import { spawn } from 'node:child_process';
import { cliEntry, pinnedNode } from './paths.mjs';
import { runSetup } from './runner/run-setup.mjs';
import { appOnly, practices } from './steps/step-sets.mjs';

const words = process.argv.slice(2);
const makesSandboxes =
  ['practice run', 'stack test'].includes(words.slice(0, 2).join(' ')) &&
  !words.some((word) => /^(-h|--help)$/.test(word));

await runSetup(makesSandboxes ? practices : appOnly, { stream: process.stderr, onlyWork: true });

const cli = spawn(pinnedNode, ['--enable-source-maps', cliEntry, ...words], {
  stdio: 'inherit',
});
/** @type {NodeJS.Signals[]} */
const names = ['SIGINT', 'SIGTERM', 'SIGHUP'];
for (const name of names) {
  process.on(name, () => {
    // On a terminal, Ctrl-C has reached the command line already.
    if (name !== 'SIGINT' || !process.stdin.isTTY) cli.kill(name);
  });
}
cli.on('exit', (status, signal) => {
  process.exitCode = status ?? (signal === 'SIGINT' ? 130 : 1);
});
