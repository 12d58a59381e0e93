import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { loadBundle } from '../../../src/db/bundle.js';
import { snapshot } from '../../../src/db/snapshots.js';
import { lockCommitments } from '../../../src/db/status-changes.js';
import { withTransaction } from '../../../src/db/transaction.js';
import { callsTo } from '../../support/calls.js';
import { pledge, report } from '../../support/requests.js';
import { useService } from '../../support/service-tests.js';

describe('a write of facts', () => {
  const { service } = useService({ now: '2026-01-31T08:00:00Z' });
  const calls = () => callsTo(service);

  it('reads what was written while it waited for the lock', async ({ skip }) => {
    const { database } = service;
    // The embedded database has one connection, so nobody waits for a lock.
    if (database.kind === 'embedded') skip();
    const { id } = await calls().post('/v1/commitments', pledge);
    const other = await database.pool.connect();
    try {
      await other.query('BEGIN');
      await other.query('SELECT FROM commitments WHERE id = $1 FOR UPDATE', [id]);
      const reading = withTransaction(database, async (tx) => {
        await lockCommitments(tx, [id]);
        return loadBundle(tx, [id]);
      });
      const waiting = "SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()";
      while ((await database.pool.query(waiting)).rows.length === 0) await turn();
      await other.query(
        `INSERT INTO status_changes (commitment_id, sequence, from_status, to_status, assessment, cause, facts, events, valid_at, recorded_at, late, ruleset)
         SELECT commitment_id, 99, from_status, to_status, assessment, cause, facts, events, '2026-03-01T00:00:00Z', recorded_at, late, ruleset
         FROM status_changes WHERE commitment_id = $1 LIMIT 1`,
        [id],
      );
      await other.query('COMMIT');
      expect((await reading).entries[0]?.stored.lastValidAt).toBe(Date.parse('2026-03-01T00:00:00Z'));
    } finally {
      other.release();
    }
  });

  it('tells the audit what reading it back would tell', async () => {
    const { id } = await calls().post('/v1/commitments', { ...pledge, tags: ['kyiv'], publishAt: undefined });
    const said = await calls().post(`/v1/commitments/${id}/statements`, {
      ...{ speaker: 'Dmitry Peskov', onBehalfOf: 'Russia', act: 'extends', saidAt: '2026-01-31T07:00:00Z' },
      claims: { end: { value: '2026-02-03', zone: 'Europe/Moscow' }, scope: { areas: [{ code: 'UA-30', label: 'Kyiv' }] } },
    });
    const reported = await calls().post('/v1/reports', {
      ...report,
      count: { n: 3, unit: 'drones' },
      point: { lat: 50.4, lon: 30.5, precisionKm: 2 },
    });
    const audited = async (made: string) =>
      (await service.database.prisma.auditEntry.findFirstOrThrow({ where: { result: { equals: made } } })).after;
    for (const made of [id, said.id, reported.id]) expect(await audited(made)).toEqual(await snapshot(service.database.prisma, made));

    const before = await snapshot(service.database.prisma, reported.id);
    await calls().post(`/v1/reports/${reported.id}/revisions`, { summary: 'Two drones', count: { n: 2, unit: 'drones' } });
    const entry = await service.database.prisma.auditEntry.findFirstOrThrow({ where: { operation: 'reviseReport' } });
    const after = await snapshot(service.database.prisma, reported.id);
    const among = (one: object | null, names: readonly string[]) =>
      Object.fromEntries(Object.entries(one ?? {}).filter(([name]) => names.includes(name)));
    const names = ['number', 'summary', 'countN', 'publishedAt'];
    expect([entry.before, entry.after]).toEqual([among(before, names), among(after, names)]);
  });
});
