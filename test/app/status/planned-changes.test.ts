import request from 'supertest';
import { beforeEach, describe, expect, it } from 'vitest';
import { recordDueChanges } from '../../../src/app/record/record-due-changes.js';
import { type TestApp, testApp } from '../../support/app.js';
import { byHand } from '../../support/by-hand.js';
import { emptyDatabase, testDatabase } from '../../support/database.js';
import { pledge, report } from '../../support/requests.js';

describe('planned changes', () => {
  let service: TestApp;
  const sql = async (text: string, values: unknown[] = []) => (await service.database.pool.query(text, values)).rows;
  const post = async (path: string, body: object): Promise<string> => {
    const response = await request(service.app).post(path).set(service.admin).send(body);
    expect(response.status, JSON.stringify(response.body)).toBe(201);
    return response.body.id;
  };
  const log = (more: object = {}) => post('/v1/commitments', { ...pledge, ...more });
  const plansOf = (id: string) =>
    sql('SELECT to_status, due_at, sequence, events FROM planned_changes WHERE commitment_id = $1 ORDER BY state', [id]) as Promise<
      { to_status: string; due_at: Date; sequence: number; events: string[] }[]
    >;
  const statuses = async (id: string) => (await plansOf(id)).map((plan) => [plan.to_status, plan.due_at.toISOString()]);
  /** Everything that the sweep writes, without the ids, which are others in every run. */
  const written = async () => {
    const all = {
      changes:
        await sql(`SELECT c.title, h.sequence, h.from_status, h.to_status, h.cause, h.facts, h.events, h.valid_at, h.recorded_at, h.late, h.assessment, h.ruleset
        FROM status_changes h JOIN commitments c ON c.id = h.commitment_id ORDER BY h.cursor`),
      // Whatever columns there are: `state` alone counts the steps, of which there may be more.
      answers: await sql(`SELECT to_jsonb(c) - 'state' AS row FROM commitments c ORDER BY title`),
      messages: (
        await sql(
          `SELECT m.type, m.sequence, b.body FROM webhook_messages m JOIN webhook_bodies b ON b.id = m.body_id WHERE m.type LIKE 'commitment.%' ORDER BY m.position`,
        )
      ).map((message) => ({
        ...message,
        body: JSON.parse(message.body),
      })),
    };
    return JSON.parse(JSON.stringify(all).replaceAll(/_[0-9a-z]{26}/g, '_…')) as typeof all;
  };
  const worlds: [string, object][] = [
    ['plain', {}],
    ['from a start on', { start: '2026-02-05', end: undefined }],
    ['open', { end: undefined, duration: undefined, zone: undefined, openEnded: true, reviewAfter: 'P7D' }],
    ['vague', { start: { value: '2026-02', zone: 'UTC' }, end: { value: '2026-03', zone: 'UTC' }, duration: undefined, zone: undefined }],
    ['unconfirmed', { source: { ...pledge.source, speaker: 'Somebody', onBehalfOf: 'Ukraine' } }],
    ['to be done', { mode: 'perform', kind: 'release' }],
  ];
  const begin = async () => {
    await emptyDatabase(await testDatabase());
    service = await testApp({ now: '2026-01-31T12:00:00Z' });
    await sql(
      `INSERT INTO webhook_endpoints (id, url, types, recorded_at, recorded_by) VALUES ('endpoint_all', 'https://hooks.example', '{}', now(), 'test')`,
    );
  };

  beforeEach(begin);

  it('write the same history, answers and messages as assessing does, in the same order', { timeout: 60_000 }, async () => {
    const run = async (planned: boolean, sizes: { planned: number; assessed: number }) => {
      await begin();
      for (const [title, more] of worlds) await log({ title, ...more });
      await post('/v1/reports', report);
      for (const now of ['2026-02-02T00:00:00Z', '2026-06-01T00:00:00Z']) {
        service.context.clock.set(now);
        if (!planned) await sql('DELETE FROM planned_changes');
        expect((await recordDueChanges(service.context, undefined, sizes)).failed).toBe(0);
      }
      return written();
    };
    const assessed = await run(false, { planned: 100, assessed: 100 });
    expect(assessed.changes.filter(({ cause }) => cause === 'clock').length).toBeGreaterThan(8);
    expect(await run(true, { planned: 100, assessed: 100 })).toEqual(assessed);
    expect(await run(true, { planned: 2, assessed: 1 })).toEqual(assessed);
  });

  it('are followed without a look at the facts', async () => {
    const id = await log();
    await byHand(service.database.pool, `UPDATE statements SET claims = '{"duration": "nonsense"}'`);
    service.context.clock.set('2026-02-02T00:00:00Z');
    expect(await recordDueChanges(service.context)).toEqual({ commitments: 1, changes: 1, failed: 0 });
    expect(await sql('SELECT status, sequence FROM commitments WHERE id = $1', [id])).toEqual([{ status: 'expired', sequence: 2 }]);
  });

  it('are made anew with every fact', async () => {
    const id = await log();
    expect(await statuses(id)).toEqual([['expired', '2026-02-01T21:00:00.000Z']]);
    const say = (act: string, more: object) =>
      post(`/v1/commitments/${id}/statements`, { speaker: 'Dmitry Peskov', onBehalfOf: 'Russia', act, ...more });
    await say('extends', { saidAt: '2026-01-31T11:00:00Z', claims: { end: { value: '2026-02-10T00:00:00Z' } } });
    expect(await statuses(id)).toEqual([['expired', '2026-02-10T00:00:00.000Z']]);
    await say('withdraws', { saidAt: '2026-01-31T11:30:00Z', effectiveAt: '2026-02-05T00:00:00Z' });
    expect(await statuses(id)).toEqual([['withdrawn', '2026-02-05T00:00:00.000Z']]);
    service.context.clock.set('2026-03-01T00:00:00Z');
    await recordDueChanges(service.context);
    expect((await sql('SELECT to_status FROM status_changes ORDER BY cursor')).map(({ to_status }) => to_status)).toEqual([
      'active',
      'active',
      'withdrawn',
    ]);
  });

  it('are of no use under other rules, nor in another state than they were made for', async () => {
    const [ruled, moved] = [await log(), await log({ title: 'other' })];
    await sql(`UPDATE planned_changes SET to_status = 'lapsed', ruleset = '0' WHERE commitment_id = $1`, [ruled]);
    await sql(`UPDATE planned_changes SET to_status = 'lapsed' WHERE commitment_id = $1`, [moved]);
    await sql('UPDATE commitments SET state = state + 1 WHERE id = $1', [moved]);
    service.context.clock.set('2026-02-02T00:00:00Z');
    await recordDueChanges(service.context);
    expect(await sql('SELECT DISTINCT status FROM commitments')).toEqual([{ status: 'expired' }]);
  });

  it('that cannot be written down do not hold up the sweep', async () => {
    const id = await log();
    await sql('UPDATE planned_changes SET sequence = 1');
    service.context.clock.set('2026-02-02T00:00:00Z');
    expect(await recordDueChanges(service.context)).toEqual({ commitments: 1, changes: 1, failed: 0 });
    expect(await sql('SELECT status, sequence FROM commitments WHERE id = $1', [id])).toEqual([{ status: 'expired', sequence: 2 }]);
    expect(service.log.some((line) => line.includes('planned changes could not be written down'))).toBe(true);
  });

  it('tell of the commitment as it is shown when they come, and of drafts not at all', async () => {
    const id = await log();
    await log({ title: 'secret', visibility: 'draft' });
    await sql('DELETE FROM webhook_messages');
    await request(service.app).patch(`/v1/commitments/${id}`).set(service.admin).set('If-Match', '*').send({ title: 'Renamed' });
    const [actor] = await sql(`SELECT id FROM actors WHERE name = 'Ukraine'`);
    await request(service.app).patch(`/v1/actors/${actor?.id}`).set(service.admin).set('If-Match', '*').send({ name: 'Ukrajina' });
    service.context.clock.set('2026-02-02T00:00:00Z');
    await byHand(service.database.pool, `UPDATE statements SET claims = '{"duration": "nonsense"}'`);
    expect(await recordDueChanges(service.context)).toEqual({ commitments: 2, changes: 2, failed: 0 });
    const { messages } = await written();
    expect(messages.map(({ type, body }) => [type, body.data.commitment.title, body.data.from, body.data.to])).toEqual([
      ['commitment.expired', 'Renamed', 'active', 'expired'],
    ]);
    expect(messages[0]?.body.data.commitment.parties).toMatchObject([{ name: 'Russia' }, { name: 'Ukrajina' }]);
  });

  it('are only so many and so large, and what comes after them is assessed', async () => {
    const id = await log({ end: '2027-02-01', duration: undefined, start: '2026-01-01' });
    for (let day = 1; day <= 10; day += 1) {
      const [saidAt, effectiveAt] = [`2026-01-31T11:${String(day).padStart(2, '0')}:00Z`, `2026-02-${String(day + 10)}T00:00:00Z`];
      const act = day % 2 ? 'withdraws' : 'confirms';
      await post(`/v1/commitments/${id}/statements`, { speaker: 'Dmitry Peskov', onBehalfOf: 'Russia', act, saidAt, effectiveAt });
    }
    expect(await plansOf(id)).toHaveLength(8);
    service.context.clock.set('2027-03-01T00:00:00Z');
    expect((await recordDueChanges(service.context)).changes).toBe(11);
    expect(await sql('SELECT status, next_change_at FROM commitments')).toEqual([{ status: 'expired', next_change_at: null }]);
  });
});
