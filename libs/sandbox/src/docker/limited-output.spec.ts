import { LimitedOutput } from './limited-output.js';

describe('LimitedOutput', () => {
  it('keeps all up to the limit and does not call it truncated', () => {
    const output = new LimitedOutput(6);
    output.push(Buffer.from('abc'));
    output.push(Buffer.from('def'));
    expect([output.text(), output.truncated]).toEqual(['abcdef', false]);
  });

  it('drops what is beyond the limit and says so', () => {
    const output = new LimitedOutput(4);
    output.push(Buffer.from('abc'));
    output.push(Buffer.from('def'));
    output.push(Buffer.from('ghi'));
    expect([output.text(), output.truncated]).toEqual(['abcd', true]);
  });
});
