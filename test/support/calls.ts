import request from 'supertest';
import { expect } from 'vitest';
import type { TestApp } from './app.js';

/** Sends what a test sends, as the admin unless told otherwise, and holds the answer to the status that it expects. */
export function callsTo({ app, admin }: Pick<TestApp, 'app' | 'admin'>) {
  const check = (response: request.Response, status: number) => {
    expect(response.status, JSON.stringify(response.body)).toBe(status);
    return response.body;
  };
  return {
    post: async (path: string, body?: object, status = 201, key: object = admin) =>
      check(
        await request(app)
          .post(path)
          .set({ ...key })
          .send(body),
        status,
      ),
    /** without a key */
    get: async (path: string, query: object = {}, status = 200) => check(await request(app).get(path).query(query), status),
    getAs: async (key: object, path: string, status = 200) =>
      check(
        await request(app)
          .get(path)
          .set({ ...key }),
        status,
      ),
    patch: async (path: string, body: object, status = 200, key: object = admin, ifMatch?: string) => {
      const tag = ifMatch ?? (await request(app).get(path)).headers['etag'] ?? '';
      return check(
        await request(app)
          .patch(path)
          .set({ ...key, 'If-Match': tag })
          .send(body),
        status,
      );
    },
    /** the headers of a key with these scopes */
    keyWith: async (...scopes: string[]) => {
      const { secret } = check(await request(app).post('/v1/api-keys').set(admin).send({ name: scopes.join(), scopes }), 201);
      return { Authorization: `Bearer ${secret}` };
    },
  };
}
