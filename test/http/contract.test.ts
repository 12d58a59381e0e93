import type supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildOpenApi, type OpenApiOperation } from '../../src/http/docs/openapi.js';
import type { Operation } from '../../src/http/lib/operation.js';
import { operations } from '../../src/http/routes/index.js';
import { testApp } from '../support/app.js';
import { emptyDatabase } from '../support/database.js';
import { type Receiver, startReceiver } from '../support/receiver.js';
import { type State, type Step, stateOf, steps, take } from './every-operation.js';

// Checks with the JSON Schemas of the document, as a client would, not with the zod schemas behind them.

const document = buildOpenApi(operations, { version: '1', publicRead: true });
const validator = (schema: object): z.ZodType =>
  z.fromJSONSchema(JSON.parse(JSON.stringify({ ...schema, $defs: document.components.schemas }).replaceAll('#/components/schemas/', '#/$defs/')));

function faults(schema: object | undefined, value: unknown): string {
  if (schema === undefined) return value === undefined || value === '' ? '' : 'has a body that is not described';
  const parsed = validator(schema).safeParse(value);
  return parsed.success ? '' : z.prettifyError(parsed.error);
}

function describedAs(id: string): { row: Operation; described: OpenApiOperation } {
  const row = operations.find((operation) => operation.id === id);
  const described = row && document.paths[row.path]?.[row.method];
  if (!row || !described) throw new Error(`there is no operation ${id}`);
  return { row, described };
}

let state: State;
let receiver: Receiver;
beforeAll(async () => {
  receiver = await startReceiver();
  const edge = await testApp({ operations, settings: { rateLimits: { read: 10_000, write: 10_000, unknownKey: 100 } } });
  await emptyDatabase(edge.database);
  state = stateOf(edge, receiver.url);
});
afterAll(() => receiver.close());

it('every operation has a step in every-operation.ts', () => {
  expect([...new Set(steps.map((step) => step.id))].sort()).toEqual(operations.map((row) => row.id).sort());
});

describe('request and response match the document:', () => {
  it.each(steps.filter((step) => !step.isEnd))('$id', drive);
});

describe('every operation', () => {
  const problem = document.components.schemas['Problem'];
  const expectProblem = (response: supertest.Response, id: string): void => {
    const { described } = describedAs(id);
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(faults(problem, response.body)).toBe('');
    const answer = described.responses[String(response.status)];
    expect([id, answer?.description]).toEqual([id, expect.stringContaining(`\`${response.body.code}\``)]);
    for (const name of Object.keys(answer?.headers ?? {})) {
      // Set by the rate limit, which runs after authentication.
      if (!name.startsWith('RateLimit')) expect([id, name, response.headers[name.toLowerCase()]]).toEqual([id, name, expect.any(String)]);
    }
  };

  it.each(steps)('$id refuses a wrong key, an unknown parameter and an unknown id', async (step) => {
    const { row } = describedAs(step.id);
    const wrongKey = await take(step, { ...state, known: { ...state.known } }, step.body, { Authorization: `Bearer pw_${'A'.repeat(43)}` });
    expect(wrongKey.status).toBe(401);
    expectProblem(wrongKey, step.id);

    const path = step.path(state.known);
    const unknown = await take({ ...step, path: () => `${path}${path.includes('?') ? '&' : '?'}what=1` }, { ...state, known: { ...state.known } });
    expect([unknown.status, unknown.body.errors]).toEqual([400, [{ path: 'query.what', message: expect.any(String) }]]);
    expectProblem(unknown, step.id);

    if (row.params) {
      const elsewhere = path.replace(/_[0-9a-z]{26}/, `_${'0'.repeat(26)}`).replace('/areas/UA-32', '/areas/UA-99');
      const missing = await take({ ...step, path: () => elsewhere }, { ...state, known: { ...state.known } });
      expect([step.id, missing.status]).toEqual([step.id, 404]);
      expectProblem(missing, step.id);
    }
  });

  it.each(steps.filter((step) => step.body !== undefined))('$id refuses an unknown field, and a body that is not an object', async (step) => {
    for (const body of [{ ...Object(step.body), status: 'active' }, [], null, 'text', 7, true]) {
      const response = await take(step, { ...state, known: { ...state.known } }, body);
      expect([step.id, JSON.stringify(body).slice(0, 40), response.status]).toEqual([step.id, JSON.stringify(body).slice(0, 40), 422]);
      expectProblem(response, step.id);
    }
  });

  it.each(steps.filter((step) => step.ifMatch !== undefined))('$id refuses a stale If-Match, and a request without one', async (step) => {
    const without = await take({ ...step, ifMatch: 'nothing' }, { ...state, known: { ...state.known } });
    expect(without.status).toBe(428);
    expectProblem(without, step.id);
    const stale = await take(step, { ...state, known: { ...state.known, [`${step.ifMatch} tag`]: '"999.1"' } });
    expect(stale.status).toBe(412);
    expectProblem(stale, step.id);
  });

  it.each(steps.filter((step) => step.method === 'post' && !step.isEnd && step.file === undefined))(
    '$id with the same Idempotency-Key 10 times at once takes effect once',
    async (step) => {
      const send = () =>
        take(step, { ...state, known: { ...state.known } }, renamed(step.body), { 'Idempotency-Key': `"${step.id} ${steps.indexOf(step)}"` });
      const answers = await Promise.all(Array.from({ length: 10 }, send));
      const done = answers.filter((answer) => answer.status === step.status);
      expect(done.length).toBeGreaterThan(0);
      expect(new Set(done.map((answer) => answer.body.id)).size).toBe(1);
      for (const answer of answers) if (answer.status !== step.status) expect(answer.body.code).toBe('idempotency_key_in_use');
    },
  );
});

/** Names of actors and sources are unique, so each request needs a new one. */
function renamed(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('name' in body)) return body;
  const { aliases: _aliases, ...rest } = { aliases: [], ...body };
  return { ...rest, name: `${String(body.name)} again` };
}

describe('at the end,', () => {
  it.each(steps.filter((step) => step.isEnd))('$id', drive);
});

async function drive(step: Step): Promise<void> {
  const { row, described } = describedAs(step.id);
  const response = await take(step, state);
  expect([response.status, response.body.detail ?? '']).toEqual([step.status, '']);
  if (step.body !== undefined) expect(faults(described.requestBody?.content['application/json']?.schema, step.body)).toBe('');
  const answer = described.responses[String(step.status)];
  const schema = answer?.content?.['application/json']?.schema;
  const [type] = Object.keys(answer?.content ?? {});
  if (type === undefined || schema !== undefined) expect(faults(schema, schema === undefined ? response.text : response.body)).toBe('');
  // For bodies other than JSON the document has only the type.
  else expect(response.headers['content-type']).toContain(type);
  for (const name of Object.keys(answer?.headers ?? {}))
    if (name !== 'Link') expect([name, response.headers[name.toLowerCase()]]).toEqual([name, expect.any(String)]);
  expect(row.ifMatch ?? false).toBe(step.ifMatch !== undefined);
}
