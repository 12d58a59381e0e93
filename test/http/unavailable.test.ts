import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../../src/app/lib/errors.js';
import { asUnavailable } from '../../src/app/lib/unavailable.js';
import { type TestApp, testApp } from '../support/app.js';
import { newTestDatabase } from '../support/database.js';

let edge: TestApp;
beforeAll(async () => {
  const database = await newTestDatabase();
  await database.close();
  edge = await testApp({ database });
});
afterAll(() => edge.database.close());

describe('while the database is down', () => {
  it.each([
    ['reading', '/v1/commitments', {}],
    ['a key that has to be looked up', '/v1/commitments', { Authorization: `Bearer pw_${'A'.repeat(43)}` }],
  ])('%s is answered 503 with Retry-After, and without a word about the inside', async (_what, path, headers) => {
    const response = await supertest(edge.app).get(path).set(headers);
    expect([response.status, response.body.code, response.headers['retry-after']]).toEqual([503, 'unavailable', '5']);
    expect(response.text).not.toMatch(/prisma|pool|socket|postgres/i);
  });

  it('the process is alive, and the documentation can be read', async () => {
    await supertest(edge.app).get('/livez').expect(200);
    await supertest(edge.app).get('/openapi.json').expect(200);
  });
});

describe('an error that leaves a verb', () => {
  it('keeps its code if it has one, and other errors than the database’s are unchanged', () => {
    const refusal = new AppError('conflict', 'no');
    const fault = new TypeError('x is undefined');
    expect(asUnavailable(refusal)).toBe(refusal);
    expect(asUnavailable(fault)).toBe(fault);
    expect(asUnavailable(undefined)).toBeUndefined();
  });

  it.each([
    ['P2034', 1],
    ['P1001', 5],
    ['P2024', 5],
    ['P2028', 5],
    ['57P01', 5],
    ['ECONNREFUSED', 5],
  ])('with the code %s is "unavailable", to be tried again after %i s, and keeps its cause', (code, retryAfter) => {
    const thrown = Object.assign(new Error('inside'), { code });
    expect(asUnavailable(thrown)).toMatchObject({ code: 'unavailable', retryAfter, cause: thrown });
  });
});
