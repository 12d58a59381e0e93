import supertest from 'supertest';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { pruneIdempotencyRecords } from '../../src/db/idempotency.js';
import { withTransaction } from '../../src/db/transaction.js';
import { type Operation, operation } from '../../src/http/lib/operation.js';
import { keyOperations } from '../../src/http/routes/keys.js';
import { type TestApp, testApp } from '../support/app.js';
import { emptyDatabase } from '../support/database.js';
import { addSourceOperation } from './add-source.js';

/** Hook of the test verb between effect and commit. */
let beforeCommit: () => Promise<void>;
/** Hook of the handler between commit and response. */
let afterCommit: () => Promise<void>;

const operations: readonly Operation[] = [
  ...keyOperations,
  addSourceOperation({ beforeCommit: () => beforeCommit(), afterCommit: () => afterCommit() }),
  operation({
    id: 'careless',
    summary: 'test',
    tags: ['test'],
    access: 'log',
    responses: { 201: { description: 'made', schema: z.object({ id: z.string() }) } },
    method: 'post',
    path: '/v1/careless',
    handle: async ({ context }) => ({ status: 201, body: { id: await withTransaction(context.database, async () => 'x') } }),
  }),
];

let edge: TestApp;
beforeEach(async () => {
  beforeCommit = () => Promise.resolve();
  afterCommit = () => Promise.resolve();
  edge = await testApp({ operations });
  await emptyDatabase(edge.database);
});

const key = (text: string) => ({ ...edge.admin, 'Idempotency-Key': text });
const addSource = (idempotencyKey: string, body: object = { a: 1 }) =>
  supertest(edge.app).post('/v1/test-sources').set(key(idempotencyKey)).send(body);
const sources = () => edge.database.prisma.source.count();

describe('the same key and request', () => {
  it('take effect once, and return the first response again', async () => {
    const first = await addSource('"k"').expect(201);
    expect(first.headers['idempotency-replayed']).toBeUndefined();
    const second = await addSource('"k"').expect(201);
    expect(second.headers['idempotency-replayed']).toBe('true');
    expect(second.text).toBe(first.text);
    expect(await sources()).toBe(1);
  });

  it('are recognised with or without quotes around the key', async () => {
    const first = await addSource('"k-1"');
    expect((await addSource('k-1')).body).toEqual(first.body);
  });

  it('return the headers again, but no secret', async () => {
    const make = () =>
      supertest(edge.app)
        .post('/v1/api-keys')
        .set(key('"k"'))
        .send({ name: 'x', scopes: ['read'] });
    const first = await make().expect(201);
    const second = await make().expect(201);
    expect(first.body.secret).toMatch(/^pw_/);
    expect(second.body).toEqual({ ...first.body, secret: null });
    expect(second.headers['location']).toBe(first.headers['location']);
    expect(await edge.database.prisma.apiKey.count()).toBe(1);
    const { rows } = await edge.database.pool.query('SELECT * FROM idempotency_records');
    expect(JSON.stringify(rows)).not.toContain(first.body.secret.slice(3));
  });

  it('sent 50 times at once take effect once: each response is the first one, or says that it is still running', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => addSource('"k"')));
    expect(await sources()).toBe(1);
    const made = answers.filter((answer) => answer.status === 201);
    expect(made.length).toBeGreaterThan(0);
    expect(new Set(made.map((answer) => answer.text)).size).toBe(1);
    for (const answer of answers) if (answer.status !== 201) expect([answer.status, answer.body.code]).toEqual([409, 'idempotency_key_in_use']);
    expect((await addSource('"k"')).text).toBe(made[0]?.text);
  });

  it('while the first is running: 409 on PostgreSQL, where transactions run concurrently; on the embedded database the second waits', async () => {
    let go = (): void => undefined;
    let inside = (): void => undefined;
    const entered = new Promise<void>((resolve) => {
      inside = resolve;
    });
    beforeCommit = () =>
      new Promise((resolve) => {
        go = resolve;
        inside();
      });
    const first = addSource('"k"').then((answer) => answer);
    await entered;
    const second = addSource('"k"').then((answer) => answer);
    if (edge.database.kind === 'postgresql') {
      const answer = await second;
      expect([answer.status, answer.body.code, answer.headers['retry-after']]).toEqual([409, 'idempotency_key_in_use', '1']);
    }
    go();
    const { text } = await first;
    if (edge.database.kind === 'embedded') expect((await second).text).toBe(text);
    expect(await sources()).toBe(1);
  });

  it('take effect once if the process dies between commit and response', async () => {
    afterCommit = () => Promise.reject(new Error('the process is gone'));
    await addSource('"k"').expect(500);
    expect(await sources()).toBe(1);
    afterCommit = () => Promise.resolve();
    const again = await addSource('"k"').expect(201);
    expect(await sources()).toBe(1);
    expect((await edge.database.prisma.source.findFirst())?.id).toBe(again.body.id);
    expect((await addSource('"k"')).text).toBe(again.text);
  });

  it('take effect at the second attempt if the first was rolled back', async () => {
    beforeCommit = () => Promise.reject(new Error('the process is gone'));
    await addSource('"k"').expect(500);
    expect(await sources()).toBe(0);
    beforeCommit = () => Promise.resolve();
    await addSource('"k"').expect(201);
    expect(await sources()).toBe(1);
  });

  it('take effect again after 24 hours', async () => {
    const first = await addSource('"k"');
    edge.context.clock.advance(24 * 3_600_000 - 1);
    expect((await addSource('"k"')).text).toBe(first.text);
    edge.context.clock.advance(1);
    expect((await addSource('"k"')).text).not.toBe(first.text);
    expect(await sources()).toBe(2);
  });
});

