import { describe, expect, test } from 'vitest';
import { createBatcher } from '../../src/lib/concurrency.js';

describe('a batcher', () => {
  test('hands over together what is added at once, in order, and in batches of bounded size', async () => {
    const flushed: number[][] = [];
    const batcher = createBatcher<number>(3, async (items) => {
      flushed.push([...items]);
      await Promise.resolve();
    });
    await Promise.all([1, 2, 3, 4, 5].map((each) => batcher.add(each)));
    expect(flushed).toEqual([
      [1, 2, 3],
      [4, 5],
    ]);
  });

  test('never flushes twice at a time, and collects meanwhile', async () => {
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    let running = 0;
    let most = 0;
    const sizes: number[] = [];
    const batcher = createBatcher<number>(100, async (items) => {
      running += 1;
      most = Math.max(most, running);
      sizes.push(items.length);
      await gate;
      running -= 1;
    });
    const first = batcher.add(1);
    await new Promise((resolve) => setImmediate(resolve));
    const rest = [2, 3, 4].map((each) => batcher.add(each));
    release();
    await Promise.all([first, ...rest]);
    expect(sizes).toEqual([1, 3]);
    expect(most).toBe(1);
  });

  test('tells those of a failed batch, and goes on with the next', async () => {
    const batcher = createBatcher<number>(1, (items) => (items[0] === 1 ? Promise.reject(new Error('no')) : Promise.resolve()));
    const outcomes = await Promise.allSettled([batcher.add(1), batcher.add(2)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    await batcher.idle();
  });
});
