import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StackCatalogue } from './stack-catalogue.js';

const file = (id: string, entry = 'jump'): string => `
id: ${id}
title: A stack
summary: For a test
compose: compose.yml
images: [{ target: node }]
nodes: [{ name: jump, title: Jump, role: jump }]
entry: { node: ${entry}, user: responder }
outside: { node: jump }
journeys: [{ name: a, title: A, everyMs: 1000, slowMs: 500 }]
probes: []
alerts: []
tempo: { default: 1, max: 20 }
`;

describe('StackCatalogue', () => {
  let root: string;
  let catalogue: StackCatalogue;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'stacks-'));
    catalogue = new StackCatalogue({ stacksDir: root, imagesFile: join(root, 'images.json') });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const write = (folder: string, text: string): string => {
    mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, folder, 'stack.yml'), text);
    return join(root, folder);
  };

  it('lists the folders that hold a stack.yml, by name', () => {
    write('b', file('b'));
    write('a', file('a'));
    mkdirSync(join(root, 'notes'));
    expect(catalogue.list().map((stack) => stack.file.id)).toEqual(['a', 'b']);
  });

  it('gives a stack with its paths and, once it was built, the tag of its images', () => {
    const directory = write('a', file('a'));
    expect(catalogue.get('a')).toMatchObject({
      directory,
      composePath: join(directory, 'compose.yml'),
      imageTag: null,
    });
    writeFileSync(join(root, 'images.json'), '{"a": {"tag": "3f2a"}}');
    expect(catalogue.get('a').imageTag).toBe('3f2a');
  });

  it('reads a file again when it has changed', () => {
    const directory = write('a', file('a'));
    expect(catalogue.get('a').file.title).toBe('A stack');
    write('a', file('a').replace('A stack', 'Another'));
    utimesSync(join(directory, 'stack.yml'), 1, 1);
    expect(catalogue.get('a').file.title).toBe('Another');
  });

  it.each(['none', '../etc', '', 'x'.repeat(2_000)])('says that there is no stack "%s"', (id) => {
    expect(() => catalogue.get(id)).toThrow(expect.objectContaining({ code: 'stack.unknown' }));
  });

  it.each([
    ['is no YAML', 'id: [', /stack\.yml is not YAML/],
    ['lacks fields', 'id: a', /stack\.yml is not a stack\. title: /],
    ['has the name of another folder', file('b'), /says id "b"; it must be "a"/],
    ['names a node that is not there', file('a', 'nowhere'), /entry\.node: there is no node "nowhere"/],
    [
      'has a console on a node that is not there',
      `${file('a')}consoles: [{ name: graphs, title: Graphs, node: nowhere, port: 9090 }]`,
      /consoles\.graphs\.node: there is no node "nowhere"/,
    ],
    [
      'keeps its logs on a node that is not there',
      `${file('a')}logs: { node: nowhere, port: 9428 }`,
      /logs\.node: there is no node "nowhere"/,
    ],
  ])('refuses a file that %s', (_, text, message) => {
    write('a', text);
    expect(() => catalogue.get('a')).toThrow(message);
    expect(() => catalogue.get('a')).toThrow(expect.objectContaining({ code: 'stack.invalid' }));
  });

  it('says how to repair a file of tags that cannot be read', () => {
    write('a', file('a'));
    writeFileSync(join(root, 'images.json'), '{');
    expect(() => catalogue.get('a')).toThrow(/npm run build/);
  });
});
