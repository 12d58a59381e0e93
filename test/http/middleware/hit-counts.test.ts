import { describe, expect, it } from 'vitest';
import { HitCounts } from '../../../src/http/middleware/hit-counts.js';
import { testClock } from '../../support/clock.js';

const MINUTE = 60_000;

describe('the count of a caller', () => {
  it('restarts a minute after the first request, and not before', () => {
    const clock = testClock();
    const counts = new HitCounts('read', 3, MINUTE, clock);
    const hit = () => counts.increment('one').totalHits;
    expect([hit(), hit(), hit()]).toEqual([1, 2, 3]);
    clock.advance(MINUTE - 1);
    expect(hit()).toBe(4);
    clock.advance(1);
    expect(hit()).toBe(1);
  });

  it('starts with the first request of that caller, not of others', () => {
    const clock = testClock();
    const counts = new HitCounts('read', 3, MINUTE, clock);
    counts.increment('one');
    clock.advance(MINUTE / 2);
    counts.increment('other');
    clock.advance(MINUTE / 2);
    expect([counts.increment('one').totalHits, counts.increment('other').totalHits]).toEqual([1, 2]);
    clock.advance(MINUTE / 2);
    expect([counts.increment('one').totalHits, counts.increment('other').totalHits]).toEqual([2, 1]);
  });

  it('refuses cached responses, too, until it restarts', () => {
    const clock = testClock();
    const counts = new HitCounts('read', 2, MINUTE, clock);
    const cheap = () => counts.countCheap('one')?.[3];
    for (let n = 0; n < 100; n++) expect(cheap()).toBe(`"read"; r=${n < 99 ? 2 : 1}; t=60`);
    counts.increment('one');
    expect(cheap()).toBeUndefined();
    clock.advance(MINUTE);
    expect(cheap()).toBe('"read"; r=2; t=60');
  });
});
