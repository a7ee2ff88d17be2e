import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NOTICE_KIND_INFO } from '#contracts';
import { FEED_EVENT_TYPES } from '#testing';

const ROOT = join(import.meta.dirname, '../../..');
/** Paths of this library are written without it where it is clear. */
const HERE = 'libs/practice/src';

interface Box {
  title: string;
  where: string;
  tests: string;
}

const boxes: Box[] = readFileSync(join(ROOT, 'docs/process.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| (?!box \||-)/.test(line))
  .map((line) => {
    const [, title = '', where = '', tests = '', ...more] = line
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim());
    if (more.join('') !== '') throw new Error(`a box has three columns: ${line}`);
    return { title, where, tests };
  });

const named = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? '');
const isPath = (name: string): boolean => /^[\w@.-]+(\/[\w@.-]+)+$/.test(name) || /\.tsx?$/.test(name);
const isFact = (name: string): boolean => /^[a-z]+\.[a-zA-Z-]+$/.test(name) && !isPath(name);

/** Paths that lead nowhere: neither from the root, nor in this library, nor beside the one before. */
function missing(text: string): string[] {
  let beside = HERE;
  return named(text)
    .filter(isPath)
    .filter((name) => {
      const found = ['', HERE, beside]
        .map((base) => join(base, name))
        .find((path) => existsSync(join(ROOT, path)));
      if (found !== undefined) beside = dirname(found);
      return found === undefined;
    });
}

describe('the page on the process', () => {
  it('has the boxes of before, during and after', () => {
    expect(boxes.length).toBeGreaterThan(35);
    expect(new Set(boxes.map(({ title }) => title)).size).toBe(boxes.length);
  });

  it.each(boxes)('says where it lives and which test shows it, or neither: $title', ({ where, tests }) => {
    expect([where === '', tests === '']).toEqual(where === '' ? [true, true] : [false, false]);
    if (where !== '') expect(named(tests).filter((name) => /spec\.tsx?$/.test(name))).not.toEqual([]);
  });

  it.each(boxes)('names files that exist: $title', ({ where, tests }) => {
    expect([...missing(where), ...missing(tests)]).toEqual([]);
  });

  it('names events and notices that there are', () => {
    const known: string[] = [...FEED_EVENT_TYPES, ...Object.keys(NOTICE_KIND_INFO)];
    const facts = boxes.flatMap(({ title, where }) => named(`${title} ${where}`)).filter(isFact);
    expect(facts.length).toBeGreaterThan(5);
    expect(facts.filter((name) => !known.includes(name))).toEqual([]);
  });
});
