import type { parseArgs } from 'node:util';
import { pkgChannels, pkgInstall, pkgMove, pkgUpload } from './depot-commands.js';
import { depotFor } from './depot-settings.js';
import { jobCancel, jobPromote, jobStart, jobStatus } from './job-commands.js';
import { supLoad, supUnload } from './load-commands.js';
import { pkgList, pkgPath } from './pkg-commands.js';
import { supSetState, supStatus } from './sup-commands.js';

/** Options of all commands; each takes those that it knows. */
export const OPTIONS = {
  auth: { type: 'string', short: 'z' },
  channel: { type: 'string', short: 'c' },
  force: { type: 'boolean', short: 'f' },
  group: { type: 'string' },
  strategy: { type: 'string', short: 's' },
  url: { type: 'string', short: 'u' },
} as const;

type Options = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

/** One command: its arguments as the usage shows them, what it is for, and how it is done. */
export interface Command {
  readonly usage: string;
  readonly about: string;
  run(words: readonly string[], options: Options): Promise<string> | string;
}

/** Every command but `pkg exec`, by its words. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  'sup status': {
    usage: '[IDENT]',
    about: 'Services that are loaded here, and their state',
    run: ([ident]) => supStatus(ident),
  },
  'sup start': {
    usage: 'IDENT',
    about: 'Start a loaded service',
    run: ([ident = '']) => supSetState(ident, 'up'),
  },
  'sup stop': {
    usage: 'IDENT',
    about: 'Stop a running service',
    run: ([ident = '']) => supSetState(ident, 'down'),
  },
  'sup load': {
    usage: 'IDENT [--channel CHANNEL] [--strategy none|at-once] [--group GROUP] [--force]',
    about: 'Run a service from now on; with a release, only that one',
    run: ([ident = ''], options) => supLoad(ident, options),
  },
  'sup unload': {
    usage: 'IDENT',
    about: 'Stop a service and forget it',
    run: ([ident = '']) => supUnload(ident),
  },
  'pkg list': {
    usage: '[IDENT]',
    about: 'Packages that are installed here',
    run: ([ident]) => pkgList(ident),
  },
  'pkg path': {
    usage: 'IDENT',
    about: 'Where a package is installed',
    run: ([ident = '']) => pkgPath(ident),
  },
  'pkg install': {
    usage: 'IDENT|FILE [--channel CHANNEL]',
    about: 'Fetch a package from the depot, or take an archive, and install it',
    run: ([what = ''], options) => pkgInstall(depotFor(options), what, options.channel ?? 'stable'),
  },
  'pkg upload': {
    usage: 'FILE [--channel CHANNEL]',
    about: 'Give an archive to the depot',
    run: ([path = ''], options) => pkgUpload(depotFor(options), path, options.channel),
  },
  'pkg promote': {
    usage: 'IDENT CHANNEL',
    about: 'Put a release into a channel',
    run: ([ident = '', channel = ''], options) => pkgMove(depotFor(options), 'promote', ident, channel),
  },
  'pkg demote': {
    usage: 'IDENT CHANNEL',
    about: 'Take a release out of a channel',
    run: ([ident = '', channel = ''], options) => pkgMove(depotFor(options), 'demote', ident, channel),
  },
  'pkg channels': {
    usage: 'IDENT',
    about: 'Channels that a release is in',
    run: ([ident = ''], options) => pkgChannels(depotFor(options), ident),
  },
  'bldr job start': {
    usage: 'IDENT',
    about: 'Request builds of a plan and of what depends on it',
    run: ([ident = ''], options) => jobStart(depotFor(options), ident),
  },
  'bldr job status': {
    usage: 'GROUP',
    about: 'How far a group of builds is',
    run: ([group = ''], options) => jobStatus(depotFor(options), group),
  },
  'bldr job promote': {
    usage: 'GROUP CHANNEL',
    about: 'Put what a group has built into a channel',
    run: ([group = '', channel = ''], options) => jobPromote(depotFor(options), group, channel),
  },
  'bldr job cancel': {
    usage: 'GROUP',
    about: 'Cancel a group of builds',
    run: ([group = ''], options) => jobCancel(depotFor(options), group),
  },
};
