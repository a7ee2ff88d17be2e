import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Connect } from 'vite';
import type { GuidePage } from '#contracts';
import { mockFits, mockLine, mockSearch, mockSources } from './mock-logs.js';

const GUIDE = fileURLToPath(new URL('../../../sandbox/builder/guide/', import.meta.url));
const TAIL_EVERY_MS = 400;

/** Logs, consoles and guide of the mock's stack. */
export function serveMockStack(middlewares: Connect.Server): void {
  middlewares.use((request, response, next) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://mock');
    const json = (body: unknown): void => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    const [, , , , part, name] = pathname.split('/');
    if (pathname.startsWith('/consoles/')) console(response, pathname);
    else if (/^\/api\/stacks\/[^/]+\/guide$/.test(pathname)) json(pagesWith(searchParams.get('text') ?? ''));
    else if (/^\/api\/stacks\/[^/]+\/guide\//.test(pathname))
      json(guide().find((page) => page.name === name));
    else if (!pathname.startsWith('/api/practices/')) next();
    else if (part === 'consoles') json({ url: `/consoles/${name}/` });
    else if (part === 'logs' && name === 'sources') json(mockSources());
    else if (part === 'logs' && name === 'tail') tail(request, response, searchParams);
    else if (part === 'logs') setTimeout(() => json(mockSearch(searchParams)), 250);
    else next();
  });
}

function console(response: ServerResponse, pathname: string): void {
  response.writeHead(200, {
    'content-type': 'text/html',
    'content-security-policy': 'sandbox allow-scripts',
  });
  response.end(`<h1>${pathname.split('/')[2]}</h1><p>The stack's own page would be here.</p>`);
}

function tail(request: IncomingMessage, response: ServerResponse, query: URLSearchParams): void {
  response.writeHead(200, { 'content-type': 'application/x-ndjson' });
  response.write('\n');
  let n = 0;
  const timer = setInterval(() => {
    const line = { ...mockLine(n++), at: new Date().toISOString() };
    if (mockFits(line, query)) response.write(`${JSON.stringify(line)}\n`);
  }, TAIL_EVERY_MS);
  request.once('close', () => clearInterval(timer));
}

function guide(): GuidePage[] {
  return readdirSync(GUIDE)
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => {
      const markdown = readFileSync(`${GUIDE}${file}`, 'utf8');
      const name = file.replace('.md', '');
      return { name, title: /^# (.*)$/m.exec(markdown)?.[1] ?? name, markdown };
    });
}

function pagesWith(text: string): { pages: { name: string; title: string }[] } {
  const found = guide().filter(({ markdown }) => markdown.toLowerCase().includes(text.toLowerCase()));
  return { pages: found.map(({ name, title }) => ({ name, title })) };
}
