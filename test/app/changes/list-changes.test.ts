import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { liftEmbargoes } from '../../../src/app/commitments/set-visibility.js';
import { readCursors } from '../../../src/db/change-feed.js';
import { pledge, report } from '../../support/requests.js';
import { useService } from '../../support/service-tests.js';

const onPostgres = process.env.TEST_DATABASE_URL !== undefined;
const { service, calls } = useService({ now: '2026-01-31T12:00:00Z' });

interface Answer {
  items: { cursor: string; commitmentId: string; sequence: number; to: string }[];
  cursor: string;
  hasMore: boolean;
}
const changes = (query: object = {}): Promise<Answer> => calls.get('/v1/changes', query);

describe('the changes since a cursor', () => {
  it('come in pages, each once and in order, and then only what is new', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 3; n++) ids.push((await calls.post('/v1/commitments', { ...pledge, title: `Pledge ${n}` })).id);
    await calls.post('/v1/reports', report);
    const seen: Answer['items'] = [];
    let page = await changes({ limit: 2 });
    for (; ; page = await changes({ limit: 2, after: page.cursor })) {
      seen.push(...page.items);
      if (!page.hasMore) break;
    }
    const cursors = seen.map(({ cursor }) => Number(cursor));
    expect(cursors).toEqual([...new Set(cursors)].sort((a, b) => a - b));
    expect(new Set(seen.map(({ commitmentId }) => commitmentId))).toEqual(new Set(ids));
    const rows = await service.database.prisma.statusChange.count();
    expect(seen).toHaveLength(rows);

    expect(await changes({ after: page.cursor })).toEqual({ items: [], cursor: page.cursor, hasMore: false });
    service.context.clock.set('2026-02-03T00:00:00Z');
    const later = await changes({ after: page.cursor, commitment: ids[1] });
    expect(later.items.map(({ commitmentId, to }) => [commitmentId, to])).toEqual([[ids[1], 'expired']]);
    expect((await changes({ after: later.cursor })).items).toEqual([]);
  });

  it('leave out what the caller may not see, and go on behind it', async () => {
    await calls.post('/v1/commitments', { ...pledge, visibility: 'draft' });
    const open = await changes();
    expect(open.items).toEqual([]);
    expect(Number(open.cursor)).toBeGreaterThan(0);
    expect((await calls.getAs(await calls.keyWith('log'), '/v1/changes')).items.length).toBeGreaterThan(0);
    expect((await calls.getAs(await calls.keyWith('read'), '/v1/changes')).items).toEqual([]);
  });

  it('tell the public of a commitment that is published, however long it was a draft, and the desk nothing that it had already', async () => {
    const { id } = await calls.post('/v1/commitments', { ...pledge, visibility: 'draft', publishAt: '2026-02-05T00:00:00Z' });
    const desk = await calls.keyWith('log');
    const [before, known] = [await changes(), await calls.getAs(desk, '/v1/changes')];
    expect(before.items).toEqual([]);
    service.context.clock.set('2026-02-05T00:00:00Z');
    await liftEmbargoes(service.context);
    const { items, cursor } = await changes({ after: before.cursor });
    expect(items.at(-1)).toMatchObject({ commitmentId: id, from: null, to: 'expired', cause: 'edit', validAt: '2026-02-05T00:00:00.000Z' });
    expect((await changes({ after: cursor })).items).toEqual([]);
    const told = await calls.getAs(desk, `/v1/changes?after=${known.cursor}`);
    expect(told.items.map(({ from, to }: { from: string; to: string }) => [from, to])).toEqual([['active', 'expired']]);
    const stream = await request(service.app).get(`/v1/stream?follow=false&after=${before.cursor}`);
    expect(stream.text).toContain(`"from":null,"to":"expired","cause":"edit","facts":["${id}"]`);
  });

  it('are refused for a cursor from beyond the end, as after a restored backup', async () => {
    await calls.post('/v1/commitments', pledge);
    const { errors } = await calls.get('/v1/changes', { after: '999' }, 400);
    expect(errors).toEqual([{ path: 'query.after', message: expect.stringContaining('ahead') }]);
    await calls.get('/v1/changes', { after: 'soon' }, 400);
  });

  it('are at the cursor that messages tell', async () => {
    const { id } = await calls.post('/v1/commitments', pledge);
    const { items } = await calls.get(`/v1/commitments/${id}/history`);
    const after = String(BigInt(items[0].cursor) - 1n);
    expect((await changes({ after })).items[0]).toEqual(items[0]);
  });
});

