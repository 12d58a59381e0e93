import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { liftEmbargoes } from '../../../src/app/commitments/set-visibility.js';
import { readCursors } from '../../../src/db/change-feed.js';
import { pledge, report } from '../../support/requests.js';
import { useService } from '../../support/service-tests.js';

const onPostgres = process.env.TEST_DATABASE_URL !== undefined;
const { service, calls } = useService({ now: '2026-01-31T12:00:00Z' });

const hide = async (id: string, body: object) =>
  request(service.app)
    .put(`/v1/commitments/${id}/visibility`)
    .set({ ...service.admin, 'If-Match': '*' })
    .send(body)
    .expect(200);
const takeDown = (id: string) => hide(id, { visibility: 'unpublished', reason: 'It was a hoax.' });

interface Answer {
  items: { cursor: string; commitmentId: string; sequence: number; to: string }[];
  gone: { cursor: string; commitmentId: string; recordedAt: string }[];
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

    expect(await changes({ after: page.cursor })).toEqual({ items: [], gone: [], cursor: page.cursor, hasMore: false });
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

  it('tell each of many publications with what that commitment had come to, in pages that leave none out', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 3; n++) ids.push((await calls.post('/v1/commitments', { ...pledge, visibility: 'draft' })).id);
    await calls.post('/v1/reports', { ...report, commitmentId: ids[1] });
    for (const id of ids) await hide(id, { visibility: 'public' });
    const seen: Answer['items'] = [];
    let page = await changes({ limit: 1 });
    for (; ; page = await changes({ limit: 1, after: page.cursor })) {
      expect(page.items.length).toBeLessThanOrEqual(1);
      seen.push(...page.items);
      if (!page.hasMore) break;
    }
    const published = seen.slice(-3);
    expect(published.map(({ commitmentId }) => commitmentId)).toEqual(ids);
    for (const { commitmentId, to, sequence } of published) {
      const { items } = await calls.get(`/v1/commitments/${commitmentId}/history`);
      expect([to, sequence]).toEqual([items.at(-1).to, items.at(-1).sequence]);
    }
  });

  it('say which commitments are gone, and nothing of what they were, until they are published again', async () => {
    const [hoax, early, kept, draft] = await Promise.all(
      ['Hoax', 'Too early', 'Kept', 'Never seen'].map(
        async (title, n) => (await calls.post('/v1/commitments', { ...pledge, title, ...(n === 3 && { visibility: 'draft' }) })).id as string,
      ),
    );
    if (!hoax || !early || !kept || !draft) throw new Error('They were not logged');
    const desk = await calls.keyWith('log');
    const start = (await changes({ limit: 200 })).cursor;
    const recordedAt = new Date(service.context.clock.now()).toISOString();
    await takeDown(hoax);
    await hide(early, { visibility: 'draft' });
    await hide(draft, { visibility: 'unpublished', reason: 'It was never shown.' });
    const { items, gone, cursor } = await changes({ after: start });
    const told = (commitmentId: string) => ({ cursor: expect.any(String), commitmentId, recordedAt });
    expect([items, gone]).toEqual([[], [told(hoax), told(early)]]);
    expect(await changes({ after: cursor })).toEqual({ items: [], gone: [], cursor, hasMore: false });
    expect((await changes({ after: start, commitment: [early, kept] })).gone).toEqual([told(early)]);
    // One at a time, none is left out.
    const first = await changes({ after: start, limit: 1 });
    expect([first.gone, first.hasMore]).toEqual([[told(hoax)], true]);
    expect((await changes({ after: first.cursor, limit: 1 })).gone).toEqual([told(early)]);
    // Whoever begins anew is told of no change of theirs.
    expect((await changes({ limit: 200 })).items.map(({ commitmentId }) => commitmentId)).not.toContain(hoax);
    const stream = await request(service.app).get(`/v1/stream?follow=false&after=${start}`);
    expect(stream.text).toContain(`event: gone\nid: ${gone[0]?.cursor}\ndata: ${JSON.stringify(gone[0])}\n\n`);
    expect(stream.text).not.toContain('event: change');
    // To the desk nothing is gone.
    expect(await calls.getAs(desk, `/v1/changes?after=${start}`)).toMatchObject({ items: [], gone: [] });

    await hide(hoax, { visibility: 'public' });
    const again = await changes({ after: start });
    expect([again.items.map(({ commitmentId }) => commitmentId), again.gone]).toEqual([[hoax], [told(early)]]);
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
