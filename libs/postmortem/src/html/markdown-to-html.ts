import { Lexer, Parser, Renderer, type Tokens } from 'marked';
import { CHART_PLACE } from '../sections/glance.js';

/** The only tags that our own Markdown holds. Anything else is shown as text. */
const OWN_TAGS = new Set(['<code>', '</code>', '<br>']);

export interface PageParts {
  /** What stands where the Markdown has the chart's place. */
  chart: string;
  /** Anchor of a heading by its text. */
  anchorOf: (title: string) => string | undefined;
}

/** HTML of a draft. Links and images of others are shown as their text: a postmortem loads and leads nowhere. */
export function markdownToHtml(markdown: string, parts: PageParts): string {
  return new Parser({ renderer: new DraftRenderer(parts) }).parse(new Lexer({ gfm: true }).lex(markdown));
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

class DraftRenderer extends Renderer {
  constructor(private readonly parts: PageParts) {
    super();
  }

  override html({ text }: Tokens.HTML | Tokens.Tag): string {
    if (text.trim() === CHART_PLACE) return this.parts.chart;
    return OWN_TAGS.has(text.trim()) ? text.trim() : escapeHtml(text);
  }

  override link({ tokens }: Tokens.Link): string {
    return this.parser.parseInline(tokens);
  }

  override image({ text }: Tokens.Image): string {
    return escapeHtml(text);
  }

  override heading({ tokens, depth, text }: Tokens.Heading): string {
    const anchor = depth === 2 ? this.parts.anchorOf(text) : undefined;
    const id = anchor === undefined ? '' : ` id="${escapeHtml(anchor)}"`;
    return `<h${depth}${id}>${this.parser.parseInline(tokens)}</h${depth}>\n`;
  }

  /** Wide tables scroll by themselves on a narrow screen; the page does not. */
  override table(token: Tokens.Table): string {
    return `<div class="table" tabindex="0">${super.table(token)}</div>\n`;
  }
}
