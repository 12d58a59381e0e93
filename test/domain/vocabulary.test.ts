import { iso31661, iso31662 } from 'iso-3166';
import { describe, expect, it } from 'vitest';
import { relate, SURROUNDS } from '../../src/domain/areas.js';
import { ACTS, isKindOf, TARGETS } from '../../src/domain/taxonomy.js';

describe.each([
  ['acts', ACTS],
  ['targets', TARGETS],
])('the tree of %s', (_name, taxonomy) => {
  it('has every broader term that it names, and no loop', () => {
    for (const [term, broader] of taxonomy) {
      if (broader !== null) expect([...taxonomy.keys()], term).toContain(broader);
      const line = new Set<string>();
      for (let current: string | null = term; current !== null; current = taxonomy.get(current) ?? null) {
        expect(line, term).not.toContain(current);
        line.add(current);
      }
    }
  });
  it('has each term under itself, and none under a narrower one', () => {
    for (const [term, broader] of taxonomy) {
      expect(isKindOf(term, term, taxonomy)).toBe(true);
      if (broader !== null) expect([isKindOf(term, broader, taxonomy), isKindOf(broader, term, taxonomy)]).toEqual([true, false]);
    }
  });
});

it('counts every strike as an attack, and neither reconnaissance nor an arrest', () => {
  const attacks = [...ACTS.keys()].filter((term) => isKindOf(term, 'any_attack', ACTS));
  expect(attacks).toEqual(expect.arrayContaining(['air_strike', 'drone_strike', 'missile_strike', 'shelling', 'cyber_attack']));
  expect(attacks).not.toEqual(expect.arrayContaining(['reconnaissance']));
  expect(attacks).not.toEqual(expect.arrayContaining(['arrest']));
});

describe('the areas that surround another', () => {
  const codes = new Set([...iso31661.map(({ alpha2 }) => alpha2), ...iso31662.map(({ code }) => code)]);
  it.each([...SURROUNDS])('%s surrounds %j, all by codes that exist, one way only', (surrounding, enclaves) => {
    for (const enclave of enclaves) {
      expect([codes.has(surrounding), codes.has(enclave)], `${surrounding} ${enclave}`).toEqual([true, true]);
      expect([relate(surrounding, enclave), relate(enclave, surrounding)]).toEqual(['surroundings', 'apart']);
    }
  });
});
