import fc from 'fast-check';
import { markdownToHtml } from '../html/markdown-to-html.js';
import { code, MarkdownText, md, paragraphs, plain } from './markdown-text.js';
import { table } from './table.js';

const toHtml = (markdown: string) => markdownToHtml(markdown, { chart: '', anchorOf: () => undefined });

/** What a reader sees of HTML. */
function shown(html: string): string {
  return html
    .replace(/<br>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, number) => String.fromCodePoint(Number(number)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

/** Text that attacks: mark-up of HTML and Markdown, table bars, line breaks, escapes, entities. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<script>alert(1)</script>',
        '<img src=x onerror=alert(1)>',
        '|',
        '||',
        '\\|',
        '\\',
        '`',
        '``',
        '```',
        '*',
        '**',
        '_',
        '[x](javascript:alert(1))',
        '![x](http://x/y)',
        '&lt;',
        '&#124;',
        '<!-- impact-chart -->',
        '-->',
        '<code>',
        '</code>',
        '</td>',
        '# ',
        '- ',
        '1. ',
        '> ',
        '---',
        '===',
        '\n',
        '\n\n',
        '\r\n',
        '    ',
        '\t',
        '~~',
        '$',
        'http://x.example/a_b_c',
        'a@b.example',
        '<https://x.example>',
        '[ref]: http://x',
        'word',
      ),
      fc.string({ maxLength: 6 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

const OWN_TAG =
  /<\/?(p|code|br|table|thead|tbody|tr|td|th|div|h[1-6]|strong|em|ul|li)( (align|class|tabindex)="[\w:-]*")*>/g;

describe('text of people in a draft', () => {
  it('reads as itself in a paragraph', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 60 }), (text) => {
        const said = shown(toHtml(md`Said: ${text}.`.source)).trim();
        expect(said).toBe(`Said: ${text.trim()}.`);
      }),
      { numRuns: 2_000 },
    );
  });

  it('brings no tag of its own into the page', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const markdown = `${md`Said: ${text}`.source}\n\n${md`- ${text}`.source}\n\n${md`${text}`.source}\n\n${md`Ran: ${code(text)}`.source}\n\n${paragraphs(text).source}`;
        const rest = toHtml(markdown).replace(OWN_TAG, '');
        expect(rest).not.toMatch(/[<>]/);
      }),
      { numRuns: 2_000 },
    );
  });

  it('never breaks out of its cell', () => {
    fc.assert(
      fc.property(hostile, hostile, (first, second) => {
        const html = toHtml(`${table(['A', 'B', 'C'], [[first, code(second), 'end']])}\n`);
        expect(html.match(/<tr>/g)).toHaveLength(2);
        expect(html.match(/<td( align="right")?>/g)).toHaveLength(3);
        expect(html).toMatch(/<td[^>]*>end<\/td>/);
        expect(html.replace(OWN_TAG, '')).not.toMatch(/[<>]/);
      }),
      { numRuns: 2_000 },
    );
  });

  it('shows what was typed, not what it might stand for', () => {
    const typed = '&lt;b&gt; &#124; &amp;amp; &copy;';
    expect(shown(toHtml(md`${typed}`.source))).toBe(`${typed}\n`);
  });

  it('begins no heading, list, rule, quote or code block', () => {
    for (const text of [
      '# a',
      '- a',
      '+ a',
      '* a',
      '1. a',
      '2) a',
      '---',
      '===',
      '> a',
      '```',
      '~~~',
      '    a',
    ]) {
      expect(toHtml(md`${text}`.source)).toMatch(/^<p>[^<]*<\/p>\n$/);
    }
  });

  it('stays legible as Markdown where nothing needs escaping', () => {
    expect(plain('The check of https://bldr.example/v1 fails (1.2 s), +00:47 - see log.').source).toBe(
      'The check of https://bldr.example/v1 fails (1.2 s), +00:47 - see log.',
    );
  });

  it('shows control characters and does not turn the direction of writing', () => {
    expect(plain('a\u001b[31mb\u0000c\u202ed').source).toBe('a\u241b\\[31mb\u2400c\ufffdd');
  });

  it('keeps its line breaks', () => {
    expect(toHtml(plain('one\ntwo\r\nthree').source)).toBe('<p>one<br>two<br>three</p>\n');
  });
});

describe('commands in a draft', () => {
  it('are code, whatever they hold', () => {
    for (const command of [
      'ls -l',
      "ps aux | grep '[n]ginx' || echo none",
      'echo `date` \\| cat',
      'echo "<b>$HOME</b>" && rm *',
      'a\\',
      '`',
      '|',
    ]) {
      const html = toHtml(md`Ran: ${code(command)}!`.source);
      expect(html).toMatch(/^<p>Ran: <code>[^<]*<\/code>!<\/p>\n$/);
      expect(shown(html)).toBe(`Ran: ${command}!\n`);
    }
  });

  it('of several lines stand on one', () => {
    expect(code('cat <<EOF\n  x\nEOF').source).toBe('`cat <<EOF ⏎ x ⏎ EOF`');
  });

  it('are cut when they are endless', () => {
    expect(code('x'.repeat(5_000)).source).toHaveLength(1_003);
  });
});

describe('phrases', () => {
  it('take Markdown as it is and escape the rest', () => {
    expect(md`**${new MarkdownText('`a`')}** ${'*b*'} ${3}`.source).toBe('**`a`** \\*b\\* 3');
  });
});
