// Measures the rules alone: one assessment with ever more facts, which must grow no worse than linearly, and a simple one, which sweeps do by the ten
// thousand. Run with `npx tsx bench/assess.bench.ts`; no database, no network, about half a minute.

import { performance } from 'node:perf_hooks';
import { assess } from '../src/domain/assess.js';
import { changesSince } from '../src/domain/changes.js';
import type { CommitmentFacts } from '../src/domain/facts.js';
import { ALL } from '../src/domain/known.js';
import { openCase } from '../src/domain/open-case.js';
import { DEFAULT_POLICY } from '../src/domain/policy.js';
import type { StatementAct } from '../src/domain/vocabulary.js';
import { facts, feb, from, report, statement } from '../test/support/facts.js';

const MINUTE = 60_000;
const SIZES = [10, 100, 1_000, 10_000];
/** Quadratic growth would show as 10. Larger heaps alone, with their caches missed and their garbage collected, show as up to 3. */
const MOST_GROWTH = 4;

const ACTS: readonly StatementAct[] = ['announces', 'clarifies', 'alleges_violation', 'acknowledges', 'extends', 'requests'];
const PRINCIPALS = ['russia', 'usa', 'ukraine', 'osce'];
const words = (count: number, claims: boolean) =>
  Array.from({ length: count }, (_, n) =>
    statement(PRINCIPALS[n % 4] ?? 'russia', ACTS[n % 6] ?? 'announces', feb(0) + n * MINUTE, claims || n === 0 ? from(1, 20 + (n % 3)) : null, {
      id: `s${n}`,
    }),
  );
const strikes = (count: number, act: string) =>
  Array.from({ length: count }, (_, n) => report(`r${n}`, feb(2) + n * MINUTE, { act, originId: n % 2 ? 'ukraine' : null }));

const WORLDS: [name: string, of: (count: number) => CommitmentFacts, at: number | 'history'][] = [
  ['statements without claims', (count) => facts({ statements: words(count, false) }), feb(10)],
  ['statements with claims', (count) => facts({ statements: words(count, true) }), feb(10)],
  ['statements still to come', (count) => facts({ statements: words(count, false) }), feb(-1)],
  [
    'withdrawn and renewed',
    (count) =>
      facts({ statements: words(count, true).map((word, n) => ({ ...word, act: n % 2 ? 'withdraws' : 'confirms', principalId: 'russia' })) }),
    feb(-1),
  ],
  [
    'denied and affirmed',
    (count) => facts({ statements: words(count, false).map((word, n) => ({ ...word, act: n % 2 ? 'denies' : 'accepts' })) }),
    feb(-1),
  ],
  ['reports in scope', (count) => facts({ reports: strikes(count, 'air_strike') }), feb(20)],
  ['reports in scope, still to come', (count) => facts({ reports: strikes(count, 'air_strike') }), feb(1)],
  [
    'reports out of scope',
    (count) =>
      facts({
        statements: [statement('russia', 'announces', feb(0), { ...from(1, 8), scope: { acts: ['shelling'] } })],
        reports: strikes(count, 'air_strike'),
      }),
    feb(1),
  ],
  [
    'reports of one incident',
    (count) => facts({ reports: strikes(count, 'air_strike').map((fact) => ({ ...fact, incidents: [{ incidentId: 'i', recordedAt: 0 }] })) }),
    feb(20),
  ],
  ['history with reports in scope', (count) => facts({ reports: strikes(count, 'air_strike') }), 'history'],
];

/** A pledge that is logged long after, with its reports there: its history is told from the first word on. */
const history = (world: CommitmentFacts) =>
  changesSince(openCase(world, DEFAULT_POLICY, ALL), { assessment: null, lastValidAt: Number.NEGATIVE_INFINITY }, feb(30), {
    cause: 'statement',
    facts: [],
    validAt: feb(0),
  });

/** Microseconds of one piece of work: the best of several rounds, so that other work on the machine counts little. */
function measure(work: () => unknown, millis: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5; round += 1) {
    const began = performance.now();
    let times = 0;
    do {
      work();
      times += 1;
    } while (performance.now() - began < millis / 5);
    best = Math.min(best, ((performance.now() - began) * 1000) / times);
  }
  return best;
}

const rows: Record<string, string>[] = [];
let worst = 0;
for (const [name, of, at] of WORLDS) {
  const work = (size: number) => {
    const world = of(size);
    return () => (at === 'history' ? history(world) : assess(world, DEFAULT_POLICY, at));
  };
  measure(work(100), 200);
  const times = SIZES.map((size) => measure(work(size), 250));
  // From 1,000 facts on the fixed part of an assessment hardly counts.
  const growth = (times[3] ?? 0) / (times[2] ?? 1) / 10;
  worst = Math.max(worst, growth);
  rows.push({
    facts: name,
    ...Object.fromEntries(SIZES.map((size, place) => [size.toLocaleString('en'), `${((times[place] ?? 0) / 1000).toFixed(2)} ms`])),
    'time per fact, 10,000 against 1,000': `× ${growth.toFixed(2)}`,
  });
}
console.table(rows);

const simple = facts({
  statements: [statement('russia', 'announces', feb(0), { end: { value: '2026-02-08', zone: 'Europe/Kyiv' }, duration: 'P7D' })],
});
const ofSimple = () => assess(simple, DEFAULT_POLICY, feb(2));
measure(ofSimple, 500);
console.log(`A pledge with one statement and no report: ${measure(ofSimple, 1000).toFixed(1)} µs for one assessment with its next change.`);
if (worst > MOST_GROWTH) {
  console.error(`Time per fact grows by ${worst.toFixed(2)}, more than ${MOST_GROWTH}.`);
  process.exitCode = 1;
}
