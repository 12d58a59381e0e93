import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/db/client.js';
import { type TestApp, testApp } from '../support/app.js';
import { emptyDatabase } from '../support/database.js';
import { type State, type Step, stateOf, steps, take } from './every-operation.js';

/** What has broken services of this kind, for any field of any body: the answer is 2xx or 4xx, and a refusal stores nothing. */
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

/** Every so many pairs of field and value are tried, each field with many values and each value in many fields; HOSTILE=all tries all. */
const STRIDE = process.env['HOSTILE'] === 'all' ? 1 : 5;

/** Each body that differs from `value` in one field (at any depth), or has one more. */
function* mutations(value: unknown, hostile: unknown): Generator<unknown> {
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) for (const changed of mutations(item, hostile)) yield value.toSpliced(i, 1, changed);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, member] of Object.entries(value)) for (const changed of mutations(member, hostile)) yield { ...value, [name]: changed };
  }
  yield hostile;
}

/** How many rows each table has. */
const rows = async (database: Database): Promise<string> => JSON.stringify((await database.pool.query(count)).rows);

const countOf = async (database: Database): Promise<string> => {
  const { rows: tables } = await database.pool.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1",
  );
  // In order: PostgreSQL may count the tables side by side.
  return `${tables.map(({ name }) => `SELECT '${name}' AS name, count(*)::int AS n FROM ${name}`).join(' UNION ALL ')} ORDER BY name`;
};

let edge: TestApp;
/** the statement that counts the rows of every table */
let count: string;
let state: State;

/** What others build on: requests that write, and those that learn an id or a tag. What only reads would leave nothing to break. */
const ground = steps.filter(({ method, as, isEnd, settle }) => (method !== undefined || as !== undefined) && !isEnd && !settle);

/** The database as it is after one good request of each kind that leaves something. */
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

/** What was answered, and what the service logged of it if it was its own fault. */
const told = ({ status, text }: { status: number; text: string }): string =>
  status < 500 ? text : `${text}\n${edge.log.findLast((line) => line.includes('request failed') || line.includes('request could not be served'))}`;

beforeAll(async () => {
  edge = await testApp();
  count = await countOf(edge.database);
});

/** So many bodies are tried in one row, so that it ends in time on a busy machine too. */
const PER_ROW = 150;

function rowsOf(step: Step): { step: Step; from: number; bodies: unknown[] }[] {
  const bodies = HOSTILE.flatMap((hostile, i) => [...mutations(step.body, hostile)].filter((_, j) => (i + j) % STRIDE === 0));
  const begins = Array.from({ length: Math.ceil(bodies.length / PER_ROW) }, (_, n) => n * PER_ROW);
  return begins.map((from) => ({ step, from, bodies: bodies.slice(from, from + PER_ROW) }));
}

describe('no field of any body can break the service:', () => {
  const trials = steps.filter(({ body }) => body !== undefined).flatMap(rowsOf);

  // A row that takes too long ends at its next request: it would go on writing into the database of the rows after it.
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