const INSERT = `INSERT INTO status_changes (commitment_id, sequence, to_status, assessment, cause, facts, events, valid_at, recorded_at, late, ruleset)
  SELECT $1, $2, 'active', assessment, 'edit', '{}', '{}', now(), now(), false, '1' FROM commitments WHERE id = $1 RETURNING cursor`;

// One connection cannot hold two transactions open.
describe.skipIf(!onPostgres)('changes that are committed in another order than they were written', () => {
  it('wait for the one that is still open, and none is skipped when it is committed or taken back', async () => {
    const [one, other] = [(await calls.post('/v1/commitments', pledge)).id, (await calls.post('/v1/commitments', pledge)).id];
    const start = (await changes({ limit: 200 })).cursor;
    for (const end of ['COMMIT', 'ROLLBACK']) {
      const [early, late] = [await service.database.pool.connect(), await service.database.pool.connect()];
      try {
        const sequence = end === 'COMMIT' ? 100 : 200;
        await early.query('BEGIN');
        const first = (await early.query(INSERT, [one, sequence])).rows[0].cursor;
        const second = (await late.query(INSERT, [other, sequence])).rows[0].cursor;
        const before = await changes({ after: start, limit: 200 });
        expect(before.items.some(({ cursor }) => cursor === second)).toBe(false);
        expect(Number(before.cursor)).toBeLessThan(Number(first));
        await early.query(end);
        const after = await changes({ after: before.cursor, limit: 200 });
        expect(after.items.map(({ cursor }) => cursor)).toEqual(end === 'COMMIT' ? [first, second] : [second]);
      } finally {
        early.release();
        late.release();
      }
    }
  });

  it('do not wait for a transaction that writes no changes', async () => {
    const idle = await service.database.pool.connect();
    try {
      await idle.query('BEGIN');
      await idle.query(`UPDATE actors SET edit = edit`);
      const { id } = await calls.post('/v1/commitments', { title: 'x', kind: 'ceasefire', parties: [{ name: 'Ruritania', role: 'committer' }] });
      expect((await changes({ limit: 200 })).items.some(({ commitmentId }) => commitmentId === id)).toBe(true);
    } finally {
      await idle.query('ROLLBACK');
      idle.release();
    }
  });

  it('are all seen, once and in order, by a reader who follows while many write and hold their transactions open', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 4; n++) ids.push((await calls.post('/v1/commitments', pledge)).id);
    const written: number[] = [];
    const seen: number[] = [];
    let after = (await changes({ limit: 200 })).cursor;
    let writing = true;
    const pause = () => service.database.pool.query('SELECT pg_sleep(random() * 0.01)');
    const writers = ids.map(async (id, writer) => {
      const client = await service.database.pool.connect();
      try {
        for (let n = 0; n < 15; n++) {
          await client.query('BEGIN');
          const drawn: number[] = [];
          for (let row = 0; row <= (n + writer) % 3; row++)
            drawn.push(Number((await client.query(INSERT, [id, 1_000 + n * 10 + row])).rows[0].cursor));
          await client.query('SELECT pg_sleep(random() * 0.02)');
          const end = (n + writer) % 5 === 0 ? 'ROLLBACK' : 'COMMIT';
          if (end === 'COMMIT') written.push(...drawn);
          await client.query(end);
        }
      } finally {
        client.release();
      }
    });
    const reader = (async () => {
      for (let isLast = false; ; ) {
        const { items, cursor, hasMore } = await changes({ after, limit: 5 });
        seen.push(...items.map((item) => Number(item.cursor)));
        after = cursor;
        if (isLast && !hasMore) return;
        isLast = !writing;
        await pause();
      }
    })();
    await Promise.all(writers);
    writing = false;
    await reader;
    expect(seen).toEqual(written.sort((a, b) => a - b));
    const { settled, last } = await readCursors(service.database);
    expect(settled).toBe(last);
  });
});
