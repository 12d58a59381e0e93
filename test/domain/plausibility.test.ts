import { describe, expect, it } from 'vitest';
import { type Comparable, isNearIdentical } from '../../src/domain/near-identical.js';
import { doubts } from '../../src/domain/plausibility.js';
import { feb } from '../support/facts.js';

describe('what is implausible though possible', () => {
  const plain = { observedFrom: feb(3), observedTo: feb(4), publishedAt: feb(4), point: null, count: null };

  it.each([
    ['nothing', plain, []],
    ['a publication while it still went on', { ...plain, publishedAt: feb(3, 12) }, []],
    ['a publication before it began', { ...plain, publishedAt: feb(2, 23) }, ['published before']],
    ['a month', { ...plain, observedTo: feb(34) }, []],
    ['more than a month', { ...plain, observedTo: feb(34, 12) }, ['32 days']],
    ['a year without its century', { ...plain, observedFrom: Date.UTC(1826, 0), observedTo: Date.UTC(1826, 0) }, ['before 1900']],
    ['0° N, 0° E', { ...plain, point: { lat: 0, lon: 0 } }, ['0° N']],
    ['the equator', { ...plain, point: { lat: 0, lon: 30 } }, []],
    ['many drones', { ...plain, count: { n: 100_000, unit: 'drones' } }, []],
    ['too many drones', { ...plain, count: { n: 100_001, unit: 'drones' } }, ['100001 drones']],
    ['two things at once', { ...plain, publishedAt: feb(1), point: { lat: 0, lon: 0 } }, ['published before', '0° N']],
  ])('%s', (_, claim, expected) => {
    expect(doubts(claim)).toEqual(expected.map((text) => expect.stringContaining(text)));
  });
});

describe('two reports of one source', () => {
  const one: Comparable = {
    observedFrom: feb(3),
    act: 'air_strike',
    target: null,
    areas: [{ code: 'UA-30' }, { label: 'Bucha' }],
    allegedActorId: 'russia',
    bearing: 'violates',
    summary: 'Drones hit a power station in Kyiv at night',
    count: { n: 4, unit: 'drones' },
  };

  it.each<[string, Partial<Comparable>, boolean]>([
    ['alike', {}, true],
    ['with other capitals and points', { summary: 'DRONES hit a power station in Kyiv, at night.' }, true],
    ['of which one has no summary and no count', { summary: null, count: null }, true],
    ['within a day', { observedFrom: feb(4) }, true],
    ['on other days', { observedFrom: feb(4, 1) }, false],
    ['in places in another order', { areas: [{ label: 'bucha' }, { code: 'UA-30' }] }, true],
    ['in other places', { areas: [{ code: 'UA-30' }] }, false],
    ['with other figures', { count: { n: 5, unit: 'drones' } }, false],
    ['in other words', { summary: 'Drones hit a hospital in Kyiv at night' }, false],
    ['of other acts', { act: 'shelling' }, false],
    ['of other targets', { target: 'energy' }, false],
    ['by others', { allegedActorId: null }, false],
    ['to another effect', { bearing: 'fulfils' }, false],
  ])('%s', (_, more, expected) => {
    expect(isNearIdentical(one, { ...one, ...more })).toBe(expected);
    expect(isNearIdentical({ ...one, ...more }, one)).toBe(expected);
  });
});
