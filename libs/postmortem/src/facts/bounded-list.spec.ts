import fc from 'fast-check';
import { BoundedList } from './bounded-list.js';

describe('a bounded list', () => {
  it('keeps the first and the last in their order and counts the rest', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(8), fc.nat(8), (count, head, tail) => {
        const items = Array.from({ length: count }, (_, index) => index);
        const list = new BoundedList<number>(head, tail);
        for (const item of items) list.add(item);
        const kept = items.filter((index) => index < head || index >= Math.max(head, count - tail));
        expect(list.kept()).toEqual(kept);
        expect(list.omitted).toBe(count - kept.length);
        expect(list.total).toBe(count);
      }),
    );
  });
});
