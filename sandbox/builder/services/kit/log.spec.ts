import { logFor, logLevel } from './log.js';

describe('the log of a service', () => {
  function linesAt(name?: string): string[] {
    const lines: string[] = [];
    const log = logFor('m', { write: (text) => lines.push(text), ...(name && { level: logLevel(name) }) });
    log.error('one');
    log.warn('two');
    log.info('three');
    log.debug('four');
    return lines;
  }

  it('names level and module, and keeps debug messages to itself', () => {
    expect(linesAt()).toEqual(['ERROR:m: one\n', 'WARN:m: two\n', 'INFO:m: three\n']);
  });

  it('says more, or less, when its level says so', () => {
    expect(linesAt('debug')).toHaveLength(4);
    expect(linesAt('error')).toEqual(['ERROR:m: one\n']);
  });

  it('does not take a level for another one', () => {
    expect(() => logLevel('verbose')).toThrow('not "verbose"');
  });
});
