import type { StackFile } from '#contracts';
import { AppError } from '#kernel';
import { FakeClock } from '#testing';
import { PracticeConsoles } from './practice-consoles.service.js';
import type { StackWatch, WatchedStack } from './stack-watch.service.js';

const ada = { id: 'ada' };

const graphs = { name: 'graphs', title: 'Graphs', node: 'monitor', port: 9_090, path: '/' };
const stack = { consoles: [graphs] } as unknown as StackFile;

describe('passes to consoles', () => {
  let clock: FakeClock;
  let refusal: AppError | null;
  let consoles: PracticeConsoles;
  const codeOf = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'let in',
      (error: unknown) => AppError.from(error).code,
    );

  beforeEach(() => {
    clock = new FakeClock();
    refusal = null;
    const enter = async (): Promise<WatchedStack> => {
      if (refusal) throw refusal;
      return { stack, signal: new AbortController().signal } as WatchedStack;
    };
    consoles = new PracticeConsoles({ enter } as unknown as StackWatch, clock);
  });

  it('lead to the console that they were given for, and cannot be guessed', async () => {
    const pass = await consoles.admit('p', ada, 'graphs');
    expect(await consoles.enter(pass)).toMatchObject({ console: graphs });
    expect(pass).toMatch(/^[\w-]{32}$/);
    expect(await consoles.admit('p', ada, 'graphs')).not.toBe(pass);
    expect(await codeOf(consoles.enter('x'.repeat(32)))).toBe('resource.not-found');
  });

  it('are not given for a console that the stack has not', async () => {
    expect(await codeOf(consoles.admit('p', ada, 'billing'))).toBe('resource.not-found');
  });

  it('are of no use any more when their holder may not look any more', async () => {
    const pass = await consoles.admit('p', ada, 'graphs');
    refusal = new AppError('practice.wrong-state', 'It is over.');
    expect(await codeOf(consoles.enter(pass))).toBe('practice.wrong-state');
  });

  it('end after half a day', async () => {
    const pass = await consoles.admit('p', ada, 'graphs');
    await clock.advance(12 * 3_600_000 + 1);
    expect(await codeOf(consoles.enter(pass))).toBe('resource.not-found');
  });

  it('are held for a bounded number, the newest ones', async () => {
    const first = await consoles.admit('p', ada, 'graphs');
    for (let count = 0; count < 2_000; count++) await consoles.admit('p', ada, 'graphs');
    expect(await codeOf(consoles.enter(first))).toBe('resource.not-found');
    expect(await codeOf(consoles.enter(await consoles.admit('p', ada, 'graphs')))).toBe('let in');
  });
});
