import { AppError } from '#kernel';
import type { FaultContext } from '../fault-kind.js';
import { runOnNode, said } from './run-on-node.js';

/** A release that somebody makes on a node out of an installed one. */
export interface NewRelease {
  node: string;
  /** Installed release that it is made from. */
  from: string;
  ident: string;
  /** File of the package that is different, and its new text. */
  file: string;
  text: string;
  channel: string;
}

/** Facts come first, as in every archive: a depot reads no further. The place is where packages are built by hand. */
const RELEASE = `set -e
from=$1 ident=$2 file=$3 channel=$4 work=$5 files=hab/pkgs/$2
mkdir -p "$work/$files" && cd "$work"
cp -r "/hab/pkgs/$from/." "$files"
cat > "$files/$file"
echo "$ident" > "$files/IDENT"
sed -i "s#$from#$ident#" "$files/MANIFEST"
facts='IDENT TARGET DEPS MANIFEST'
rest=$(cd "$files" && ls | grep -vxE "\${facts// /|}")
{ printf 'HART-1\\n%s-20170101000000\\nSHA256\\n%s\\n\\n' "\${ident%%/*}" "$ident"
  tar -c $(printf "$files/%s " $facts $rest) | gzip; } > results.hart
hab pkg upload results.hart --channel "$channel"
cd / && rm -rf "$work"`;

const UPLOAD_LIMIT_MS = 40_000;

/** Where packages are built by hand on a node. */
export function workDirectory(ident: string): string {
  const [, name, version] = ident.split('/');
  return `/hab/cache/src/${name}-${version}`;
}

/** Packs the release, gives it to the depot and promotes it. @throws AppError `fault.apply-failed` */
export async function publishRelease(context: FaultContext, release: NewRelease): Promise<void> {
  const { node, from, ident, file, text, channel } = release;
  const result = await runOnNode(context, node, {
    command: ['bash', '-c', RELEASE, 'bash', from, ident, file, channel, workDirectory(ident)],
    stdin: text,
    timeoutMs: UPLOAD_LIMIT_MS,
  });
  if (result.exitStatus !== 0)
    throw new AppError('fault.apply-failed', `${ident} could not be published from ${node}: ${said(result)}`);
}

/** Removes what building and installing the release have left on a node. */
export async function forgetRelease(context: FaultContext, node: string, ident: string): Promise<void> {
  const artifact = `/hab/cache/artifacts/${ident.replaceAll('/', '-')}-x86_64-linux.hart`;
  const left = [workDirectory(ident), `/hab/pkgs/${ident}`, artifact];
  await runOnNode(context, node, { command: ['rm', '-rf', '--', ...left] });
  // The folder of what is built by hand goes when nothing else is in it: on most nodes there is none.
  await runOnNode(context, node, { command: ['rmdir', '--ignore-fail-on-non-empty', '/hab/cache/src'] });
}

/** A release of a package that installs nothing. */
export interface BarePackage {
  node: string;
  ident: string;
  deps: readonly string[];
}

const BARE_PACKAGE = `set -e
ident=$1 work=$2 files=hab/pkgs/$1
mkdir -p "$work/$files" && cd "$work"
echo "$ident" > "$files/IDENT"
echo x86_64-linux > "$files/TARGET"
echo "# $ident" > "$files/MANIFEST"
cat > "$files/DEPS"
{ printf 'HART-1\\n%s-20170101000000\\nSHA256\\n%s\\n\\n' "\${ident%%/*}" "$ident"; tar -cz "$files"; } > results.hart
hab pkg upload results.hart
cd / && rm -rf "$work"`;

/** Packs a release and gives it to the depot. False when the depot has it. @throws AppError `fault.apply-failed` */
export async function uploadPackage(
  context: FaultContext,
  { node, ident, deps }: BarePackage,
): Promise<boolean> {
  const result = await runOnNode(context, node, {
    command: ['bash', '-c', BARE_PACKAGE, 'bash', ident, workDirectory(ident)],
    stdin: deps.map((dep) => `${dep}\n`).join(''),
    timeoutMs: UPLOAD_LIMIT_MS,
  });
  if (result.exitStatus === 0) return true;
  if (result.stderr.includes('[409 ')) return false;
  throw new AppError('fault.apply-failed', `${ident} could not be uploaded from ${node}: ${said(result)}`);
}
