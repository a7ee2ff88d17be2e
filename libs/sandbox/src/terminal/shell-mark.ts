/** One mark of the shell integration, after VS Code's published protocol (OSC 633), with our last field: the shell. */
export type ShellMark =
  | { kind: 'prompt'; shell: string; user: string | null }
  | { kind: 'line'; shell: string; command: string }
  | { kind: 'began'; shell: string }
  | { kind: 'ended'; shell: string; exitStatus: number | null };

const SHELL = /^[A-Za-z0-9][A-Za-z0-9._-]{0,253}:\d{1,10}$/;

/** Reads the body of an operating system command; null when it is none of our marks or is malformed. */
export function parseShellMark(body: string): ShellMark | null {
  const [family, kind, ...fields] = body.split(';');
  if (family !== '633') return null;
  if (kind === 'P') return parsePrompt(fields);
  const shell = fields.at(-1);
  if (shell === undefined || !SHELL.test(shell)) return null;
  if (kind === 'E' && fields.length === 2)
    return { kind: 'line', shell, command: unescapeMark(fields[0] ?? '') };
  if (kind === 'C' && fields.length === 1) return { kind: 'began', shell };
  if (kind === 'D' && fields.length <= 2) return { kind: 'ended', shell, exitStatus: exitStatusOf(fields) };
  return null;
}

/** Host of a shell's name `<host>:<pid>`. */
export function hostOf(shell: string): string {
  return shell.slice(0, shell.lastIndexOf(':'));
}

function parsePrompt(fields: string[]): ShellMark | null {
  const properties = new Map(fields.map((field) => splitOnce(unescapeMark(field), '=')));
  const shell = `${properties.get('Host') ?? ''}:${properties.get('Shell') ?? ''}`;
  if (!SHELL.test(shell)) return null;
  return { kind: 'prompt', shell, user: properties.get('User') ?? null };
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function exitStatusOf(fields: string[]): number | null {
  const text = fields.length === 2 ? fields[0] : undefined;
  return text !== undefined && /^\d{1,3}$/.test(text) ? Number(text) : null;
}

/**
 * Undoes the escapes of the protocol: `\xNN` is the byte NN, `\\` is a backslash. Bytes are put together before they
 * are read as UTF-8, so a shell may escape the bytes of one character singly.
 */
export function unescapeMark(text: string): string {
  if (!text.includes('\\')) return text;
  const parts: Buffer[] = [];
  for (const [part] of text.matchAll(/\\\\|\\x[0-9a-fA-F]{2}|\\|[^\\]+/g)) {
    if (part === '\\\\') parts.push(Buffer.from('\\'));
    else if (part.startsWith('\\x')) parts.push(Buffer.from(part.slice(2), 'hex'));
    else parts.push(Buffer.from(part));
  }
  return Buffer.concat(parts).toString('utf8');
}
