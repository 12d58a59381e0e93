import { describe, expect, it } from 'vitest';
import { createTurns, type Turn, TurnTimeout } from '../../src/lib/turns.js';

describe('turns', () => {
  const limits = { atOnce: 10, patience: 60_000, mostWaiting: 10 };
  /** Tells who is admitted, in which order. */
  const waits = (turn: Turn, keys: string[], name: string, order: string[]) => turn.wait(keys).then(() => order.push(name));
  const settled = () => new Promise((resolve) => setImmediate(resolve));

  it('are taken at once where nobody holds a key or waits for it, all keys or none', async () => {
    const turns = createTurns(limits);
    const [one, two, three] = [turns.begin(), turns.begin(), turns.begin()];
    expect([one.tryTake(['a', 'b']), one.tryTake(['b', 'c']), two.tryTake(['d', 'c']), two.tryTake(['d'])]).toEqual([true, true, false, true]);
    const order: string[] = [];
    const waiting = waits(three, ['e', 'a'], 'three', order);
    expect(two.tryTake(['e'])).toBe(false);
    one.end();
    await waiting;
    three.end();
    expect([two.tryTake(['e']), turns.waiting]).toEqual([true, 0]);
  });

  it('are given in the order of asking, past those alone who want other keys', async () => {
    const turns = createTurns(limits);
    const [holder, both, late, other] = [turns.begin(), turns.begin(), turns.begin(), turns.begin()];
    const order: string[] = [];
    holder.tryTake(['a']);
    const all = [waits(both, ['a', 'b'], 'both', order), waits(late, ['b'], 'late', order), waits(other, ['c'], 'other', order)];
    await settled();
    expect(order).toEqual(['other']);
    holder.end();
    await settled();
    expect(order).toEqual(['other', 'both']);
    both.end();
    await Promise.all(all);
    expect(order).toEqual(['other', 'both', 'late']);
  });

  it('never wait in a circle: who waits for more gives back what they hold', async () => {
    const turns = createTurns(limits);
    const [one, two] = [turns.begin(), turns.begin()];
    one.tryTake(['a']);
    two.tryTake(['b']);
    const order: string[] = [];
    const first = waits(one, ['b'], 'one', order);
    const second = waits(two, ['a'], 'two', order);
    await first;
    await settled();
    expect(order).toEqual(['one']);
    one.end();
    await second;
  });

  it('let only so many go on at once of those who had to wait', async () => {
    const turns = createTurns({ ...limits, atOnce: 2 });
    const holder = turns.begin();
    holder.tryTake(['a', 'b', 'c']);
    const order: string[] = [];
    const waiting = ['a', 'b', 'c'].map((key) => {
      const turn = turns.begin();
      return { turn, done: waits(turn, [key], key, order) };
    });
    holder.end();
    await settled();
    expect(order).toEqual(['a', 'b']);
    waiting[0]?.turn.end();
    await settled();
    expect(order).toEqual(['a', 'b', 'c']);
  });

  it('are given up after the patience, and refused where too many wait; whoever is behind goes on', async () => {
    const turns = createTurns({ ...limits, patience: 5, mostWaiting: 1 });
    const [holder, one, two, three] = [turns.begin(), turns.begin(), turns.begin(), turns.begin()];
    holder.tryTake(['a']);
    const first = one.wait(['a', 'b']);
    await expect(two.wait(['a'])).rejects.toBeInstanceOf(TurnTimeout);
    await expect(first).rejects.toBeInstanceOf(TurnTimeout);
    expect([three.tryTake(['b']), turns.waiting]).toEqual([true, 0]);
    holder.end();
    expect(three.tryTake(['a'])).toBe(true);
  });
});
