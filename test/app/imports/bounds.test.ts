import { Readable } from 'node:stream';
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { IMPORTS_AT_ONCE, importReports } from '../../../src/app/imports/import-reports.js';
import { useService } from '../../support/service-tests.js';

const row = (externalId: string, more: object = {}) => ({
  externalId,
  observed: { from: '2026-01-31T02:00:00Z' },
  source: 'Paper',
  publishedAt: '2026-01-31T03:00:00Z',
  ...more,
});
const lines = (rows: readonly unknown[]): string => rows.map((one) => `${JSON.stringify(one)}\n`).join('');
const admin = { keyId: 'key_test', scopes: new Set(['admin'] as const) };

describe('an import', () => {
  const { service } = useService({ now: '2026-03-01T00:00:00Z', maxRefused: 20 });
  const send = (file: string, format: string, type = 'application/json') =>
    request(service.app).post('/v1/imports').query({ format }).set(service.admin).set('Content-Type', type).send(file);
  const latest = async () => (await request(service.app).get('/v1/imports').set(service.admin)).body.items[0];
  const stored = async () => (await service.database.pool.query('SELECT count(*)::int AS n FROM import_notes')).rows[0].n;

  it('stops when too many rows were refused, says so and at which it began, and keeps what it took', async () => {
    const file = lines([row('a'), ...Array(5_000).fill(null), row('b')]);
    const { body } = await send(file, 'ndjson', 'application/x-ndjson');
    expect(body).toMatchObject({ status: 422, code: 'invalid_input' });
    expect(body.detail).toMatch(
      /more than 20 rows were refused, the first being line 2, .* The 1 rows that were taken before stay; see \/v1\/imports\//,
    );
    expect(await latest()).toMatchObject({
      state: 'failed',
      rows: 500,
      created: 1,
      refused: 499,
      error: expect.stringContaining('more than 20 rows'),
    });
    expect(await stored()).toBe(21);
  });

  it('goes on while few are refused, however it is sent', async () => {
    const { body } = await send(JSON.stringify([...Array(20).fill(null), row('a')]), 'json');
    expect(body).toMatchObject({ state: 'finished', rows: 21, created: 1, refused: 20 });
  });

  it('ends soon with 10 MB of nulls, of which it stores next to nothing', async () => {
    const { status } = await send(`[${'null,'.repeat(2_000_000)}null]`, 'json');
    expect(status).toBe(422);
    expect([await stored(), (await latest()).rows]).toEqual([21, 500]);
  });

  it('ends soon with 2 MB behind a quotation mark that is not closed, and names its line', async () => {
    const header = 'observed.from,source.name,publishedAt,externalId\n';
    const good = '2026-01-31T02:00:00Z,Paper,2026-01-31T03:00:00Z,1\n';
    const { body } = await send(`${header}${good}2026-01-31T02:00:00Z,"Paper\n${'x\n'.repeat(1_000_000)}`, 'csv', 'text/csv');
    expect(body).toMatchObject({ status: 422, detail: expect.stringContaining('line 3, which has a quotation mark that is not closed') });
    expect(await latest()).toMatchObject({ state: 'failed', created: 1 });
  });

  it('stops with the batch that is under way when its sender has left', async () => {
    const left = new AbortController();
    let isUnderWay = false;
    const file = Buffer.from(lines(Array.from({ length: 2_000 }, (_, n) => row(`${n}`))));
    const body = Readable.from(
      (function* () {
        yield file;
        isUnderWay = true;
      })(),
    );
    // The sender leaves while the first rows are looked at.
    const clock = {
      now() {
        if (isUnderWay) left.abort();
        return service.context.clock.now();
      },
    };
    await expect(importReports({ ...service.context, clock }, admin, 'ndjson', {}, body, left.signal)).rejects.toThrow('sender left');
    const { state, created, error } = await latest();
    expect([state, created, error]).toEqual(['failed', 500, expect.stringContaining('send the file again')]);
  });

  it('names a row that holds too much, and shortens what is to be said of it', async () => {
    const vast = row('a', { areas: Array(1_700).fill({ code: 'UA', label: 'x' }) });
    const wrong = row('b', { areas: Array(200).fill({ code: 'nowhere' }) });
    const { body } = await send(lines([vast, wrong, row('c')]), 'ndjson', 'application/x-ndjson');
    expect(body).toMatchObject({ created: 1, refused: 2 });
    const [first, second] = body.notes.items;
    expect(first).toMatchObject({ line: 1, reason: 'areas: holds more than 5000 values' });
    expect(second.reason).toMatch(/^areas\[0\]\.code: [\s\S]{900,1000}…$/);
  });

  it('is one of a few of its key at once', async () => {
    const held = Array.from({ length: IMPORTS_AT_ONCE }, () => service.context.imports.running.take('key_test'));
    const empty = () => importReports(service.context, admin, 'ndjson', {}, Readable.from([]));
    await expect(empty()).rejects.toMatchObject({ code: 'rate_limited' });
    held[0]?.();
    await expect(empty()).resolves.toMatch(/^import_/);
    await expect(empty()).resolves.toMatch(/^import_/);
  });

  it.each([
    ['empty lines without end', 'ndjson', 'application/x-ndjson', '\n'.repeat(270_000), /ends more than 262144 empty ones/],
    ['thousands of columns', 'csv', 'text/csv', 'a,'.repeat(2_000), /has 2001 columns, and at most 1000/],
    ['a cell without end', 'csv', 'text/csv', `observed.from,source.name\n${'x'.repeat(300_000)}`, /Line 2 is longer than 262144 characters/],
  ])('is refused where there are %s', async (_, format, type, file, reason) => {
    const { status, body } = await send(file, format, type);
    expect([status, body.detail]).toEqual([400, expect.stringMatching(reason)]);
  });
});
