import { z } from 'zod';

/** Most files that a snapshot may hold. More means that the paths of the fault are too broad. */
export const SNAPSHOT_LIMIT = 20_000;

/** Whose a file is and who may do what with it. Numbers, because a name can change its meaning. */
export const fileStateSchema = z.object({
  path: z.string(),
  uid: z.number().int(),
  gid: z.number().int(),
  /** Octal digits, without the type. */
  mode: z.string().regex(/^[0-7]{1,4}$/),
  link: z.boolean(),
});
export type FileState = z.infer<typeof fileStateSchema>;

/** A file as listed, and whether it belongs to whom the fault gives it. */
export interface ListedFile extends FileState {
  caught: boolean;
}

/** An owner and a group, by name. */
export interface Account {
  owner: string;
  group: string;
}

/**
 * Arguments of `find` that print a record for every file, with `+` in front when it belongs to `caught`.
 * Records end with NUL, for a path may hold anything else.
 */
export function findArguments(paths: string[], recursive: boolean, caught?: Account): string[] {
  const depth = recursive ? [] : ['-maxdepth', '0'];
  const mark = caught
    ? ['(', '-user', caught.owner, '-group', caught.group, '-printf', '+', '-o', '-printf', '-', ')']
    : ['-printf', '-'];
  return [...paths, '-ignore_readdir_race', ...depth, ...mark, '-printf', '%U %G %m %y %p\\0'];
}

/**
 * Reads what `find` with {@link findArguments} wrote.
 * @throws RangeError for a record that it cannot read, or a path that is not UTF-8
 */
export function parseListing(output: string): ListedFile[] {
  return output.split('\0').slice(0, -1).map(parseRecord);
}

function parseRecord(record: string): ListedFile {
  const match = /^([+-])(\d+) (\d+) ([0-7]{1,4}) (\S) (.+)$/s.exec(record);
  if (!match || record.includes('\uFFFD')) throw new RangeError(`unreadable entry: ${record.slice(0, 200)}`);
  const [caught = '', uid = '', gid = '', mode = '', type = '', path = ''] = match.slice(1);
  return { path, uid: Number(uid), gid: Number(gid), mode, link: type === 'l', caught: caught === '+' };
}

/** One command's worth of a restoration: all these paths get this value. */
export interface RestoreStep {
  value: string;
  paths: string[];
}

/** Changes of owner that bring the files back to the snapshot. */
export function ownerSteps(files: FileState[]): RestoreStep[] {
  return grouped(files, ({ uid, gid }) => `${uid}:${gid}`);
}

/** Changes of mode that bring the files back; a link has no mode of its own. */
export function modeSteps(files: FileState[]): RestoreStep[] {
  return grouped(
    files.filter(({ link }) => !link),
    ({ mode }) => mode,
  );
}

function grouped(files: FileState[], valueOfFile: (file: FileState) => string): RestoreStep[] {
  const steps = new Map<string, string[]>();
  for (const file of files) {
    const value = valueOfFile(file);
    const paths = steps.get(value);
    if (paths) paths.push(file.path);
    else steps.set(value, [file.path]);
  }
  return [...steps].map(([value, paths]) => ({ value, paths }));
}

/** What differs now from how it was, of the files that still exist. Each entry is how it was. */
export function changedSince(before: FileState[], now: FileState[]): FileState[] {
  const present = new Map(now.map((file) => [file.path, file]));
  return before.filter((was) => {
    const is = present.get(was.path);
    return is !== undefined && !sameState(was, is);
  });
}

function sameState(a: FileState, b: FileState): boolean {
  return sameOwner(a, b) && (a.link || Number.parseInt(a.mode, 8) === Number.parseInt(b.mode, 8));
}

function sameOwner(a: FileState, b: FileState): boolean {
  return a.uid === b.uid && a.gid === b.gid;
}

/**
 * Files that came after the snapshot and were caught by the fault, each as it would be had it come without the
 * fault: belonging to whom the nearest folder in the snapshot belongs. Modes stay.
 */
export function newcomers(before: FileState[], now: ListedFile[]): FileState[] {
  const known = new Map(before.map((file) => [file.path, file]));
  return now.flatMap((file) => {
    const folder = file.caught && !known.has(file.path) ? nearestFolder(known, file.path) : undefined;
    return folder && !sameOwner(file, folder) ? [{ ...file, uid: folder.uid, gid: folder.gid }] : [];
  });
}

function nearestFolder(known: Map<string, FileState>, path: string): FileState | undefined {
  for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
    const folder = known.get(path.slice(0, at));
    if (folder) return folder;
  }
  return undefined;
}
