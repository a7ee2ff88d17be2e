import type { YAMLError } from 'yaml';

/** An error of the YAML parser, in words that help somebody who never read its specification. */
export interface ExplainedYaml {
  offset: number;
  message: string;
}

/** What an author probably did, and how to write it instead. `text` is the whole file. */
export function explainYamlError(error: YAMLError, text: string): ExplainedYaml {
  const [offset] = error.pos;
  const line = lineAt(text, offset);
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return { offset, message: 'Indent with spaces: YAML takes no tabs.' };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return { offset, message: nested(text, offset) };
    case 'MULTILINE_IMPLICIT_KEY':
      return { offset, message: MISSING_COLON };
    case 'BAD_SCALAR_START':
      return {
        offset,
        message: `Put the text in quotes: YAML has its own use for "${text[offset]}" at the beginning.`,
      };
    case 'BAD_DQ_ESCAPE':
      return {
        offset,
        message: `Write this text in single quotes: within double quotes "${text.slice(offset, offset + 2)}" is no backslash.`,
      };
    case 'TAG_RESOLVE_FAILED':
      return {
        offset,
        message: 'Put the text in quotes: YAML takes a word that begins with "!" for a type.',
      };
    case 'DUPLICATE_KEY':
      return { offset, message: `"${line.trim().split(':')[0]}" stands here twice: keep one of them.` };
    case 'MULTIPLE_DOCS':
      return { offset, message: 'Remove the line "---" and what belongs to it: a file holds one document.' };
    case 'BAD_INDENT':
      return { offset, message: INDENTATION[bracket(error.message)] };
    case 'MISSING_CHAR':
      return missing(error, text, offset);
    case 'UNEXPECTED_TOKEN':
      return { offset, message: leftOver(text, offset) };
    case 'MULTIPLE_ANCHORS':
      return { offset, message: 'Give this one name with "&" only.' };
    default:
      return { offset, message: `Correct the YAML: ${error.message}.` };
  }
}

const MISSING_COLON =
  'Write "key: value" here, with a colon and a space behind the key, each key on a line of its own.';

const INDENTATION = {
  none: 'Indent this as far as the keys that it belongs to: all keys of one thing begin in the same column.',
  '}': 'Close the "{" before, with "}".',
  ']': 'Close the "[" before, with "]".',
} as const;

function bracket(message: string): keyof typeof INDENTATION {
  const [, sign] = /end with a ([}\]])/.exec(message) ?? [];
  return sign === '}' || sign === ']' ? sign : 'none';
}

function nested(text: string, offset: number): string {
  const rest = text.slice(offset, text.indexOf('\n', offset) < 0 ? undefined : text.indexOf('\n', offset));
  if (/:(\s|$)/.test(rest)) return 'Put the text in quotes: it holds ": ", which YAML takes for a key.';
  return 'Indent the next line as far as this key: it is further to the right, as if it belonged to this value.';
}

function missing(error: YAMLError, text: string, offset: number): ExplainedYaml {
  const [, quote] = /Missing closing (["'])quote/.exec(error.message) ?? [];
  if (quote) {
    const opened = openingQuote(text.slice(0, offset), quote);
    return { offset: opened, message: `Close the text that begins here, with ${quote}.` };
  }
  if (error.message.includes('without - indicator'))
    return {
      offset,
      message: 'Indent this as far as the key above it, or begin it with "- " as an entry of its own.',
    };
  if (error.message.startsWith('Implicit map keys')) return { offset, message: MISSING_COLON };
  return { offset, message: `Correct the YAML: ${error.message}.` };
}

/** A text in quotes begins where a value begins; the last such place has no end. */
function openingQuote(text: string, quote: string): number {
  const starts = [...text.matchAll(new RegExp(`(?<=^|[\\s\\[{,])${quote}`, 'gm'))];
  return starts.at(-1)?.index ?? text.length;
}

function leftOver(text: string, offset: number): string {
  const sign = text[offset] ?? '';
  if ('}]'.includes(sign)) return `Remove this "${sign}", or open it before: nothing is open here.`;
  const before = lineAt(text, offset).slice(0, columnAt(text, offset));
  if (/[:,[{-] *'[^']*'$/.test(before.trimEnd()))
    return "Write the apostrophe twice within single quotes, as in 'it''s', or put double quotes around the text.";
  return 'Put the whole text in quotes: YAML takes only a part of it for the value.';
}

function lineAt(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(offset - columnAt(text, offset), end < 0 ? undefined : end);
}

function columnAt(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}
