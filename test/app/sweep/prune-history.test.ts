import { Registry } from 'prom-client';
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { recordStatusChanges } from '../../../jobs/record-status-changes.js';
import { pruneHistory } from '../../../src/app/sweep/prune-history.js';
import { registerFigures } from '../../../src/figures.js';
import { runJob } from '../../../src/scheduler/run-job.js';
import { pledge } from '../../support/requests.js';
import { useService } from '../../support/service-tests.js';

describe('what only tells how the service worked', () => {
  const { service } = useService({ now: '2026-01-30T12:00:00Z' });
  const run = (slot: string) =>
    runJob({ ...service.context, context: service.context, instance: 'test' }, recordStatusChanges, Date.parse(slot), new AbortController().signal);

  it('is removed when it is old; facts, history and the audit are not', async () => {
    await run('2026-01-30T12:00:00Z');
    const { id } = (await request(service.app).post('/v1/commitments').set(service.admin).set('Idempotency-Key', '"one"').send(pledge).expect(201))
      .body;
    service.context.clock.set('2026-03-15T12:00:00Z');
    await run('2026-03-15T12:00:00Z');
    expect(await pruneHistory(service.context)).toEqual({ runs: 1, messages: 0, givenUp: 0, answers: 1, touches: 0 });
    expect(await pruneHistory(service.context)).toEqual({ runs: 0, messages: 0, givenUp: 0, answers: 0, touches: 0 });
    expect((await request(service.app).get(`/v1/commitments/${id}/history`)).body.items.length).toBeGreaterThan(0);
    expect((await request(service.app).get('/v1/audit').set(service.admin)).body.items).toHaveLength(1);
  });

  it('is told as figures: commitments by status, what is due and not written down, the last success of each job', async () => {
    await request(service.app).post('/v1/commitments').set(service.admin).send(pledge).expect(201);
    service.context.clock.set('2026-02-01T20:00:00Z');
    await run('2026-02-01T20:00:00Z');
    service.context.clock.set('2026-02-01T21:05:00Z');
    const registry = new Registry();
    registerFigures(registry, service.context);
    const text = await registry.metrics();
    expect(text).toContain('pledgewatch_commitments{status="active"} 1');
    expect(text).toContain('pledgewatch_sweep_lag_seconds 300');
    expect(text).toContain('pledgewatch_webhook_lanes_waiting 0');
    expect(text).toMatch(/pledgewatch_job_last_success_timestamp_seconds\{job="record-status-changes"\} \d+/);
  });
});
