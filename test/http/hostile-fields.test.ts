import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/db/client.js';
import { type TestApp, testApp } from '../support/app.js';
import { emptyDatabase } from '../support/database.js';
import { type State, type Step, stateOf, steps, take } from './every-operation.js';

/**
 * Values that have broken similar services. In any field of any body the response is 2xx or 4xx, and a refusal stores
 * nothing.
 */
const HOSTILE: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  1e308,
  -1e-308,
  2 ** 53,
  '',
  ' ',
  'x'.repeat(20_000),
  '\u202e\u200b\ufeff',
  '👩‍🚀'.repeat(100),
  'e\u0301'.repeat(500),
  "'; DROP TABLE commitments; --",
  '{{7*7}}%s%n',
  '<script>alert(1)</script>',
  'javascript:alert(1)',
  'http://user:password@127.0.0.1/',
  'http://[::1',
  '=cmd|calc',
  '../../etc/passwd',
  'unspecified',
  'Infinity',
  '275760-09-13T00:00:00Z',
  '+275760-09-13',
  '-000001-01-01T00:00:00Z',
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00+23:59',
  '9999-12-31T23:59:59.999-23:59',
  '10000-01-01T00:00:00Z',
  '2026-02-30',
  '2026-02-28T24:00:00Z',
  '2016-12-31T23:59:60Z',
  '2026-02-01T00:00:00',
  '2026-02-01T00:00:00+25:00',
  '2026-02-01T00:00:00Z ',
  '2026-03-29T03:30:00',
  '2026-XX-12~/..',
  'P1000000Y',
  'PT1e9S',
  'P-1D',
  'P',
  'P1Y2W',
  'PT0S',
  `P${'9'.repeat(40)}D`,
  'Etc/GMT+25',
  'posixrules',
  'Mars/Phobos',
  'commitment_7zzzzzzzzzzzzzzzzzzzzzzzzz',
  'actor_00000000000000000000000000',
  [],
  {},
  [[[[[[]]]]]],
  { length: -1 },
  { toString: 'x', valueOf: 1, hasOwnProperty: null },
  { name: null },
  { id: 'actor_00000000000000000000000000', name: 'both' },
  { value: '2026-02-01', zone: 'Europe/Kyiv\u2028' },
  { code: 'UA-30\n' },
  {
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1e308, 1e308],
          [200, 100],
          [0, 0],
        ],
      ],
    },
  },
  { lat: 1e308, lon: -1e308 },
  new Array(1000).fill('x'),
];

/** Tries every nth pair of field and value, so that fields and values mix; HOSTILE=all tries all. */
const STRIDE = process.env['HOSTILE'] === 'all' ? 1 : 5;

/** Yields bodies that differ from `value` in one field at any depth, or have one more. */
function* mutations(value: unknown, hostile: unknown): Generator<unknown> {
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) for (const changed of mutations(item, hostile)) yield value.toSpliced(i, 1, changed);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, member] of Object.entries(value)) for (const changed of mutations(member, hostile)) yield { ...value, [name]: changed };
  }
  yield hostile;
}

/** Returns the row count of each table. */
const rows = async (database: Database): Promise<string> => JSON.stringify((await database.pool.query(count)).rows);

const countOf = async (database: Database): Promise<string> => {
  const { rows: tables } = await database.pool.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1",
  );
  // Sorted, since the order of the counts is not fixed.
  return `${tables.map(({ name }) => `SELECT '${name}' AS name, count(*)::int AS n FROM ${name}`).join(' UNION ALL ')} ORDER BY name`;
};

let edge: TestApp;
/** the statement that counts the rows of every table */
let count: string;
let state: State;

/** Steps that write or store an id or a tag; the others cannot break anything. */
const ground = steps.filter(({ method, as, isEnd, settle }) => (method !== undefined || as !== undefined) && !isEnd && !settle);

/** Prepares the database with one valid request per such step. */
async function beginAgain(signal: AbortSignal): Promise<string> {
  await emptyDatabase(edge.database);
  state = stateOf(edge, 'http://127.0.0.1:65000/hook');
  for (const step of ground) {
    signal.throwIfAborted();
    const answer = await take(step, state);
    expect([step.id, answer.status], told(answer)).toEqual([step.id, step.status]);
  }
  return await rows(edge.database);
}

/** Returns the response, and the log of a 5xx. */
const told = ({ status, text }: { status: number; text: string }): string =>
  status < 500 ? text : `${text}\n${edge.log.findLast((line) => line.includes('request failed') || line.includes('request could not be served'))}`;

beforeAll(async () => {
  edge = await testApp();
  count = await countOf(edge.database);
});

/** Bodies per test, so that it ends in time on a busy machine, too. */
const PER_ROW = 150;

function rowsOf(step: Step): { step: Step; from: number; bodies: unknown[] }[] {
  const bodies = HOSTILE.flatMap((hostile, i) => [...mutations(step.body, hostile)].filter((_, j) => (i + j) % STRIDE === 0));
  const begins = Array.from({ length: Math.ceil(bodies.length / PER_ROW) }, (_, n) => n * PER_ROW);
  return begins.map((from) => ({ step, from, bodies: bodies.slice(from, from + PER_ROW) }));
}

describe('no field of any body can break the service:', () => {
  const trials = steps.filter(({ body }) => body !== undefined).flatMap(rowsOf);

  // A test that timed out stops at its next request, or it would write into the database of later tests.
  it.for(trials)('$step.id, from body $from on', { timeout: 120_000 }, async ({ step, bodies }, { signal }) => {
    let stored = await beginAgain(signal);
    let taken = 0;
    for (const body of bodies) {
      signal.throwIfAborted();
      const answer = await take(step, state, body);
      const sent = JSON.stringify(body).slice(0, 600);
      if (answer.status >= 500) throw new Error(`${answer.status} for ${sent}\n${told(answer)}`);
      if (answer.status >= 400) expect([await rows(edge.database), sent], told(answer)).toEqual([stored, sent]);
      else {
        taken += 1;
        stored = taken % 20 === 0 ? await beginAgain(signal) : await rows(edge.database);
      }
    }
  });
});
