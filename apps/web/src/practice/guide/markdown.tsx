import { lexer, type Token, type Tokens } from 'marked';
import { Fragment, type ReactNode, useMemo } from 'react';
import { Link } from 'react-router';
import classes from './guide.module.css';
import { guideSearch, guideTarget } from './guide-link.js';

/**
 * A page of Markdown as elements of React: only what is listed here can come out, whatever was written. HTML is shown
 * as text.
 */
export function Markdown({ text, page }: { text: string; page: string }) {
  const tokens = useMemo(() => lexer(text, { gfm: true }), [text]);
  return <div className={classes.text}>{all(tokens, page)}</div>;
}

function all(tokens: readonly Token[] | undefined, page: string): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: a page is rendered whole, its parts never move
  return tokens?.map((token, index) => <Fragment key={index}>{one(token as MarkedToken, page)}</Fragment>);
}

type MarkedToken =
  | Tokens.Heading
  | Tokens.Paragraph
  | Tokens.List
  | Tokens.Code
  | Tokens.Blockquote
  | Tokens.Table
  | Tokens.Hr
  | Tokens.Strong
  | Tokens.Em
  | Tokens.Del
  | Tokens.Codespan
  | Tokens.Link
  | Tokens.Image
  | Tokens.Br
  | Tokens.Space
  | Tokens.Def
  | Tokens.Escape
  | Tokens.HTML
  | Tokens.Text;

function one(token: MarkedToken, page: string): ReactNode {
  switch (token.type) {
    case 'heading':
      return <Heading depth={token.depth}>{all(token.tokens, page)}</Heading>;
    case 'paragraph':
      return <p>{all(token.tokens, page)}</p>;
    case 'list':
      return <List list={token} page={page} />;
    case 'code':
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      );
    case 'blockquote':
      return <blockquote>{all(token.tokens, page)}</blockquote>;
    case 'table':
      return <Table table={token} page={page} />;
    case 'hr':
      return <hr />;
    case 'strong':
      return <strong>{all(token.tokens, page)}</strong>;
    case 'em':
      return <em>{all(token.tokens, page)}</em>;
    case 'del':
      return <del>{all(token.tokens, page)}</del>;
    case 'codespan':
      return <code>{token.text}</code>;
    case 'link':
      return <GuideLink link={token} page={page} />;
    case 'br':
      return <br />;
    case 'space':
    case 'def':
      return null;
    case 'text':
      return 'tokens' in token && token.tokens ? all(token.tokens, page) : token.text;
    default:
      // pictures show what they say, HTML shows itself
      return token.type === 'html' ? token.raw : token.text;
  }
}

function Heading({ depth, children }: { depth: number; children: ReactNode }) {
  // The page has its own first heading: those of the guide begin one below.
  const Level = (['h2', 'h3', 'h4', 'h5'] as const)[Math.min(depth, 4) - 1] ?? 'h5';
  return <Level>{children}</Level>;
}

function List({ list, page }: { list: Tokens.List; page: string }) {
  const items = list.items.map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    <li key={index}>
      {item.task && <input type="checkbox" checked={item.checked ?? false} readOnly aria-label="done" />}
      {all(item.tokens, page)}
    </li>
  ));
  return list.ordered ? <ol start={list.start === '' ? 1 : list.start}>{items}</ol> : <ul>{items}</ul>;
}

function Table({ table, page }: { table: Tokens.Table; page: string }) {
  const cells = (row: Tokens.TableCell[], Cell: 'th' | 'td') =>
    row.map(({ tokens, align }, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <Cell key={index} style={align ? { textAlign: align } : undefined}>
        {all(tokens, page)}
      </Cell>
    ));
  return (
    <div className={classes.wide}>
      <table>
        <thead>
          <tr>{cells(table.header, 'th')}</tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <tr key={index}>{cells(row, 'td')}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function GuideLink({ link, page }: { link: Tokens.Link; page: string }) {
  const target = guideTarget(link.href, page);
  const content = all(link.tokens, page);
  if (target === null) return content;
  if ('page' in target) return <Link to={{ search: guideSearch(target.page) }}>{content}</Link>;
  return (
    <a href={target.href} target="_blank" rel="noreferrer">
      {content}
    </a>
  );
}
