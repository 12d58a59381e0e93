import { describe, expect, it } from 'vitest';
import type { Claims, ScopeClaim } from '../../src/domain/claims.js';
import { ask, feb, from, rating, report, statement, type World } from '../support/facts.js';

const byBoth = (russia: Claims, usa: Claims, more: World = {}): World => ({
  statements: [statement('russia', 'announces', feb(0), russia), statement('usa', 'announces', feb(0), usa)],
  ...more,
});
const scoped = (scope: ScopeClaim): Claims => ({ ...from(1, 8), scope });
const day = (value: string): Claims['start'] & object => ({ value, zone: 'UTC' });

describe('on what readings disagree', () => {
  const rows: [string, World, string[]][] = [
    ['two that say the same agree', byBoth(from(1, 8), from(1, 8)), []],
    ['two starts that cannot both be', byBoth(from(1, 8), from(2, 8)), ['start']],
    ['two ends that cannot both be', byBoth(from(1, 8), from(1, 9)), ['end']],
    ['a stated end and one that is stated to be open', byBoth(from(1, 8), from(1)), ['end']],
    [
      'a vague start and one within it agree',
      byBoth({ ...from(1, 8), start: day('2026-02-01') }, { ...from(1, 8), start: { value: '2026-02-01T09:00:00Z' } }),
      [],
    ],
    [
      'two ranges that touch agree, since they are closed',
      byBoth({ ...from(1, 8), start: day('2026-02-01') }, { ...from(1, 8), start: day('2026-02-02') }),
      [],
    ],
    ['who says nothing of the start disagrees with nobody on it', byBoth(from(1, 8), { end: { value: '2026-02-08T00:00:00Z' } }), []],
    ['who says nothing of the end disagrees with nobody on it', byBoth(from(1, 8), { start: { value: '2026-02-01T00:00:00Z' } }), []],
    ['two areas', byBoth(scoped({ areas: [{ code: 'UA-30' }] }), scoped({ areas: [{ code: 'UA' }] })), ['area']],
    [
      'one area by two names agrees',
      byBoth(scoped({ areas: [{ code: 'UA-30', label: 'Kyiv' }] }), scoped({ areas: [{ code: 'UA-30', label: 'Kiev' }] })),
      [],
    ],
    ['areas in words agree by their words', byBoth(scoped({ areas: [{ label: 'The Front ' }] }), scoped({ areas: [{ label: 'the front' }] })), []],
    [
      'areas in another order agree',
      byBoth(scoped({ areas: [{ code: 'UA-30' }, { code: 'UA-63' }] }), scoped({ areas: [{ code: 'UA-63' }, { code: 'UA-30' }] })),
      [],
    ],
    ['two excluded areas', byBoth(scoped({ exceptAreas: [{ code: 'UA-43' }] }), scoped({ exceptAreas: [{ code: 'UA-40' }] })), ['area']],
    ['who excludes nothing disagrees with nobody on it', byBoth(scoped({ exceptAreas: [{ code: 'UA-43' }] }), scoped({})), []],
    ['two kinds of act', byBoth(scoped({ acts: ['air_strike'] }), scoped({ acts: ['any_attack'] })), ['acts']],
    ['two kinds of target', byBoth(scoped({ targets: ['energy'] }), scoped({ targets: ['any'] })), ['targets']],
    ['who leaves acts out disagrees with nobody on them', byBoth(scoped({ acts: ['air_strike'] }), scoped({})), []],
    [
      'who declines to specify disagrees with nobody',
      byBoth(scoped({ acts: ['air_strike'], areas: 'unspecified' }), scoped({ acts: 'unspecified', areas: [{ code: 'UA' }] })),
      [],
    ],
    [
      'several at once, in a fixed order',
      byBoth({ ...from(1, 8), scope: { acts: ['air_strike'] } }, { ...from(2, 9), scope: { acts: ['shelling'] } }),
      ['start', 'end', 'acts'],
    ],
    [
      'a violation under one reading and not under another',
      byBoth(scoped({}), scoped({ areas: [{ code: 'UA-63' }] }), {
        reports: [report('r1', feb(3), {}, { sourceId: 's1' })],
        sources: { s1: rating('A') },
      }),
      ['compliance'],
    ],
    [
      'an allegation under one reading and none under another is no dispute yet',
      byBoth(scoped({}), scoped({ areas: [{ code: 'UA-63' }] }), { reports: [report('r1', feb(3))] }),
      [],
    ],
  ];
  it.each(rows)('%s', (_sentence, world, disagreesOn) => {
    expect(ask(world, feb(5))).toMatchObject({ disagreesOn, disputed: disagreesOn.length > 0 });
  });

  it('finds a third reading that disagrees with only one of two', () => {
    const statements = [
      statement('russia', 'announces', feb(0), { ...from(1, 8), start: day('2026-02-01') }),
      statement('usa', 'announces', feb(0), { ...from(1, 8), start: day('2026-02-02') }),
      statement('ukraine', 'announces', feb(0), { ...from(1, 8), start: day('2026-02-03') }),
    ];
    expect(ask({ statements }, feb(5)).disagreesOn).toEqual(['start']);
  });
});

describe('whether it is disputed that the commitment exists', () => {
  const made = statement('russia', 'announces', feb(0), from(1, 8));
  const rows: [string, World, number, boolean][] = [
    ['a party that denies it disputes it', { statements: [made, statement('ukraine', 'denies', feb(2))] }, feb(2), true],
    ['a party that rejects it disputes it', { statements: [made, statement('usa', 'rejects', feb(2))] }, feb(2), true],
    ['not before it does', { statements: [made, statement('ukraine', 'denies', feb(2))] }, feb(2) - 1, false],
    ['somebody who is no party does not', { statements: [made, statement('osce', 'denies', feb(2))] }, feb(3), false],
    [
      'who acknowledges it afterwards no longer disputes it',
      { statements: [made, statement('ukraine', 'denies', feb(2)), statement('ukraine', 'acknowledges', feb(3))] },
      feb(3),
      false,
    ],
    [
      'who speaks of something else afterwards still does',
      { statements: [made, statement('ukraine', 'denies', feb(2)), statement('ukraine', 'alleges_violation', feb(3))] },
      feb(4),
      true,
    ],
    [
      'another’s acknowledgement does not settle it',
      { statements: [made, statement('ukraine', 'denies', feb(2)), statement('usa', 'acknowledges', feb(3))] },
      feb(4),
      true,
    ],
    ['denying a violation is not denying the pledge', { statements: [made, statement('russia', 'denies_violation', feb(2))] }, feb(3), false],
  ];
  it.each(rows)('%s', (_sentence, world, at, isDisputed) => {
    expect(ask(world, at).disagreesOn.includes('existence')).toBe(isDisputed);
  });
});
