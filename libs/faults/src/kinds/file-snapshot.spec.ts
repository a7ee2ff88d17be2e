import fc from 'fast-check';
import { changedSince, type FileState, modeSteps, ownerSteps, parseListing } from './file-snapshot.js';

const file = fc.record<FileState>({
  path: fc
    .string({ minLength: 1 })
    .filter((path) => !path.includes('\0') && !path.includes('\uFFFD'))
    .map((p) => `/${p}`),
  uid: fc.nat(70_000),
  gid: fc.nat(70_000),
  mode: fc.integer({ min: 0, max: 0o7777 }).map((mode) => mode.toString(8)),
  link: fc.boolean(),
});
const files = fc.uniqueArray(file, { selector: ({ path }) => path });

describe('a snapshot of files', () => {
  it('reads back whatever a path holds', () => {
    fc.assert(
      fc.property(files, (list) => {
        const text = list
          .map((f) => `-${f.uid} ${f.gid} ${f.mode} ${f.link ? 'l' : 'f'} ${f.path}\0`)
          .join('');
        expect(parseListing(text)).toEqual(list.map((f) => ({ ...f, caught: false })));
      }),
    );
  });

  it('plans steps that cover every file once, and modes of everything but links', () => {
    fc.assert(
      fc.property(files, (list) => {
        const paths = (steps: { paths: string[] }[]) => steps.flatMap((step) => step.paths).sort();
        expect(paths(ownerSteps(list))).toEqual(list.map(({ path }) => path).sort());
        expect(paths(modeSteps(list))).toEqual(
          list
            .filter(({ link }) => !link)
            .map(({ path }) => path)
            .sort(),
        );
      }),
    );
  });

  it('sees no change where there is none, and every change of an owner', () => {
    fc.assert(
      fc.property(files, (list) => {
        expect(changedSince(list, list)).toEqual([]);
        expect(
          changedSince(
            list,
            list.map((f) => ({ ...f, uid: f.uid + 1 })),
          ),
        ).toEqual(list);
        expect(changedSince(list, [])).toEqual([]);
      }),
    );
  });
});
