import { type Document, isCollection, isMap, isNode, LineCounter, type Node, parseDocument } from 'yaml';
import type { Problem, Severity } from './problem.js';
import { formatPath, type ProblemPath } from './problem-path.js';

/** What people write is a few pages of text; more is not that. */
const TEXT_LIMIT = 256 * 1024;
/** Repetition by alias is allowed, a bomb of aliases is not. */
const ALIAS_LIMIT = 100;

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
    text: string,
  ) {
    const readable = text.length <= TEXT_LIMIT;
    this.document = parseDocument(readable ? text : '', { lineCounter: this.lines, prettyErrors: false });
    if (!readable) this.problems.push(this.problem([], `Keep the file below ${TEXT_LIMIT / 1024} KiB.`));
    for (const error of [...this.document.errors, ...this.document.warnings])
      this.problems.push(this.at(error.pos[0], [], `Correct the YAML: ${error.message}`));
    if (this.problems.length === 0) this.raw = this.data();
  }

  /** A problem with the value at `path`, or with the nearest place above it that exists. */
  problem(path: ProblemPath, message: string, severity: Severity = 'error'): Problem {
    return { ...this.at(this.offsetOf(path), path, message), severity };
  }

  private data(): unknown {
    try {
      return this.document.toJS({ maxAliasCount: ALIAS_LIMIT });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.problems.push(this.problem([], `Write the repetitions out instead of using aliases: ${why}`));
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

/** Where the key stands, so that also an unwanted or an empty entry can be shown. */
function keyOffset(node: unknown, key: string | number): number | undefined {
  if (!isMap(node)) return undefined;
  const pair = node.items.find((item) => isNode(item.key) && String(item.key) === String(key));
  return startOf(pair?.key);
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? (node as Node).range?.[0] : undefined;
}
