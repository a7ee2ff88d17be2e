import { expect } from '@jest/globals';
import type { InjectionRequest } from '#faults';
import { FaultBench, PRACTICE } from './fault-bench.js';
import type { FaultCase } from './fault-case.js';

/** One test of one case: what the target looked like when it began, and what it must look like. */
export class FaultTrial<Fixture> {
  readonly bench = new FaultBench();

  private constructor(
    private readonly fixture: Fixture,
    private readonly one: FaultCase<Fixture>,
    private readonly before: string,
  ) {}

  static async begin<Fixture>(fixture: Fixture, one: FaultCase<Fixture>): Promise<FaultTrial<Fixture>> {
    const before = await one.look(fixture);
    expect(before).not.toMatch(one.damaged);
    return new FaultTrial(fixture, one, before);
  }

  request(change: object = {}): InjectionRequest {
    const { fault, parameters } = this.one;
    return this.bench.request(fault, { ...parameters(this.fixture), ...change });
  }

  /** Applies on a server that dies: after so many steps, or when all is done and only not yet booked. */
  async applyAndDie(steps: number): Promise<void> {
    const { id } = await this.bench.injections.prepare(this.request());
    await this.bench.dieAfter(steps, () => this.bench.injections.begin(id));
  }

  async expectDamage(): Promise<void> {
    expect(await this.one.look(this.fixture)).toMatch(this.one.damaged);
  }

  async expectAsBefore(): Promise<void> {
    expect(await this.one.look(this.fixture)).toBe(this.before);
  }

  /** After damage that was undone: as before, but for what nobody can undo. */
  async expectUndone(): Promise<void> {
    const seen = await this.one.look(this.fixture);
    if (this.one.remains && seen !== this.before) expect(seen).toMatch(this.one.remains);
    else expect(seen).toBe(this.before);
  }

  async expectReverted(): Promise<void> {
    expect((await this.bench.injections.revertAll(PRACTICE)).failed).toEqual([]);
    await this.expectUndone();
  }
}
