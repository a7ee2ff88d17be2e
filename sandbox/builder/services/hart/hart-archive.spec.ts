import {
  type HartContent,
  hartChecksum,
  packHart,
  packRelease,
  readHartFacts,
  unpackHart,
} from './hart-archive.js';
import { packTar, readTar } from './tar-file.js';

const content: HartContent = {
  ident: { origin: 'acme', name: 'web', version: '1.2.0', release: '20171117015234' },
  target: 'x86_64-linux',
  deps: ['core/glibc/2.22/20170513201042', 'core/nginx/1.11.10/20170924043513'],
  builtAt: new Date('2017-11-17T01:52:34Z'),
  program: Buffer.alloc(100_000, 7),
};

describe('an archive of a package', () => {
  it('tells what it is', () => {
    const facts = readHartFacts(packHart(content));
    expect(facts).toMatchObject({
      ident: 'acme/web/1.2.0/20171117015234',
      target: 'x86_64-linux',
      deps: content.deps,
    });
    expect(facts.manifest).toContain('* core/glibc/2.22/20170513201042');
  });

  it('tells it from its first bytes alone', () => {
    const random = Buffer.from(Array.from({ length: 20_000 }, (_, index) => (index * 7_919) % 251));
    const archive = packHart({ ...content, program: random });
    expect(readHartFacts(archive.subarray(0, archive.length - 64)).ident).toBe(
      'acme/web/1.2.0/20171117015234',
    );
  });

  it('is the same whenever it is packed from the same', () => {
    expect(hartChecksum(packHart(content))).toBe(hartChecksum(packHart({ ...content })));
  });

  it('gives back every file with its mode, below the directory of its release', () => {
    const files = [
      { path: 'hooks/run', content: Buffer.from('#!/bin/sh\n'), isExecutable: true },
      { path: 'default.toml', content: Buffer.from('port = 80\n') },
    ];
    const archive = packRelease({ ...content, files });
    expect(unpackHart(archive).slice(-2)).toEqual(
      files.map((file) => ({ ...file, path: `hab/pkgs/acme/web/1.2.0/20171117015234/${file.path}` })),
    );
    expect(() => unpackHart(archive.subarray(0, archive.length - 20))).toThrow();
  });

  it.each([['an HTML page'], ['a\nb\nc\nd\ne\nf'], ['HART-1\nk\nSHA256\nx\n\nnot compressed']])(
    'is not %j',
    (text) => {
      expect(() => readHartFacts(Buffer.from(text))).toThrow();
    },
  );
});

describe('a tar archive', () => {
  it('gives back its files', () => {
    const entries = [
      { path: 'a/empty', content: Buffer.alloc(0) },
      { path: 'a/full', content: Buffer.alloc(512, 1) },
      { path: 'b', content: Buffer.from('text') },
    ];
    expect(readTar(packTar(entries, new Date(0)))).toEqual(entries);
  });

  it('refuses a path that its header cannot hold', () => {
    expect(() => packTar([{ path: 'x'.repeat(101), content: Buffer.alloc(0) }], new Date(0))).toThrow(
      RangeError,
    );
  });
});
