import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Stack } from '#sandbox';
import { contentHash } from '../certificate/content-hash.js';
import { CERTIFICATION_RULES } from '../certificate/rules.js';
import { ContentOnDisk } from './content-on-disk.js';

describe('what a certificate stands for', () => {
  let directory: string;
  let template: { id: string; fileName: string };
  let stack: Stack;
  const write = (name: string, text: string) => writeFile(join(directory, name), text);
  const hash = () => new ContentOnDisk().ofScenario(template, stack);

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'simsup-content-'));
    template = { id: 'tiny/stuck', fileName: join(directory, 'stuck.yaml') };
    stack = { directory, file: { id: 'tiny' } } as Stack;
    await write('stuck.yaml', 'id: tiny/stuck');
    await write('compose.yml', 'services: {}');
  });
  afterEach(() => rm(directory, { recursive: true }));

  it('is the scenario, its stack and the rules it was certified by', async () => {
    const bytes = (text: string) => Buffer.from(text);
    const ofStack = contentHash([
      { path: 'compose.yml', bytes: bytes('services: {}') },
      { path: 'stuck.yaml', bytes: bytes('id: tiny/stuck') },
    ]);
    const all = [
      { path: 'tiny/stuck.yaml', bytes: bytes('id: tiny/stuck') },
      { path: 'tiny', bytes: bytes(ofStack) },
      { path: 'rules', bytes: bytes(String(CERTIFICATION_RULES)) },
    ];
    expect(await hash()).toBe(contentHash(all));
  });

  it('is another one when a file of the stack has changed, and the same when only a page of it has', async () => {
    const before = await hash();
    await write('README.md', '# Tiny');
    expect(await hash()).toBe(before);
    await write('compose.yml', 'services: { store: {} }');
    expect(await hash()).not.toBe(before);
  });
});
