import type { FaultBench } from './fault-bench.js';
import { PRACTICE } from './fault-bench.js';
import type { FaultCase } from './fault-case.js';
import { FaultTrial } from './fault-trial.js';

/**
 * What every fault owes, as tests. Call it in a spec file with what starts the containers and the cases that
 * share them; {@link FaultCase} says what a kind has to tell about itself.
 */
export function keepsFaultContract<Fixture extends AsyncDisposable>(
  start: () => Promise<Fixture>,
  cases: FaultCase<Fixture>[],
): void {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await start();
  });
  afterAll(() => fixture[Symbol.asyncDispose]());

  describe.each(cases.map((one) => [`${one.fault} (${one.what})`, one] as const))('%s', (_title, one) => {
    let trial: FaultTrial<Fixture>;
    let bench: FaultBench;
    beforeEach(async () => {
      await one.arrange(fixture);
      trial = await FaultTrial.begin(fixture, one);
      bench = trial.bench;
    });
    afterEach(() => bench.newServer().revertAll(PRACTICE));

    it.each(Object.entries(one.bad))('refuses %s before it looks at any node', async (_case, change) => {
      await expect(bench.injections.apply(trial.request(change))).rejects.toMatchObject({
        code: 'fault.invalid-parameters',
      });
      expect(bench.calls).toBe(0);
      expect(await bench.states()).toEqual([]);
    });

    // Not "each": there are kinds whose target cannot be missing, and it wants one at least.
    for (const [what, change] of Object.entries(one.noTarget))
      it(`finds no target when there is ${what}`, async () => {
        await expect(bench.injections.apply(trial.request(change))).rejects.toMatchObject({
          code: 'fault.no-target',
        });
        await trial.expectAsBefore();
        expect(await bench.states()).toEqual(['reverted']);
      });

    it('says in a dry run what it would do, and does not do it', async () => {
      const { fault, parameters } = trial.request();
      const plan = bench.injections.dryRun(fault, parameters);
      expect(plan.steps.length).toBeGreaterThan(0);
      expect(plan.targets.length).toBeGreaterThan(0);
      expect(bench.calls).toBe(0);
      await trial.expectAsBefore();
    });

    it('changes nothing while it only looks', async () => {
      await bench.injections.prepare(trial.request());
      await trial.expectAsBefore();
    });

    it('does its damage, and restores what was there', async () => {
      await bench.injections.apply(trial.request());
      await trial.expectDamage();
      await trial.expectReverted();
    });

    it('changes nothing more when it is reverted twice', async () => {
      const { id } = await bench.injections.apply(trial.request());
      await trial.expectReverted();
      await bench.ledger.move({ id, from: ['reverted'], to: 'active' });
      await trial.expectReverted();
    });

    it('undoes what it did when it is stopped midway', async () => {
      const stop = new AbortController();
      const { id } = await bench.injections.prepare(trial.request());
      bench.afterCall = () => stop.abort(new Error('the stop button'));
      await expect(bench.injections.begin(id, { signal: stop.signal })).rejects.toMatchObject({
        code: 'fault.apply-failed',
      });
      expect(await bench.states()).toEqual(['reverted']);
      await trial.expectUndone();
    });

    it.each([
      ['after its first step', 1],
      ['after its last step', Number.POSITIVE_INFINITY],
    ])('is undone by a new server when the old one was killed %s', async (_case, steps) => {
      await trial.applyAndDie(steps);
      expect(await bench.states()).toEqual(['applying']);
      const report = await bench.newServer().recover(async () => false);
      expect(report.failed).toEqual([]);
      expect(await bench.states()).toEqual(['reverted']);
      await trial.expectUndone();
    });

    it('is done again by a new server when the practice goes on', async () => {
      await trial.applyAndDie(1);
      const next = bench.newServer();
      await next.resume(PRACTICE);
      await trial.expectDamage();
      expect((await next.revertAll(PRACTICE)).failed).toEqual([]);
      await trial.expectUndone();
    });
  });
}
