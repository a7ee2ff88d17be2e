import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentHash } from './content-hash.mjs';
import { listFiles } from './list-files.mjs';
import { clearStamp, readStamp, writeStamp } from './stamp.mjs';
import { swapDirectory } from './swap-directory.mjs';

let folder = '';
const at = (...parts: string[]) => join(folder, ...parts);
const put = (path: string, content: string) => {
  mkdirSync(join(at(path), '..'), { recursive: true });
  writeFileSync(at(path), content);
};
const hash = (also?: string[]) => contentHash(folder, listFiles(folder), also);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'setup-spec-'));
  put('a/one.ts', 'one');
  put('b.ts', 'two');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the hash of files', () => {
  it('is the same for the same content, wherever it lies', () => {
    const before = hash();
    const elsewhere = mkdtempSync(join(tmpdir(), 'setup-spec-'));
    mkdirSync(join(elsewhere, 'a'));
    writeFileSync(join(elsewhere, 'a', 'one.ts'), 'one');
    writeFileSync(join(elsewhere, 'b.ts'), 'two');
    expect(contentHash(elsewhere, listFiles(elsewhere).reverse())).toBe(before);
    rmSync(elsewhere, { recursive: true });
  });

  it.each([
    ['content', () => put('b.ts', 'other')],
    ['a name', () => swapDirectory(at('a'), at('c'))],
    ['the right to execute', () => chmodSync(at('b.ts'), 0o755)],
    ['a new file', () => put('c.ts', '')],
    ['a link, even one that leads nowhere', () => symlinkSync('/run/nowhere', at('link'))],
  ])('changes with %s', (_, change) => {
    const before = hash();
    change();
    expect(hash()).not.toBe(before);
  });

  it('does not mix up where one file ends and the next begins', () => {
    const before = hash();
    put('a/one.ts', 'on');
    put('b.ts', 'etwo');
    expect(hash()).not.toBe(before);
  });

  it('depends on whatever else is named', () => {
    expect(hash(['24.1'])).not.toBe(hash(['24.2']));
  });
});

describe('listed files', () => {
  it('are sorted, without packages and builds, and none where nothing is', () => {
    put('node_modules/x/index.js', '');
    put('dist/x.js', '');
    expect(listFiles(folder)).toEqual([at('a/one.ts'), at('b.ts')]);
    expect(listFiles(at('nowhere'))).toEqual([]);
  });
});

describe('a stamp', () => {
  it('is read as written, and missing when cleared', () => {
    writeStamp(at('deep', '.stamp'), 'abc');
    expect(readStamp(at('deep', '.stamp'))).toBe('abc');
    clearStamp(at('deep', '.stamp'));
    expect(readStamp(at('deep', '.stamp'))).toBeUndefined();
    expect(readdirSync(at('deep'))).toEqual([]);
  });
});

describe('swapping folders', () => {
  it('puts the fresh one in place of the old, and leaves neither behind', () => {
    put('fresh/new.js', '');
    put('target/old.js', '');
    swapDirectory(at('fresh'), at('target'));
    expect(readdirSync(at('target'))).toEqual(['new.js']);
    expect(existsSync(at('fresh'))).toBe(false);
    expect(readdirSync(folder)).not.toContain('target.old');
  });
});
