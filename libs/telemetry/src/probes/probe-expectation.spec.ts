import { probe } from '../fixture/probes.js';
import { evidenceOf, meetsExpectation } from './probe-expectation.js';

const answer = (exitStatus: number, stdout = '', stderr = '') => ({ exitStatus, stdout, stderr });

describe('what a probe expects', () => {
  it('is an exit status, whatever is printed', () => {
    expect(meetsExpectation(probe(), answer(0, 'anything'))).toBe(true);
    expect(meetsExpectation(probe(), answer(1))).toBe(false);
    expect(meetsExpectation(probe({ expect: { exitStatus: 3 } }), answer(3))).toBe(true);
  });

  it('may be a line of the output', () => {
    const wants = probe({ expect: { exitStatus: 0, stdout: '^hab:hab$' } });
    expect(meetsExpectation(wants, answer(0, 'x\nhab:hab\ny'))).toBe(true);
    expect(meetsExpectation(wants, answer(0, 'root:root'))).toBe(false);
    expect(meetsExpectation(wants, answer(0, '', 'hab:hab'))).toBe(false);
  });

  it('may be something that must not be printed', () => {
    const wants = probe({ expect: { exitStatus: 0, notStdout: 'root' } });
    expect(meetsExpectation(wants, answer(0, 'hab'))).toBe(true);
    expect(meetsExpectation(wants, answer(0, 'root'))).toBe(false);
  });

  it('names the probe whose expression is none', () => {
    const wants = probe({ expect: { exitStatus: 0, stdout: '(' } });
    expect(() => meetsExpectation(wants, answer(0))).toThrow(/Probe "front" expects "\("/);
  });
});

describe('evidence', () => {
  it('is the exit status and what was printed, trimmed', () => {
    expect(evidenceOf(answer(0))).toBe('exit 0');
    expect(evidenceOf(answer(7, ' out \n', ' err\n'))).toBe('exit 7: out\nerr');
  });

  it('is cut at five hundred characters', () => {
    expect(evidenceOf(answer(0, 'x'.repeat(5_000)))).toBe(`exit 0: ${'x'.repeat(500)} …`);
  });
});
