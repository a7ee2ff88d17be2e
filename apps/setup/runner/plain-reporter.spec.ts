import { jest } from '@jest/globals';
import { PlainReporter } from './plain-reporter.mjs';

class FakeStream {
  text = '';
  write(chunk: string) {
    this.text += chunk;
    return true;
  }
}

const told = (options = {}) => {
  const stream = new FakeStream();
  return { stream, reporter: new PlainReporter(stream as unknown as NodeJS.WritableStream, options) };
};
const stepAt = (elapsedMs: number) => ({
  title: 'Images',
  elapsedMs: () => elapsedMs,
  detail: () => 'building api',
});

describe('the reporter for logs', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('prints one line for a step that is done soon', () => {
    const { stream, reporter } = told();
    reporter.started(stepAt(500));
    reporter.finished(stepAt(500), 'unchanged');
    expect(stream.text).toBe('✔ Images  0.5 s  unchanged\n');
  });

  it('gives signs of life for a step that takes long, and none after it', () => {
    const { stream, reporter } = told();
    const step = stepAt(3_000);
    reporter.started(step);
    jest.advanceTimersByTime(34_000);
    expect(stream.text.match(/… Images {2}3\.0 s {2}building api\n/g)).toHaveLength(2);
    reporter.failed(step);
    jest.advanceTimersByTime(120_000);
    expect(stream.text.match(/…/g)).toHaveLength(2);
  });

  it('keeps silent about steps without work when asked to', () => {
    const { stream, reporter } = told({ onlyWork: true });
    reporter.finished(stepAt(10), 'unchanged', false);
    expect(stream.text).toBe('');
    reporter.finished(stepAt(10), undefined, true);
    expect(stream.text).toBe('✔ Images  0.0 s\n');
  });
});