describe('the same key', () => {
  it('with another body or URL is refused', async () => {
    await addSource('"k"');
    expect((await addSource('"k"', { a: 2 })).body).toMatchObject({ status: 422, code: 'idempotency_key_reused' });
    const elsewhere = await supertest(edge.app)
      .post('/v1/api-keys')
      .set(key('"k"'))
      .send({ name: 'x', scopes: ['read'] });
    expect(elsewhere.body).toMatchObject({ status: 422, code: 'idempotency_key_reused' });
    expect([await sources(), await edge.database.prisma.apiKey.count()]).toEqual([1, 0]);
  });

  it('of another caller is another key', async () => {
    const { body } = await supertest(edge.app)
      .post('/v1/api-keys')
      .set(edge.admin)
      .send({ name: 'x', scopes: ['log'] });
    const first = await addSource('"k"');
    const other = await addSource('"k"').set('Authorization', `Bearer ${body.secret}`);
    expect(other.status).toBe(201);
    expect(other.text).not.toBe(first.text);
    expect(await sources()).toBe(2);
  });

  it('may be reused for the corrected request if the first was refused, since that had no effect', async () => {
    const make = (scopes: string[]) => supertest(edge.app).post('/v1/api-keys').set(key('"k"')).send({ name: 'x', scopes });
    await make(['root']).expect(422);
    await make(['read']).expect(201);
  });
});

it('without a key each request takes effect', async () => {
  for (let i = 0; i < 2; i++) await supertest(edge.app).post('/v1/test-sources').set(edge.admin).send({ a: 1 }).expect(201);
  expect(await sources()).toBe(2);
  expect(await edge.database.prisma.idempotencyRecord.count()).toBe(0);
});

it.each(['""', '"', 'a b', '"a"b"', 'x'.repeat(256), `"${'x'.repeat(256)}"`, 'ké', 'a,b\\c'])('the key %s is refused', async (text) => {
  const response = await addSource(Buffer.from(text).toString('latin1'));
  expect(response.body).toMatchObject({ status: 400, code: 'malformed_request' });
  expect(await sources()).toBe(0);
});

it('a POST without inTransaction fails in tests', async () => {
  await supertest(edge.app).post('/v1/careless').set(key('"k"')).expect(500);
  await supertest(edge.app).post('/v1/careless').set(edge.admin).expect(201);
});

it('only expired records are deleted', async () => {
  await addSource('"old"');
  edge.context.clock.advance(12 * 3_600_000);
  await addSource('"new"');
  edge.context.clock.advance(12 * 3_600_000);
  expect(await withTransaction(edge.database, (tx) => pruneIdempotencyRecords(tx, edge.context.clock.now()))).toBe(1);
  expect(await edge.database.prisma.idempotencyRecord.count()).toBe(1);
});
