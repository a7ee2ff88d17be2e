import {
  type Document,
  isCollection,
  isMap,
  isNode,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import { type Decoded, decodeText } from './decode-text.js';
import { suggestion } from './did-you-mean.js';
import { explainYamlError } from './explain-yaml-error.js';
import type { Problem, Severity } from './problem.js';
import { formatPath, type ProblemPath } from './problem-path.js';

/** What people write is a few pages of text; more is not that. */
const SIZE_LIMIT = 256 * 1024;
const TOO_LARGE = { text: '', problem: `Keep the file below ${SIZE_LIMIT / 1024} KiB.` };
/** Repetition by alias is allowed, a bomb of aliases is not. */
const ALIAS_LIMIT = 100;

/** Errors that no other error brings about. */
const STANDS_ALONE = new Set(['DUPLICATE_KEY', 'TAG_RESOLVE_FAILED', 'TAB_AS_INDENT']);

/** The text of a file that people write, read as YAML, that knows where everything in it stands. */
export class YamlSource {
  private readonly lines = new LineCounter();
  private readonly document: Document.Parsed;
  /** The document as plain data; undefined when it cannot be read. */
  readonly raw: unknown;
  /** What keeps it from being read as YAML. */
  readonly problems: Problem[] = [];

  constructor(
    readonly fileName: string,
    written: string | Uint8Array,
  ) {
    const { text, problem } = written.length > SIZE_LIMIT ? TOO_LARGE : decoded(written);
    this.document = parseDocument(text, { lineCounter: this.lines, prettyErrors: false });
    if (problem !== undefined) this.problems.push(this.at(text.length, [], problem));
    else this.problems.push(...this.yamlProblems(text));
    if (this.problems.length === 0) this.raw = this.data();
  }

  /** A problem with the value at `path`, or with the nearest place above it that exists. */
  problem(path: ProblemPath, message: string, severity: Severity = 'error'): Problem {
    return { ...this.at(this.offsetOf(path), path, message), severity };
  }

  /** What follows an error is mostly its consequence, so the first one is told, and those that stand alone. */
  private yamlProblems(text: string): Problem[] {
    const errors = [...this.document.errors, ...this.document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
    if (errors.length === 0) return this.strayAliases();
    return errors
      .filter(({ code }, index) => index === 0 || STANDS_ALONE.has(code))
      .map((error) => explainYamlError(error, text))
      .map(({ offset, message }) => this.at(offset, [], message));
  }

  private strayAliases(): Problem[] {
    const known = new Set<string>();
    const stray: Problem[] = [];
    visit(this.document, {
      Node: (_, node) => {
        if ('anchor' in node && typeof node.anchor === 'string') known.add(node.anchor);
      },
      Alias: (_, { source, range }) => {
        if (known.has(source)) return;
        const way = known.size === 0 ? 'put the text in quotes.' : suggestion(source, [...known]);
        stray.push(this.at(range?.[0] ?? 0, [], `Nothing before is named "&${source}"; ${way}`));
      },
    });
    return stray;
  }

  private data(): unknown {
    try {
      return this.document.toJS({ maxAliasCount: ALIAS_LIMIT });
    } catch {
      const message = 'Write repetitions out: so many aliases of aliases make more text than can be read.';
      this.problems.push(this.problem([], message));
      return undefined;
    }
  }

  private at(offset: number, path: ProblemPath, message: string): Problem {
    const { line, col } = this.lines.linePos(offset);
    const place = { file: this.fileName, line: line || 1, column: col || 1 };
    return { severity: 'error', ...place, path: formatPath(path), message };
  }

  private offsetOf(path: ProblemPath): number {
    let node: unknown = this.document.contents;
    let offset = startOf(node) ?? 0;
    for (const [depth, key] of path.entries()) {
      const last = depth === path.length - 1;
      const child = isCollection(node) ? node.get(key, true) : undefined;
      const found = (last ? keyOffset(node, key) : undefined) ?? startOf(child) ?? keyOffset(node, key);
      if (found === undefined) break;
      offset = found;
      node = child;
    }
    return offset;
  }
}

function decoded(written: string | Uint8Array): Decoded {
  return typeof written === 'string' ? { text: written } : decodeText(written);
}

/** Where the key stands, so that also an unwanted or an empty entry can be shown. */
function keyOffset(node: unknown, key: string | number): number | undefined {
  if (!isMap(node)) return undefined;
  const pair = node.items.find((item) => isNode(item.key) && String(item.key) === String(key));
  return startOf(pair?.key);
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? (node as Node).range?.[0] : undefined;
}
