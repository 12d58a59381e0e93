import request from 'supertest';
import { expect, it } from 'vitest';
import { leaveMissed } from '../../../src/app/reports/leave-missed.js';
import { matchPending } from '../../../src/app/reports/match-pending.js';
import { byHand } from '../../support/by-hand.js';
import { pledge, report } from '../../support/requests.js';
import { useService } from '../../support/service-tests.js';

const { service } = useService({ now: '2026-01-31T08:00:00Z' });
const post = async (path: string, body: object) => (await request(service.app).post(path).set(service.admin).send(body).expect(201)).body;

it('a report that was being written while a pledge was is matched to it by the job, and only once', async () => {
  await post('/v1/reports', report);
  // As a transaction sees it that began before the report was committed: not at all.
  const { pool } = service.database;
  await byHand(pool, "UPDATE report_revisions SET bearing = 'fulfils'");
  const { id } = await post('/v1/commitments', pledge);
  await byHand(pool, "UPDATE report_revisions SET bearing = 'violates'");
  const status = async () => (await request(service.app).get(`/v1/commitments/${id}/status`)).body.status;
  expect(await status()).toBe('active');

  expect(await matchPending(service.context)).toEqual({ reports: 1, matches: 1 });
  expect(await status()).toBe('reportedly_violated');
  expect(await leaveMissed(service.context)).toBe(0);
});
