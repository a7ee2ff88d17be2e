/** Text that is Markdown already. Everything else is a plain string and is escaped where it is put in. */
export class MarkdownText {
  constructor(readonly source: string) {}
}

export type Phrase = string | number | MarkdownText;

const LONGEST_COMMAND = 1_000;

/** Control characters become visible, and characters that turn the direction of writing are removed. */
function visible(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is sought
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, (c) =>
        String.fromCharCode(0x2400 + c.charCodeAt(0)),
      )
      .replace(/[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, '\ufffd')
  );
}

function entities(text: string, characters: RegExp): string {
  return text.replace(characters, (character) => `&#${character.codePointAt(0)};`);
}

/** Escapes one line so that it reads as itself in a paragraph, a list item and a table cell. */
function escapeLine(line: string): string {
  const escaped = entities(line.trim(), /[&<>|]/g).replace(/[\\`*_[\]~$]/g, '\\$&');
  // What would begin a heading, a list or a rule when it stands at the beginning of a block.
  return escaped.replace(/^(#{1,6}|[+-]|[=-]{2,})(?=\s|$)/, '\\$&').replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}

/** Plain text as Markdown; its line breaks stay line breaks. */
export function plain(text: string): MarkdownText {
  const lines = visible(text)
    .trim()
    .split(/\r\n|\r|\n/);
  return new MarkdownText(lines.map(escapeLine).join('<br>'));
}

/** Paragraphs of plain text, separated by empty lines. */
export function paragraphs(text: string): MarkdownText {
  const blocks = visible(text)
    .trim()
    .split(/\n\s*\n/);
  return new MarkdownText(blocks.map((block) => escapeLine(block.replace(/\s+/g, ' '))).join('\n\n'));
}

/** What was typed or printed, in fixed-width letters, on one line. */
export function code(text: string): MarkdownText {
  const whole = visible(text)
    .trim()
    .replace(/\s*(\r\n|\r|\n)\s*/g, ' ⏎ ');
  const cut = whole.length > LONGEST_COMMAND ? `${whole.slice(0, LONGEST_COMMAND)}…` : whole;
  if (cut === '') return new MarkdownText('');
  // A code span cannot hold a backtick, nor a table cell a bar.
  if (!/[`|\t]/.test(cut)) return new MarkdownText(`\`${cut}\``);
  return new MarkdownText(`<code>${entities(cut, /[^\p{L}\p{N} /.,:;=@%-]/gu)}</code>`);
}

/** Markdown from a template; plain values are escaped. */
export function md(parts: TemplateStringsArray, ...values: Phrase[]): MarkdownText {
  const source = parts.reduce((text, part, index) => {
    const value = values[index - 1];
    return `${text}${value === undefined ? '' : sourceOf(value)}${part}`;
  });
  return new MarkdownText(source);
}

export function sourceOf(value: Phrase): string {
  if (value instanceof MarkdownText) return value.source;
  return typeof value === 'number' ? String(value) : plain(value).source;
}
