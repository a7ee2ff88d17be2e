import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SeenText } from '#certification';
import type { StackFile } from '#contracts';
import { ReadingsOnDisk } from './results-on-disk.js';

const stack = { id: 'tiny' } as StackFile;
const texts: SeenText[] = [{ place: 'GET /guide', origin: 'stack', text: 'a day like any other' }];

describe('what is kept of a healthy sandbox', () => {
  let directory: string;
  const readings = (hash: string, reading: number) =>
    new ReadingsOnDisk(directory, async () => hash, reading);

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'simsup-readings-'));
  });
  afterEach(() => rm(directory, { recursive: true }));

  it('is found again for the same stack', async () => {
    await readings('h1', 1).keep(stack, texts);
    expect(await readings('h1', 1).find(stack)).toEqual(texts);
  });

  it.each([
    ['the stack has changed', 'h2', 1],
    ['more is read than then', 'h1', 2],
  ])('counts no longer when %s', async (_, hash, reading) => {
    await readings('h1', 1).keep(stack, texts);
    expect(await readings(hash, reading).find(stack)).toBeNull();
  });
});
