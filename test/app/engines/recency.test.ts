import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRecency } from '../../../src/app/engines/recency.js';

describe('data that was read', () => {
  it('before a touch no longer holds for the touched commitment, nor for any list', () => {
    const recency = createRecency();
    const stamp = recency.stamp();
    recency.touch(['a']);
    expect([recency.holds(stamp, 'a'), recency.holds(stamp, 'b'), recency.holds(stamp)]).toEqual([false, true, false]);
    expect(recency.holds(recency.stamp(), 'a')).toBe(true);
  });

  it('holds for every commitment if only lists were touched', () => {
    const recency = createRecency();
    const stamp = recency.stamp();
    recency.touch([]);
    expect([recency.holds(stamp, 'a'), recency.holds(stamp)]).toEqual([true, false]);
  });

  it('before everything was touched no longer holds', () => {
    const recency = createRecency();
    const stamp = recency.stamp();
    recency.touchAll();
    expect([recency.holds(stamp, 'a'), recency.holds(stamp), recency.holds(recency.stamp(), 'a')]).toEqual([false, false, true]);
  });

  // Even with a tiny limit, touched data must never be said to hold.
  it('never holds after a touch, no matter how many commitments were touched', () => {
    const ids = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(ids, { maxLength: 30 }), fc.integer({ min: 0, max: 4 }), (touches, limit) => {
        const recency = createRecency(limit);
        const read: { stamp: number; at: number }[] = [];
        for (const [at, touched] of touches.entries()) {
          read.push({ stamp: recency.stamp(), at });
          recency.touch(touched);
        }
        for (const { stamp, at } of read) {
          for (const id of new Set(touches.slice(at).flat())) expect(recency.holds(stamp, id)).toBe(false);
        }
        const [last] = read.slice(-1);
        if (last && limit >= 4) expect(['a', 'b', 'c', 'd', 'e'].some((id) => recency.holds(last.stamp, id))).toBe(true);
      }),
    );
  });
});
