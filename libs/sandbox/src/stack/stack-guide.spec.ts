import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '#kernel';
import type { Stack } from './stack.js';
import { StackGuide } from './stack-guide.js';

describe('the guide of a stack', () => {
  let directory: string;
  let guide: StackGuide;
  const codeOf = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'no error',
      (error: unknown) => AppError.from(error).code,
    );

  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'guide-'));
    mkdirSync(join(directory, 'guide/services'), { recursive: true });
    writeFileSync(join(directory, 'guide/README.md'), 'Some words first.\n\n# Where to begin\n');
    writeFileSync(join(directory, 'guide/services/router.md'), '# The router\n\nIt expires registrations.\n');
    writeFileSync(join(directory, 'guide/api.md'), 'No heading. Registrations are none of its business.\n');
    writeFileSync(join(directory, 'secret.md'), '# Secret\n');
    const stack = { file: { guide: 'guide' }, directory } as unknown as Stack;
    guide = new StackGuide({ get: () => stack });
  });
  afterAll(() => rmSync(directory, { recursive: true }));

  it('lists its first page first, the others by title, each by its heading or else its name', async () => {
    expect(await guide.pages('s')).toEqual([
      { name: 'README', title: 'Where to begin' },
      { name: 'api', title: 'api' },
      { name: 'services/router', title: 'The router' },
    ]);
  });

  it('is searched by words in any case, all of which must occur', async () => {
    const found = async (text: string): Promise<string[]> =>
      (await guide.pages('s', text)).map(({ name }) => name);
    expect(await found('REGISTRATIONS')).toEqual(['api', 'services/router']);
    expect(await found('registrations router')).toEqual(['services/router']);
    expect(await found('nowhere')).toEqual([]);
  });

  it('gives a page as it was written', async () => {
    expect((await guide.page('s', 'services/router')).markdown).toContain('It expires registrations.');
  });

  it.each(['../secret', 'services/../../secret', '/etc/passwd', 'nope', ''])(
    'gives nothing that is not a page of it: "%s"',
    async (name) => {
      expect(await codeOf(guide.page('s', name))).toBe('resource.not-found');
    },
  );

  it('is empty for a stack that has none', async () => {
    const none = new StackGuide({ get: () => ({ file: {}, directory }) as unknown as Stack });
    expect(await none.pages('s')).toEqual([]);
    expect(await codeOf(none.page('s', 'README'))).toBe('resource.not-found');
  });
});
