import { BuildError } from './build-error.js';
import { Worker } from './worker.js';

const job = (id: string) => ({
  id,
  projectName: 'acme/web',
  planPath: 'plan.sh',
  vcsData: '',
  target: 'x86_64-linux',
});

function workerWith(run: (signal: AbortSignal) => Promise<string>) {
  const said: string[] = [];
  const worker = new Worker({
    jobsrv: {
      status: ({ id, state, error }) => said.push([id, state, error].filter(Boolean).join(' ')),
      heartbeat: (state) => said.push(state),
      logLine: () => undefined,
      logComplete: (id) => said.push(`${id} log complete`),
    },
    log: { error: () => undefined, warn: () => undefined, info: () => undefined },
    run: (_, signal) => run(signal),
    onEnd: () => undefined,
    now: () => new Date('2017-11-17T01:52:34Z'),
  });
  return { worker, said };
}

describe('a worker', () => {
  it('does a job and is ready again', async () => {
    const { worker, said } = workerWith(async () => 'acme/web/1/2');
    await worker.start(job('17'));
    expect(said).toEqual(['Busy', '17 Dispatched', '17 log complete', '17 Complete', 'Ready']);
  });

  it('rejects a second job while it is busy', async () => {
    const build = Promise.withResolvers<string>();
    const { worker, said } = workerWith(() => build.promise);
    const first = worker.start(job('17'));
    await worker.start(job('18'));
    build.resolve('acme/web/1/2');
    await first;
    expect(said).toEqual(['Busy', '17 Dispatched', '18 Rejected', '17 log complete', '17 Complete', 'Ready']);
  });

  it('names the step that failed', async () => {
    const { worker, said } = workerWith(async () => {
      throw new BuildError('wk:run:6', 'HTTP 503');
    });
    await worker.start(job('17'));
    expect(said).toContain('17 Failed wk:run:6');
    expect(said.at(-1)).toBe('Ready');
  });

  it('ends a cancelled job as cancelled', async () => {
    const { worker, said } = workerWith(
      (signal) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(new BuildError('wk:run:5', 'killed')));
        }),
    );
    const run = worker.start(job('17'));
    worker.cancel('99');
    worker.cancel('17');
    await run;
    expect(said).toContain('17 CancelComplete wk:run:5');
  });
});
