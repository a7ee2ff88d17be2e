import { LogCursor } from './log-cursor.js';

const stamp = (nanos: string): string => `2026-11-20T12:00:00.${nanos}Z`;
const write = (nanos: string, text: string): Buffer => Buffer.from(`${stamp(nanos)} ${text}`);
const texts = (cursor: LogCursor, ...writes: Buffer[]): string[] =>
  writes.flatMap((one) => cursor.push(one)).map(({ text }) => text);

describe('LogCursor', () => {
  it('gives each line with the instant at which the engine got it', () => {
    expect(new LogCursor().push(write('123456789', '{"n":1}\n'))).toEqual([
      { at: new Date('2026-11-20T12:00:00.123Z'), text: '{"n":1}' },
    ]);
  });

  it('asks for all at first, or from the instant that it was given', () => {
    expect(new LogCursor().resumeAt()).toBeUndefined();
    expect(new LogCursor(new Date('2026-11-20T12:00:00.250Z')).resumeAt()).toBe('1795176000.250');
  });

  it('goes on after a break at the very nanosecond, and repeats no line of that nanosecond', () => {
    const cursor = new LogCursor();
    expect(
      texts(cursor, write('000000001', 'a\n'), write('000000002', 'b\n'), write('000000002', 'c\n')),
    ).toEqual(['a', 'b', 'c']);
    expect(cursor.resumeAt()).toBe('1795176000.000000002');
    const again = [write('000000002', 'b\n'), write('000000002', 'c\n'), write('000000002', 'd\n')];
    expect(texts(cursor, ...again, write('000000003', 'e\n'))).toEqual(['d', 'e']);
    cursor.resumeAt();
    expect(texts(cursor, write('000000003', 'e\n'), write('000000004', 'f\n'))).toEqual(['f']);
  });

  it('drops what the engine sends again from before the break', () => {
    const cursor = new LogCursor();
    texts(cursor, write('000000005', 'a\n'));
    cursor.resumeAt();
    expect(texts(cursor, write('000000004', 'old\n'), write('000000005', 'a\n'))).toEqual([]);
  });

  it('joins the parts of a line that was too long for one write, also when a character was cut', () => {
    const long = Buffer.from('größer\n');
    const cut = long.indexOf(0xc3) + 1;
    const head = Buffer.concat([Buffer.from(`${stamp('000000001')} `), long.subarray(0, cut)]);
    const tail = Buffer.concat([Buffer.from(`${stamp('000000002')} `), long.subarray(cut)]);
    expect(texts(new LogCursor(), head, tail)).toEqual(['größer']);
  });

  it('forgets the first part of a line when the stream breaks in the middle of it', () => {
    const cursor = new LogCursor();
    texts(cursor, write('000000001', 'whole\n'), write('000000002', 'ha'));
    cursor.resumeAt();
    expect(
      texts(cursor, write('000000001', 'whole\n'), write('000000002', 'ha'), write('000000003', 'lf\n')),
    ).toEqual(['half']);
  });
});
