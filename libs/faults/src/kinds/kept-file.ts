import { z } from 'zod';
import { AppError } from '#kernel';
import type { FaultContext } from '../fault-kind.js';
import type { ShellResult } from '../node-shell.port.js';
import { noTarget, runOnNode, said } from './run-on-node.js';

/** Largest file that is kept in the ledger: configuration, keys, small state. */
export const KEPT_LIMIT_BYTES = 256 * 1024;

/** A plain file with all that its restoring takes. Numbers for owners, because a name can change its meaning. */
export const keptFileSchema = z.object({
  uid: z.number().int(),
  gid: z.number().int(),
  /** Octal digits, without the type. */
  mode: z.string().regex(/^[0-7]{1,4}$/),
  /** Seconds since 1970, with their fraction as `find` prints it. */
  modified: z.string().regex(/^-?\d+(\.\d+)?$/),
  base64: z.string(),
});
export type KeptFile = z.infer<typeof keptFileSchema>;

// One record, then the content: `-` when there is nothing. Read once, so that both belong together.
const READ = `[ -e "$1" ] || [ -h "$1" ] || { echo -; exit; }
find "$1" -maxdepth 0 -printf '%y %U %G %m %T@ %s\\n' && [ -f "$1" ] && head -c "$2" -- "$1" | base64 -w0`;

/** A plain file as it is now, or null when there is none. @throws AppError `fault.no-target` for anything else */
export async function readFile(context: FaultContext, node: string, path: string): Promise<KeptFile | null> {
  const command = ['sh', '-c', READ, 'sh', path, String(KEPT_LIMIT_BYTES + 1)];
  return fileIn(await runOnNode(context, node, { command }), node, path);
}

/** What {@link READ} printed. */
function fileIn(result: ShellResult, node: string, path: string): KeptFile | null {
  if (result.stdout === '-\n') return null;
  const [record = '', base64 = ''] = result.stdout.split('\n');
  const [type, uid, gid, mode = '', modified = '', size] = record.split(' ');
  if (type !== 'f') throw noTarget(`${path} on ${node} is no plain file${type ? '' : `: ${said(result)}`}.`);
  if (Number(size) > KEPT_LIMIT_BYTES)
    throw noTarget(`${path} on ${node} has more than ${KEPT_LIMIT_BYTES} bytes: choose a smaller file.`);
  return { uid: Number(uid), gid: Number(gid), mode, modified, base64 };
}

/** A plain file that must be there. @throws AppError `fault.no-target` */
export async function keepFile(context: FaultContext, node: string, path: string): Promise<KeptFile> {
  const file = await readFile(context, node, path);
  if (!file) throw noTarget(`${node} has no ${path}: correct the path of the fault.`);
  return file;
}

/** The content of a kept file. */
export function contentOf(file: KeptFile): Buffer {
  return Buffer.from(file.base64, 'base64');
}

/** Writes into a file as an editor would that keeps owner, mode and place. @throws AppError `fault.apply-failed` */
export async function overwrite(
  context: FaultContext,
  node: string,
  path: string,
  content: string | Buffer,
): Promise<void> {
  const result = await runOnNode(context, node, {
    command: ['sh', '-c', 'base64 -d > "$1"', 'sh', path],
    stdin: Buffer.from(content).toString('base64'),
  });
  if (result.exitStatus !== 0)
    throw new AppError('fault.apply-failed', `${path} on ${node} cannot be written: ${said(result)}`);
}

// What somebody put in its place (a link, a folder) makes room; a plain file keeps its place, for whoever has it open.
const RESTORE = `[ -f "$1" ] && [ ! -h "$1" ] || rm -rf -- "$1"
base64 -d > "$1" && chown -- "$2" "$1" && chmod -- "$3" "$1" && touch -d "@$4" -- "$1" || exit
set -- "$1" "$5"`;
const REMOVE = 'rm -rf -- "$1" || exit';

/** Makes a file be as it was kept; one that was not there goes. @throws AppError `fault.revert-failed` */
export async function restoreFile(
  context: FaultContext,
  node: string,
  path: string,
  kept: KeptFile | null,
): Promise<void> {
  if (sameFile(kept, await readFile(context, node, path).catch(() => undefined))) return;
  // Looked at in the same breath: a program that was waiting for its file may write into it the moment it is back.
  const limit = String(KEPT_LIMIT_BYTES + 1);
  const result = kept
    ? await runOnNode(context, node, {
        command: ['sh', '-c', `${RESTORE}\n${READ}`, 'sh', path, ...attributesOf(kept), limit],
        stdin: kept.base64,
      })
    : await runOnNode(context, node, { command: ['sh', '-c', `${REMOVE}\n${READ}`, 'sh', path, limit] });
  if (result.exitStatus !== 0 || !sameFile(kept, fileIn(result, node, path)))
    throw new AppError('fault.revert-failed', `${path} on ${node} is not as before: ${said(result)}`);
}

function attributesOf({ uid, gid, mode, modified }: KeptFile): string[] {
  return [`${uid}:${gid}`, mode, modified];
}

/** Whether both are the same in everything that is kept. */
export function sameFile(a: KeptFile | null, b: KeptFile | null | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
