import type { LogFile } from './log-file.mjs';
import { runSteps } from './run-steps.mjs';
import { Interrupted, StepFailure } from './step-failure.mjs';

class FakeReporter {
  readonly told: string[] = [];
  started = (step: { title: string }) => void this.told.push(`started ${step.title}`);
  finished = (step: { title: string }, detail?: string) =>
    void this.told.push(`finished ${step.title} ${detail ?? ''}`.trim());
  failed = (step: { title: string }) => void this.told.push(`failed ${step.title}`);
  stopped = (step: { title: string }) => void this.told.push(`stopped ${step.title}`);
  say = (text: string) => void this.told.push(text);
  close = () => undefined;
}

type Steps = Parameters<typeof runSteps>[0];

const run = (steps: Steps, signal = new AbortController().signal) => {
  const reporter = new FakeReporter();
  const log = { write: () => undefined } as unknown as LogFile;
  return { reporter, ended: runSteps(steps, { signal, reporter, log }) };
};

const step = (id: string, work: Steps[number]['run'], needs: string[] = []) => ({
  id,
  title: id,
  needs,
  run: work,
});
const untilStopped = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(new Interrupted())));

describe('a run of steps', () => {
  it('starts a step when what it needs is done, and independent ones side by side', async () => {
    let finishSlow: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => {
      finishSlow = resolve;
    });
    const { reporter, ended } = run([
      step('slow', async () => {
        await slow;
        return { worked: true };
      }),
      step('quick', async () => {
        finishSlow();
        return { worked: false, detail: 'unchanged' };
      }),
      step('last', async () => ({ worked: true }), ['slow', 'quick']),
    ]);
    await ended;
    expect(reporter.told.slice(0, 2)).toEqual(['started slow', 'started quick']);
    expect(reporter.told.slice(-2)).toEqual(['started last', 'finished last']);
    expect(reporter.told).toContain('finished quick unchanged');
  });

  it('hands what a step found out to later ones and to the caller', async () => {
    const { ended } = run([
      step('find', async ({ facts }) => {
        facts.chromium = '/usr/bin/chromium';
        return { worked: false };
      }),
      step('use', async ({ facts }) => ({ worked: false, detail: `uses ${facts.chromium}` }), ['find']),
    ]);
    expect((await ended).chromium).toBe('/usr/bin/chromium');
  });

  it('ends running steps and starts no further ones when one fails, and throws that failure', async () => {
    const { reporter, ended } = run([
      step('long', ({ signal }) => untilStopped(signal)),
      step('bad', async () => {
        throw new StepFailure('Do this.');
      }),
      step('later', async () => ({ worked: true }), ['bad']),
    ]);
    await expect(ended).rejects.toThrow('Do this.');
    expect(reporter.told).toEqual(['started long', 'started bad', 'failed bad', 'stopped long']);
  });

  it('is interrupted as a whole from outside', async () => {
    const outside = new AbortController();
    const interrupted = step('long', ({ signal }) => {
      const stopped = untilStopped(signal);
      outside.abort();
      return stopped;
    });
    const { reporter, ended } = run([interrupted], outside.signal);
    await expect(ended).rejects.toBeInstanceOf(Interrupted);
    expect(reporter.told).toEqual(['started long', 'stopped long']);
  });

  it('ignores needs that are not part of the run', async () => {
    const { reporter, ended } = run([step('alone', async () => ({ worked: true }), ['engine'])]);
    await ended;
    expect(reporter.told).toEqual(['started alone', 'finished alone']);
  });
});
