import { FAULT_KINDS } from '#faults';
import { ALL_FAULT_CASES } from './fault-cases.js';

describe('the catalogue of faults', () => {
  it('has a case of the contract for every kind', () => {
    const covered = new Set(ALL_FAULT_CASES.map(({ fault }) => fault));
    expect(FAULT_KINDS.map(({ name }) => name).filter((name) => !covered.has(name))).toEqual([]);
  });
});
