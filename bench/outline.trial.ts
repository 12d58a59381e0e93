import { stepBudget } from '../src/domain/border-search.js';
import type { Geometry } from '../src/domain/claims.js';
import { relateShapes } from '../src/domain/geometry.js';
import { outlineFault } from '../src/domain/outline-faults.js';

// How long outlines of the largest size keep everybody else waiting: while they are checked, and while they are held against a report's.
// npx tsx bench/outline.trial.ts [positions]

const POSITIONS = Number(process.argv[2] ?? 10_000);
type Ring = [lon: number, lat: number][];

const closed = (ring: Ring): Ring => [...ring, ...ring.slice(0, 1)];
const ringOf = (positions: number, radius = 1, east = 0, north = 0): Ring =>
  closed(
    Array.from({ length: positions - 1 }, (_, n) => {
      const angle = (2 * Math.PI * n) / (positions - 1);
      return [east + radius * Math.cos(angle), north + radius * Math.sin(angle)];
    }),
  );
const list = (length: number, at: (n: number) => [number, number]): Ring => Array.from({ length }, (_, n) => at(n));
const many = (count: number, positions: number): Ring[] =>
  Array.from({ length: count }, (_, n) => ringOf(positions, 0.4, n % 10, Math.floor(n / 10)));
const parts = (rings: readonly Ring[]): Geometry => ({ type: 'MultiPolygon', coordinates: rings.map((ring) => [ring]) });
const of = (...rings: Ring[]): Geometry => ({ type: 'Polygon', coordinates: rings });

const shapes: Record<string, Geometry> = {
  circle: of(ringOf(POSITIONS)),
  'there and back': of(closed(list(POSITIONS - 1, (n) => [n % 2, 0]))),
  zigzag: of(closed([...list(POSITIONS - 4, (n) => [1 + (n % 2), n / POSITIONS]), [3, 1], [3, -1], [1, -1]])),
  saw: of(closed([...list(POSITIONS - 3, (n) => [n / POSITIONS, n % 2 ? 1 : 0.5]), [1, 0], [0, 0]])),
  star: of(closed(list(POSITIONS - 1, (n) => [Math.cos(3.14 * n), Math.sin(3.14 * n)]))),
  'parallel slopes': of(closed(list(POSITIONS - 1, (n) => [(n % 2) * 100 - 50, (n % 2) * 80 - 40 + n / POSITIONS]))),
  'hundred parts': parts(many(100, POSITIONS / 100)),
  'hundred rings in each other': parts(Array.from({ length: 100 }, (_, n) => ringOf(POSITIONS / 100, 1 + n / 100))),
  'ninety-nine holes': of(
    closed([
      [-1, -1],
      [20, -1],
      [20, 20],
      [-1, 20],
    ]),
    ...many(99, Math.floor(POSITIONS / 101)),
  ),
  'holes that touch, 2,000 positions': of(
    ringOf(1_700, 10),
    ...Array.from({ length: 75 }, (_, n) =>
      closed([[0, 0], ...list(2, (m) => [Math.cos(n / 12 + m / 40), Math.sin(n / 12 + m / 40)] as [number, number])]),
    ),
  ),
};
const reports: Record<string, Geometry> = {
  circle: of(ringOf(2_000, 0.7, 0.1, 0.1)),
  touching: of(closed([...ringOf(POSITIONS).slice(0, 500), [0, 0]])),
};

/** Of the processor, in ms: what runs beside it does not count. */
const spent = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};
const table: Record<string, object> = {};
for (const round of [0, 1, 2]) {
  for (const [name, shape] of Object.entries(shapes)) {
    const began = spent();
    const fault = outlineFault(shape, stepBudget());
    const checked = spent();
    const against =
      fault === null ? Object.values(reports).map((report) => timed(() => relateShapes(structuredClone(report), structuredClone(shape)))) : [];
    if (round > 0) table[name] = { 'checked, ms': Math.round(checked - began), 'held against, ms': against.join(', '), fault: fault?.slice(0, 40) };
  }
}
console.table(table);

function timed(work: () => unknown): number {
  const began = spent();
  work();
  return Math.round(spent() - began);
}
