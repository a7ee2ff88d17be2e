import { explainIssues, type Problem, YamlSource } from '#authoring';
import { checkFileSchema, type StackCheck } from '#contracts';
import { checksJsonSchema } from './checks-json-schema.js';

/** A check and where it stands. */
export interface WrittenCheck {
  /** Name of its file, without `.yml`. */
  area: string;
  check: StackCheck;
  /** Position in its file. */
  index: number;
  source: YamlSource;
}

/** Checks, or the problems that keep a text from being a file of them. */
export interface ParsedCheckFile {
  checks: WrittenCheck[];
  problems: Problem[];
}

/** Reads a file of checks. Pure: `fileName` only stands in the problems. */
export function parseCheckFile(text: string, fileName: string, area: string): ParsedCheckFile {
  const source = new YamlSource(fileName, text);
  if (source.problems.length > 0) return { checks: [], problems: source.problems };
  if (!Array.isArray(source.raw)) {
    return {
      checks: [],
      problems: [source.problem([], 'Begin with "- id:": the file is a list of checks.')],
    };
  }
  const parsed = checkFileSchema.safeParse(source.raw, { reportInput: true });
  if (parsed.success)
    return { checks: parsed.data.map((check, index) => ({ area, check, index, source })), problems: [] };
  const explained = explainIssues(parsed.error.issues, checksJsonSchema);
  return { checks: [], problems: explained.map(({ path, message }) => source.problem(path, message)) };
}
