import { at, run } from '../fixture/runs.js';
import { OutsideReader, type OutsideReading } from './outside-reader.js';

const receivedAt = at(0);
const line = (value: unknown) => ({ at: receivedAt, text: JSON.stringify(value) });
const runOf = (reading: OutsideReading | null) => (reading?.kind === 'outcome' ? reading.run : null);

describe('reading the outside', () => {
  it('tells outcomes and alerts apart', () => {
    const reader = new OutsideReader({ run: 'r' });
    const outcome = run(0, { n: 1 });
    expect(reader.read(line(outcome))).toEqual({ kind: 'outcome', run: 'r', outcome });
    const alert = {
      kind: 'alert',
      status: 'firing',
      name: 'DepotCheckFailed',
      severity: 'critical',
      summary: 's',
      startsAt: 'x',
      labels: {},
      fingerprint: 'f',
    };
    expect(reader.read(line(alert))).toEqual({ kind: 'alert', alert, receivedAt });
  });

  it('counts lines that are none of ours and reads on', () => {
    const reader = new OutsideReader({ run: 'r' });
    const bad = ['Error: boom', '{"kind":"outcome"', '{"kind":"other"}', '[]', '"x"', 'x'.repeat(70_000)];
    for (const text of bad) expect(reader.read({ at: receivedAt, text })).toBeNull();
    expect(reader.badLines).toBe(bad.length);
    expect(runOf(reader.read(line(run(0, { n: 0 }))))).toBe('r');
  });

  it('passes empty lines over without counting them', () => {
    const reader = new OutsideReader({ run: 'r' });
    expect(reader.read({ at: receivedAt, text: '  \r' })).toBeNull();
    expect(reader.badLines).toBe(0);
  });

  it('drops lines that come again when the log is read anew', () => {
    const reader = new OutsideReader({ run: 'r' });
    const lines = [run(0, { n: 1 }), run(100, { n: 2 }), run(50, { n: 3, latencyMs: 900 })];
    for (const each of lines) expect(runOf(reader.read(line(each)))).toBe('r');
    for (const each of lines) expect(reader.read(line(each))).toBeNull();
    expect(reader.repeatedLines).toBe(3);
    expect(runOf(reader.read(line(run(1_000, { n: 4 }))))).toBe('r');
  });

  it('drops them after a restart of the server too', () => {
    const reader = new OutsideReader({ run: 'r', position: { run: 'r', n: 2, endMs: at(120).getTime() } });
    expect(reader.read(line(run(100, { n: 2 })))).toBeNull();
    expect(runOf(reader.read(line(run(1_000, { n: 3 }))))).toBe('r');
  });

  it('sees a new life of the traffic source when its numbers begin again with later runs', () => {
    const reader = new OutsideReader({ run: 'r' });
    reader.read(line(run(0, { n: 900 })));
    const first = runOf(reader.read(line(run(5_000, { n: 1 }))));
    expect(first).toBe(`r~${at(5_000).toISOString()}`);
    expect(runOf(reader.read(line(run(6_000, { n: 2 }))))).toBe(first);
    expect(runOf(reader.read(line(run(9_000, { n: 1 }))))).toBe(`r~${at(9_000).toISOString()}`);
  });

  it('does not take an old life that is read again for the new one', () => {
    const reader = new OutsideReader({ run: 'r' });
    const old = [run(0, { n: 900 }), run(200, { n: 901 })];
    for (const each of old) reader.read(line(each));
    reader.read(line(run(20_000, { n: 1 })));
    for (const each of old) expect(reader.read(line(each))).toBeNull();
  });

  it('reads a stream to its end', async () => {
    async function* lines() {
      yield line(run(0, { n: 1 }));
      yield { at: receivedAt, text: 'noise' };
      yield line(run(10, { n: 2 }));
    }
    const reader = new OutsideReader({ run: 'r' });
    const readings: OutsideReading[] = [];
    for await (const reading of reader.readAll(lines())) readings.push(reading);
    expect(readings.map(runOf)).toEqual(['r', 'r']);
  });
});
