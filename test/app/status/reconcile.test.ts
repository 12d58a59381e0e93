import request from 'supertest';
import { beforeEach, describe, expect, it } from 'vitest';
import { recordDueChanges } from '../../../src/app/record/record-due-changes.js';
import { reconcileStatuses } from '../../../src/app/status/reconcile-statuses.js';
import { byHand } from '../../support/by-hand.js';
import { pledge, report } from '../../support/requests.js';
import { useService } from '../../support/service-tests.js';

describe('the nightly check of all answers', () => {
  const { service } = useService({ now: '2026-01-31T08:00:00Z' });
  let id: string;
  const history = async () => (await request(service.app).get(`/v1/commitments/${id}/history`)).body.items;

  beforeEach(async () => {
    id = (await request(service.app).post('/v1/commitments').set(service.admin).send(pledge).expect(201)).body.id;
    await request(service.app).post('/v1/reports').set(service.admin).send(report).expect(201);
  });

  it('finds nothing where the stored answers are right', async () => {
    expect(await reconcileStatuses(service.context)).toEqual({ checked: 1, ruleChanges: 0, differences: 0, plans: 0 });
  });

  it('redoes old answers when the rules have changed, and says that the rules changed, not the world', async () => {
    const policy = { ...service.context.policy, ruleset: '1-strict', credibilityNeeded: 0 };
    expect(await reconcileStatuses({ ...service.context, policy })).toEqual({ checked: 1, ruleChanges: 1, differences: 0, plans: 0 });
    expect((await history()).at(-1)).toMatchObject({
      from: 'reportedly_violated',
      to: 'active',
      cause: 'rule_change',
      events: ['status_corrected'],
      assessment: { ruleset: '1-strict', compliance: 'alleged' },
    });
  });

  it('mends an answer that should not be there, and logs it', async () => {
    await service.database.pool.query(
      `UPDATE commitments SET status = 'withdrawn', assessment = (jsonb_set(assessment::jsonb, '{status}', '"withdrawn"'))::json`,
    );
    expect(await reconcileStatuses(service.context)).toEqual({ checked: 1, ruleChanges: 0, differences: 1, plans: 2 });
    expect((await history()).at(-1)).toMatchObject({ from: 'withdrawn', to: 'reportedly_violated', cause: 'reconciliation' });
    expect(service.log.some((line) => line.includes('not what the rules say'))).toBe(true);
  });

  it('makes plans that are missing, and mends those that are other than the rules say', async () => {
    const plans = async () => (await service.database.pool.query('SELECT * FROM planned_changes ORDER BY commitment_id, state')).rows;
    const right = await plans();
    expect(right).toHaveLength(1);
    for (const damage of ['DELETE FROM planned_changes', `UPDATE planned_changes SET to_status = 'active'`, `UPDATE planned_changes SET state = 9`]) {
      await service.database.pool.query(damage);
      expect(await reconcileStatuses(service.context)).toMatchObject({ differences: 0, plans: damage.startsWith('DELETE') ? 1 : 2 });
      expect(await plans()).toEqual(right);
    }
    expect(await reconcileStatuses(service.context)).toMatchObject({ plans: 0 });
  });

  it('writes down the others when one commitment cannot be assessed', async () => {
    await request(service.app)
      .post('/v1/commitments')
      .set(service.admin)
      .send({ ...pledge, title: 'other' })
      .expect(201);
    await byHand(service.database.pool, `UPDATE statements SET claims = '{"duration": "nonsense"}' WHERE commitment_id = $1`, [id]);
    await service.database.pool.query('DELETE FROM planned_changes');
    service.context.clock.set('2026-02-02T00:00:00Z');
    expect(await recordDueChanges(service.context)).toEqual({ commitments: 1, changes: 1, failed: 1 });
    expect(service.log.some((line) => line.includes('could not be assessed') && line.includes(id))).toBe(true);
  });
});
