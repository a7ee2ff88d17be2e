import { AppError } from '#kernel';
import type { ExecRequest, ExecResult } from '#sandbox';
import { NODE_SECTIONS, type NodeSection } from './node-sections.js';

/** A part that takes longer is left out: a node in trouble must not keep its responder waiting. */
const SECTION_MS = 10_000;
/** Of each part at most this much is kept, from its beginning. */
const SECTION_CHARACTERS = 1_000_000;

export interface CapturedNode {
  text: string;
  /** Titles of the parts that could not be captured. */
  missing: string[];
}

type Exec = (request: ExecRequest) => Promise<ExecResult>;

/** Reads the state of a node, all parts at once. Throws the error of the first part when none could be read. */
export async function captureNode(heading: string, exec: Exec): Promise<CapturedNode> {
  const parts = await Promise.all(NODE_SECTIONS.map((section) => read(section, exec)));
  const missing = parts.filter(({ error }) => error !== null);
  const [first] = missing;
  if (first?.error && missing.length === parts.length) throw first.error;
  const text = parts.map(({ title, body }) => `== ${title} ==\n${body.trimEnd()}\n`).join('\n');
  return { text: `${heading}\n\n${text}`, missing: missing.map(({ title }) => title) };
}

interface Part {
  title: string;
  body: string;
  error: AppError | null;
}

async function read({ title, script }: NodeSection, exec: Exec): Promise<Part> {
  try {
    const { stdout, stderr } = await exec({ command: ['sh', '-c', script], timeoutMs: SECTION_MS });
    return { title, body: `${stdout}${stderr}`.slice(0, SECTION_CHARACTERS), error: null };
  } catch (thrown) {
    const error = AppError.from(thrown);
    // A defect of ours is no trouble of the node's.
    if (error.family === 'unexpected') throw error;
    return { title, body: `could not be read: ${error.message}`, error };
  }
}
