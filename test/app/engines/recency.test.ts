import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRecency } from '../../../src/app/engines/recency.js';

describe('what was read', () => {
  it('before a commitment was touched no longer holds for it, and no list does', () => {
    const recency = createRecency();
    const stamp = recency.stamp();
    recency.touch(['a']);
    expect([recency.holds(stamp, 'a'), recency.holds(stamp, 'b'), recency.holds(stamp)]).toEqual([false, true, false]);
    expect(recency.holds(recency.stamp(), 'a')).toBe(true);
  });

  it('holds for every commitment where only lists were touched', () => {
    const recency = createRecency();
    const stamp = recency.stamp();
    recency.touch([]);
    expect([recency.holds(stamp, 'a'), recency.holds(stamp)]).toEqual([true, false]);
  });

  it('before everything was touched does not hold at all', () => {
    const recency = createRecency();
    const stamp = recency.stamp();
    recency.touchAll();
    expect([recency.holds(stamp, 'a'), recency.holds(stamp), recency.holds(recency.stamp(), 'a')]).toEqual([false, false, true]);
  });

  // However little is remembered, nothing that was touched is ever said to hold.
  it('never holds when it was touched since, however many were touched', () => {
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
