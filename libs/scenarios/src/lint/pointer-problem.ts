import { suggestion } from '#authoring';

/** What a stack has that pointers may lead to. */
export interface PointerTargets {
  nodes: string[];
  /** Pages of the guide: paths below its folder, without `.md`. */
  guidePages: string[];
}

/** Why a pointer leads nowhere, as one sentence; null when it leads to something. */
export function pointerProblem(ref: string, { nodes, guidePages }: PointerTargets): string | null {
  const [scheme, target] = split(ref);
  if (scheme === 'guide') return missing('page in its guide', target.split('#')[0] ?? '', guidePages);
  if (scheme === 'man') return manualPage(target);
  if (scheme !== 'file') return null;
  const [node, file] = split(target);
  if (!file.startsWith('/')) return 'Write a file as file:node:/absolute/path.';
  return missing('node', node, nodes);
}

/** Node and path of a pointer to a file; null for any other. */
export function pointedFile(ref: string): { node: string; path: string } | null {
  const [scheme, target] = split(ref);
  if (scheme !== 'file') return null;
  const [node, path] = split(target);
  return { node, path };
}

function manualPage(target: string): string | null {
  if (/^[A-Za-z][\w.+-]*\([1-8]\)$/.test(target)) return null;
  return 'Write a manual page with its section, for example man:ps(1).';
}

function missing(what: string, name: string, known: string[]): string | null {
  if (known.includes(name)) return null;
  return `The stack has no ${what} "${name}"; ${suggestion(name, known)}`;
}

function split(text: string): [string, string] {
  const at = text.indexOf(':');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
