import { PassThrough } from 'node:stream';
import { aStoredEvent } from '#testing';
import { Output } from '../output/output.js';
import { FeedPrinter } from './feed-printer.js';

const at = (seconds: number): { occurredAt: Date } => ({
  occurredAt: new Date(Date.parse('2026-11-20T14:00:00Z') + seconds * 1_000),
});
const live = aStoredEvent('practice.stateChanged', { from: 'ready', to: 'live' }, at(0));

describe('the feed at the command line', () => {
  let stdout: PassThrough;
  let printer: FeedPrinter;
  const printed = (): string[] =>
    String(stdout.read() ?? '')
      .split('\n')
      .slice(0, -1);

  beforeEach(() => {
    stdout = new PassThrough();
    printer = new FeedPrinter(new Output(false, stdout));
  });

  it('shows no time before the practice has begun', () => {
    printer.print(aStoredEvent('sandbox.removed', {}, at(-5)));
    expect(printed()).toEqual(['          The sandbox was removed']);
  });

  it('counts minutes and seconds since the start', () => {
    printer.print(live);
    printer.print(aStoredEvent('sandbox.removed', {}, at(605)));
    expect(printed()[1]).toBe('  +10:05  The sandbox was removed');
  });

  it('shows what is told late at the time at which it happened', () => {
    printer.print(live);
    printer.print(aStoredEvent('sandbox.removed', {}, at(-65)));
    expect(printed()[1]).toBe('   -1:05  The sandbox was removed');
  });
});
