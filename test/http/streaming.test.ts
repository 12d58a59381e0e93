import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import supertest from 'supertest';
import { beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../src/app/lib/errors.js';
import { type Operation, operation } from '../../src/http/lib/operation.js';
import { type TestApp, testApp } from '../support/app.js';

const row = { tags: ['test'] as const, summary: 'test', access: 'open' as const };

const operations: readonly Operation[] = [
  operation({
    ...row,
    id: 'upload',
    method: 'post',
    path: '/v1/upload',
    bodyType: 'stream',
    bodyTypes: ['text/csv'],
    responses: { 200: { description: 'the length', contentType: 'text/plain' } },
    handle: async ({ raw }) => {
      const { length } = await text(raw);
      return {
        status: 200,
        headers: { 'Content-Type': 'text/plain' },
        stream: async (response) => {
          response.end(String(length));
          await once(response, 'close');
        },
      };
    },
  }),
  operation({
    ...row,
    id: 'breakOff',
    method: 'get',
    path: '/v1/break-off',
    responses: { 200: { description: 'rows', contentType: 'text/csv' } },
    handle: async () => ({
      status: 200,
      headers: { 'Content-Type': 'text/csv' },
      stream: async (response) => {
        response.write('id\n1\n');
        await new Promise((resolve) => setImmediate(resolve));
        throw new AppError('unavailable', 'The database does not answer.');
      },
    }),
  }),
];

let edge: TestApp;
beforeEach(async () => {
  edge = await testApp({ operations });
});

describe('an operation that streams', () => {
  it('reads a body of its types, far above the limit for JSON', async () => {
    const response = await supertest(edge.app).post('/v1/upload').set('Content-Type', 'text/csv').send('x'.repeat(3_000_000)).expect(200);
    expect(response.text).toBe('3000000');
  });

  it('refuses other types', async () => {
    await supertest(edge.app).post('/v1/upload').set('Content-Type', 'text/html').send('x').expect(415);
  });

  it('breaks the connection if it fails half way, so that the client sees that the file is incomplete', async () => {
    await expect(supertest(edge.app).get('/v1/break-off')).rejects.toThrow(/aborted|hang up|ECONNRESET/);
    await expect.poll(() => edge.log.some((line) => line.includes('"aborted":true'))).toBe(true);
  });
});
