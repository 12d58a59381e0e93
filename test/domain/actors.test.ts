import { describe, expect, it } from 'vitest';
import { descends, lineage, principalOf } from '../../src/domain/actors.js';

const PARENTS: Record<string, string> = { peskov: 'kremlin', kremlin: 'russia', loop: 'knot', knot: 'loop' };
const parentOf = (actorId: string) => PARENTS[actorId] ?? null;

describe('on whose behalf somebody spoke', () => {
  const rows: [string, string, string[], string][] = [
    ['a spokesman speaks for the state that is a party', 'peskov', ['russia', 'usa'], 'russia'],
    ['the nearest party above the speaker counts', 'peskov', ['russia', 'kremlin'], 'kremlin'],
    ['a party speaks for itself', 'kremlin', ['kremlin', 'russia'], 'kremlin'],
    ['who stands under no party speaks for himself', 'peskov', ['usa'], 'peskov'],
    ['a loop in the tree ends nowhere, and harms nobody', 'loop', ['usa'], 'loop'],
  ];
  it.each(rows)('%s', (_sentence, speaker, parties, principal) => {
    expect(principalOf(speaker, new Set(parties), parentOf)).toBe(principal);
  });
});

describe('the actor tree', () => {
  it('leads from an actor up, nearest first, and ends at a loop', () => {
    expect(lineage('peskov', parentOf)).toEqual(['peskov', 'kremlin', 'russia']);
    expect(lineage('loop', parentOf)).toEqual(['loop', 'knot']);
  });
  it('knows who stands below whom', () => {
    expect(descends('peskov', 'russia', parentOf)).toBe(true);
    expect(descends('russia', 'russia', parentOf)).toBe(true);
    expect(descends('russia', 'peskov', parentOf)).toBe(false);
  });
});
