import { describe, expect, it } from 'vitest';
import { breather } from '../../src/lib/breathe.js';
import { Slots } from '../../src/lib/slots.js';
import { valueSize } from '../../src/lib/value-size.js';

describe('places that each of many may take', () => {
  it('are given back once, and are each one’s own', () => {
    const slots = new Slots(1);
    const giveBack = slots.take('a');
    expect(slots.take('a')).toBeUndefined();
    expect(slots.take('b')).toBeDefined();
    giveBack?.();
    const again = slots.take('a');
    giveBack?.();
    expect(slots.take('a')).toBeUndefined();
    again?.();
    expect(slots.take('a')).toBeDefined();
  });

  it('are without end where the limit is 0', () => {
    const slots = new Slots(0);
    for (let n = 0; n < 1_000; n++) expect(slots.take('a')).toBeDefined();
  });
});

describe('the size of a value', () => {
  it.each([
    [null, 1],
    [[], 1],
    [[null, [1, 2]], 5],
    [{ a: 'x', b: { c: [] } }, 4],
  ])('of %j is %i', (value, size) => expect(valueSize(value, 100)).toBe(size));

  it('is not counted beyond what matters, nor too deep for the stack', () => {
    expect(valueSize(Array(1_000_000).fill(0), 10)).toBe(11);
    expect(valueSize(JSON.parse('['.repeat(5_000) + ']'.repeat(5_000)), 10_000)).toBe(5_000);
  });
});

describe('a long piece of work', () => {
  it('lets others have a turn when it has had one for long enough', async () => {
    let time = 0;
    let turns = 0;
    const breathe = breather(() => time);
    const other = () => setImmediate(() => (turns += 1));
    other();
    time = 9;
    await breathe();
    expect(turns).toBe(0);
    time = 10;
    await breathe();
    expect(turns).toBe(1);
    other();
    await breathe();
    expect(turns).toBe(1);
  });
});
