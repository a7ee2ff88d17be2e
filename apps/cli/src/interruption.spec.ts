import { EventEmitter } from 'node:events';
import { Interruption } from './interruption.js';

class FakeProcess extends EventEmitter {
  readonly exits: number[] = [];
  exit(status: number): void {
    this.exits.push(status);
  }
}

describe('a command that is asked to end', () => {
  let program: FakeProcess;
  let nowMs: number;
  let told: string[];
  let interruption: Interruption;

  beforeEach(() => {
    program = new FakeProcess();
    nowMs = 0;
    told = [];
    const asProcess = program as unknown as ConstructorParameters<typeof Interruption>[1];
    interruption = new Interruption(
      (line) => told.push(line),
      asProcess,
      () => nowMs,
    );
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('winds up what it began on %s, and says so', (name) => {
    program.emit(name);
    expect(interruption.signal.aborted).toBe(true);
    expect(told).toHaveLength(1);
    expect(program.exits).toEqual([]);
  });

  it('takes the echo of a Ctrl-C, which npm passes on, for no second one', () => {
    program.emit('SIGINT');
    nowMs = 700;
    program.emit('SIGINT');
    expect(program.exits).toEqual([]);
  });

  it('ends at once when asked again', () => {
    program.emit('SIGINT');
    nowMs = 701;
    program.emit('SIGINT');
    expect(program.exits).toEqual([130]);
  });

  it('leaves the process as it was', () => {
    interruption[Symbol.dispose]();
    expect(program.eventNames()).toEqual([]);
  });
});
