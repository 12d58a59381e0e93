import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ANY_KEY, candidateKeys, reportKeys } from '../../src/domain/candidate-keys.js';
import type { Area } from '../../src/domain/claims.js';
import { ALL } from '../../src/domain/known.js';
import { matchReport } from '../../src/domain/match.js';
import { openCase } from '../../src/domain/open-case.js';
import { DEFAULT_POLICY } from '../../src/domain/policy.js';
import { facts, feb, statement } from '../support/facts.js';
import { box, polygon } from '../support/shapes.js';

const square = (lon: number) => polygon(box(lon, 0, lon + 2, 2));
const code = fc.constantFrom('UA', 'UA-30', 'UA-32', 'UA-63', 'FR', 'FR-IDF', 'FR-75C', 'FR-2A', 'FR-20R', 'RU', 'RU-MOS', 'CN-HE', 'BE-VBR');
const geometry = fc.constantFrom(0, 1, 5).map(square);
const area: fc.Arbitrary<Area> = fc
  .record({ code, label: fc.constant('somewhere'), geometry }, { requiredKeys: [] })
  .filter((one) => Object.keys(one).length > 0);
const point = fc.option(fc.record({ lat: fc.constantFrom(1, 50), lon: fc.constantFrom(1, 6), precisionKm: fc.constantFrom(0, 50) }));

it('whatever may fall under a reading by its place is found by the keys of both', () => {
  fc.assert(
    fc.property(fc.array(area, { maxLength: 2 }), point, fc.array(area, { minLength: 1, maxLength: 2 }), (areas, where, covered) => {
      const claims = { start: { value: '2026-02-01T00:00:00Z' }, end: { value: '2026-02-08T00:00:00Z' }, scope: { areas: covered } };
      const opened = openCase(facts({ statements: [statement('russia', 'announces', feb(0), claims)] }), DEFAULT_POLICY, ALL);
      const report = { observedFrom: feb(3), observedTo: feb(3), act: null, target: null, areas, point: where, allegedActorId: 'russia' };
      const [reading] = opened.readings;
      if (!reading) throw new Error('no reading');
      const matchable = { ...reading.reading, closings: [], committerIds: ['russia'] };
      const match = matchReport({ ...report, bearing: 'violates' }, matchable, (a, b) => a === b);
      if (match.result === 'out_of_scope') return;
      const [keys] = candidateKeys(opened);
      const { areaKeys } = reportKeys({ ...report, bearing: 'violates' }, () => null);
      const isFound = (key: string) => areaKeys === null || areaKeys.includes(key);
      expect(keys?.areaKeys.some(isFound), JSON.stringify({ keys, areaKeys })).toBe(true);
      expect(areaKeys === null || areaKeys.includes(ANY_KEY)).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});
