import { createServer, IncomingMessage, ServerResponse } from 'node:http';
import { type AddressInfo, connect, Socket } from 'node:net';
import express, { type Application } from 'express';
import { pino } from 'pino';
import supertest from 'supertest';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { withLastResort } from '../../../src/http/lib/last-resort.js';
import { operation } from '../../../src/http/lib/operation.js';
import { testApp } from '../../support/app.js';

const logger = pino({ level: 'silent' });
const PROBLEM = 'application/problem+json; charset=utf-8';
const only = (prepare: (app: Application) => void) => {
  const app = express();
  prepare(app);
  return withLastResort(app, logger);
};

describe('an error that bypasses the error handler', () => {
  it.each<[what: string, prepare: (app: Application) => void]>([
    ['an error before any handler', (app) => void app.use(() => Promise.reject(new Error('early')))],
    [
      'an error in the error handler',
      (app) => {
        app.use(() => {
          throw new Error('first');
        });
        app.use((_error: unknown, _request: unknown, _response: unknown, _next: unknown) => {
          throw new Error('second');
        });
      },
    ],
    [
      'an error that names a status and headers of its own',
      (app) =>
        void app.use(() => {
          throw Object.assign(new Error('early'), { status: 404, headers: { 'X-Secret': 'yes' } });
        }),
    ],
    [
      'an error that cannot be read',
      (app) =>
        void app.use(() => {
          throw new Proxy(new Error('early'), {
            get: () => {
              throw new Error('no');
            },
          });
        }),
    ],
  ])('is a problem document and never a page: %s', async (_, prepare) => {
    const response = await supertest(only(prepare)).get('/a%zz');
    expect([response.status, response.headers['content-type']]).toEqual([500, PROBLEM]);
    expect(response.body).toMatchObject({ code: 'internal', status: 500 });
    expect(response.headers['x-secret']).toBeUndefined();
    expect(response.text).not.toMatch(/<|early|second|at /);
  });

  it('is a 400 for a URL that Express cannot parse', async () => {
    const response = await supertest(only(() => undefined)).get('/');
    expect([response.status, response.body.code]).toEqual([400, 'malformed_request']);
  });

  it('breaks off a started response, and leaves a finished one alone', async () => {
    const begun = only((app) =>
      app.use((_request, response) => {
        response.write('half');
        throw new Error('late');
      }),
    );
    await expect(supertest(begun).get('/')).rejects.toThrow();
    const answered = only((app) =>
      app.use((_request, response) => {
        response.end('whole');
        throw new Error('late');
      }),
    );
    expect((await supertest(answered).get('/')).text).toBe('whole');
  });

  it('needs no socket', async () => {
    const request = new IncomingMessage(new Socket());
    Object.assign(request, { method: 'GET', url: '/', socket: null, connection: null });
    const response = new ServerResponse(request);
    const listen = only((app) =>
      app.use(() => {
        throw new Error('the socket is gone');
      }),
    );
    expect(() => listen(request, response)).not.toThrow();
    // Express ends a request in a later turn of the event loop.
    await new Promise((resolve) => setImmediate(resolve));
    expect(response.statusCode).toBe(500);
  });
});

const row = { tags: ['test'] as const, summary: 'test', access: 'open' as const };
const operations = [
  operation({
    ...row,
    id: 'cut',
    method: 'get',
    path: '/v1/cut',
    responses: { 200: { description: 'ok', schema: z.object({}) } },
    async handle({ raw }) {
      raw.socket.destroy();
      Reflect.set(raw, 'socket', null);
      throw new Error('the client has left');
    },
  }),
];

describe('the application', () => {
  it('only logs an error after the socket is gone', async () => {
    const edge = await testApp({ operations });
    await expect(supertest(edge.app).get('/v1/cut')).rejects.toThrow();
    expect(edge.log.map((line) => JSON.parse(line).msg)).toEqual(expect.arrayContaining(['request failed']));
    expect(edge.log.join('')).not.toContain('in the usual way');
  });

  it('logs the address of the caller, even if the client has disconnected', async () => {
    const edge = await testApp({ operations, settings: { trustProxy: 1 } });
    await expect(supertest(edge.app).get('/v1/cut').set('X-Forwarded-For', '203.0.113.8')).rejects.toThrow();
    const entry = edge.log.map((line) => JSON.parse(line)).find(({ msg }) => msg === 'request');
    expect(entry).toMatchObject({ address: '203.0.113.8', status: 500 });
  });

  it('responds to any URL without an HTML page', async () => {
    const edge = await testApp();
    const server = createServer(edge.app);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    for (const target of ['//', '/%', '/%zz', '*', 'http://[', 'http:///a', '/\\', '/a?%', '/v1/commitments/%e0%a4%a', '?', '///v1//commitments']) {
      const socket = connect(port, '127.0.0.1');
      socket.write(`GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
      let text = '';
      for await (const piece of socket) text += String(piece);
      expect(text, target).not.toMatch(/<html|<pre|DOCTYPE/i);
      expect(text, target).toMatch(/^HTTP\/1.1 4\d\d /);
    }
    server.close();
  });
});
