import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NOT_OF_PRACTICES, PRACTICE_ENDPOINTS } from './fetched-endpoints.js';

const http = join(import.meta.dirname, '../../../server/src/http');

/** Paths of all GET routes, as the controllers' decorators say. */
function routes(): string[] {
  const controllers = globSync('*.controller.ts', { cwd: http }).flatMap((file) =>
    readFileSync(join(http, file), 'utf8').split(/(?=@Controller\()/),
  );
  return controllers.flatMap((text) => {
    const base = /@Controller\((?:'([^']*)')?\)/.exec(text)?.[1] ?? '';
    return [...text.matchAll(/@Get\((?:'([^']*)')?\)/g)].map(([, path]) =>
      `/${[base, path].filter((part) => part).join('/')}`.replace('/stacks/:id', '/stacks/:stack'),
    );
  });
}

describe('what the spoiler scan fetches', () => {
  it('is every GET route of the server, but for those that are told apart with a reason', () => {
    const known = [...PRACTICE_ENDPOINTS.map(({ path }) => path), ...Object.keys(NOT_OF_PRACTICES)];
    expect(routes().filter((path) => !known.includes(path))).toEqual([]);
  });

  it('names no route that the server does not have', () => {
    const known = [...PRACTICE_ENDPOINTS.map(({ path }) => path), ...Object.keys(NOT_OF_PRACTICES)];
    const served = routes();
    expect(known.filter((path) => !served.includes(path))).toEqual([]);
  });
});
