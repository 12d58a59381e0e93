import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY, policyOf, RULES_VERSION } from '../../src/domain/policy.js';

describe('the name of a ruleset', () => {
  it('is the version of the rules alone with the default thresholds, in whatever order they are written', () => {
    expect(DEFAULT_POLICY.ruleset).toBe(RULES_VERSION);
    const { ruleset: _, ...thresholds } = DEFAULT_POLICY;
    expect(policyOf(thresholds)).toEqual(DEFAULT_POLICY);
    expect(policyOf(Object.fromEntries(Object.entries(thresholds).reverse()) as unknown as typeof thresholds)).toEqual(DEFAULT_POLICY);
  });

  it.each([
    [{ reliabilityNeeded: 'B' as const }, '-B3-2-P30D-P3D'],
    [{ credibilityNeeded: 1 }, '-C1-2-P30D-P3D'],
    [{ originsNeeded: 3 }, '-C3-3-P30D-P3D'],
    [{ reviewAfter: 'P14D' }, '-C3-2-P14D-P3D'],
    [{ confirmWithin: 'PT12H' }, '-C3-2-P30D-PT12H'],
  ])('tells that %o was set', (set, name) => {
    expect(policyOf({ ...DEFAULT_POLICY, ...set })).toEqual({ ...DEFAULT_POLICY, ...set, ruleset: `${RULES_VERSION}${name}` });
  });
});
