import { LineSplitter } from './line-splitter.js';

describe('a stream cut into lines', () => {
  it('joins chunks, and passes on an unfinished last line at its end', () => {
    const lines: string[] = [];
    const splitter = new LineSplitter((line) => lines.push(line));
    splitter.push('one\ntw');
    splitter.push('o\nthree');
    splitter.end();
    expect(lines).toEqual(['one', 'two', 'three']);
  });

  it('does not hold an endless line in memory', () => {
    const lines: string[] = [];
    const splitter = new LineSplitter((line) => lines.push(line), 4);
    splitter.push('abcdef');
    expect(lines).toEqual(['abcdef']);
  });
});
