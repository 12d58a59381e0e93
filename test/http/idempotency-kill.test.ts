import supertest from 'supertest';
import { afterEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../src/db/client.js';
import { createLogger } from '../../src/lib/logger.js';
import { appOn } from '../support/app-on.js';
import { runChild } from '../support/child.js';
import { newTestPlace } from '../support/database.js';
import { addSourceOperation } from './add-source.js';

let database: Database | undefined;
afterEach(async () => {
  await database?.close();
});

describe('a request with an Idempotency-Key whose service is killed (-9)', () => {
  it.each([
    ['before the commit', 0],
    ['between the commit and the answer', 1],
  ])('%s, takes effect once when it is sent again', async (when, left) => {
    const place = await newTestPlace();
    const headers = { Authorization: 'Bearer the-admin-key-of-the-tests-32-characters', 'Idempotency-Key': '"once"' };
    const child = runChild(new URL('./idempotency-victim.ts', import.meta.url), when, JSON.stringify(place), JSON.stringify(headers));
    const line = await child.nextLine();
    child.process.kill('SIGKILL');
    expect(await child.ended).toEqual({ code: 'SIGKILL', errors: '' });
    expect(line).toBe('now');

    database = await openDatabase({ ...place, logger: createLogger({ level: 'silent' }) });
    const { app } = appOn(database, { operations: [addSourceOperation({})] });
    const send = () => supertest(app).post('/v1/test-sources').set(headers).send({ a: 1 });
    await expect.poll(() => database?.prisma.source.count()).toBe(left);
    const second = await sendUntilFree(send);
    const third = await send();
    expect([second.status, third.status, third.text]).toEqual([201, 201, second.text]);
    expect(await database.prisma.source.findMany({ select: { id: true } })).toEqual([{ id: second.body.id }]);
  });
});

/** PostgreSQL may take a moment to notice that the holder of the key is gone. */
async function sendUntilFree(send: () => supertest.Test): Promise<supertest.Response> {
  for (;;) {
    const response = await send();
    if (response.body.code !== 'idempotency_key_in_use') return response;
  }
}
