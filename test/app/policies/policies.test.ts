import { beforeEach, describe, expect, it } from 'vitest';
import { recordPolicy } from '../../../src/app/policies/record-policy.js';
import { reconcileStatuses } from '../../../src/app/status/reconcile-statuses.js';
import { hasOtherRuleset } from '../../../src/db/policies.js';
import { DEFAULT_POLICY, policyOf } from '../../../src/domain/policy.js';
import { type TestApp, testApp } from '../../support/app.js';
import { callsTo } from '../../support/calls.js';
import { emptyDatabase, testDatabase } from '../../support/database.js';
import { pledge, report } from '../../support/requests.js';

const STRICT = policyOf({ ...DEFAULT_POLICY, reliabilityNeeded: 'A' });

describe('the policy that an operator sets', () => {
  let service: TestApp;
  let calls: ReturnType<typeof callsTo>;
  let id: string;
  /** The service as it starts again later, with other settings. */
  const restart = async (now: string, policy: Partial<typeof DEFAULT_POLICY>) => {
    service = await testApp({ now, policy });
    calls = callsTo(service);
    return recordPolicy(service.context);
  };
  const status = async (query: object = {}) => {
    const { status: word, ruleset } = await calls.get(`/v1/commitments/${id}/status`, query);
    return [word, ruleset];
  };
  const history = async () => (await calls.get(`/v1/commitments/${id}/history`)).items;

  beforeEach(async () => {
    await emptyDatabase(await testDatabase());
    await restart('2026-01-31T06:00:00Z', {});
    service.context.clock.set('2026-01-31T08:00:00Z');
    id = (await calls.post('/v1/commitments', pledge)).id;
    await calls.post('/v1/reports', report);
  });

  it('is written down when it is first in force, and only then', async () => {
    expect(await restart('2026-01-31T09:00:00Z', {})).toBe(false);
    expect(await restart('2026-01-31T10:00:00Z', STRICT)).toBe(true);
    expect(await restart('2026-01-31T11:00:00Z', STRICT)).toBe(false);
    expect(await restart('2026-01-31T12:00:00Z', {})).toBe(true);
    const { items } = await calls.get('/v1/policies');
    expect(items.map(({ ruleset, inForceSince }: { ruleset: string; inForceSince: string }) => [ruleset, inForceSince])).toEqual([
      [DEFAULT_POLICY.ruleset, '2026-01-31T12:00:00.000Z'],
      [STRICT.ruleset, '2026-01-31T10:00:00.000Z'],
      [DEFAULT_POLICY.ruleset, '2026-01-31T06:00:00.000Z'],
    ]);
    expect(items[1]).toMatchObject({ reliabilityNeeded: 'A', credibilityNeeded: 3, originsNeeded: 2, reviewAfter: 'P30D', confirmWithin: 'P3D' });
    expect((await calls.get('/v1/policies', { limit: 2 })).items).toHaveLength(2);
  });

  it('redoes the answers of the present, says that it did, and leaves those of the past as they were', async () => {
    expect(await status()).toEqual(['reportedly_violated', DEFAULT_POLICY.ruleset]);
    const before = await calls.get(`/v1/commitments/${id}/status`, { recordedBy: '2026-01-31T09:00:00Z' });
    await restart('2026-01-31T10:00:00Z', STRICT);
    expect(await hasOtherRuleset(service.database.prisma, STRICT.ruleset)).toBe(true);
    expect(await reconcileStatuses(service.context)).toMatchObject({ ruleChanges: 1, differences: 0 });
    expect(await hasOtherRuleset(service.database.prisma, STRICT.ruleset)).toBe(false);
    expect(await status()).toEqual(['active', STRICT.ruleset]);
    expect((await history()).at(-1)).toMatchObject({
      cause: 'rule_change',
      from: 'reportedly_violated',
      to: 'active',
      validAt: '2026-01-31T10:00:00.000Z',
    });
    expect(await calls.get(`/v1/commitments/${id}/status`, { recordedBy: '2026-01-31T09:00:00Z' })).toEqual(before);
    expect(await status({ recordedBy: '2026-01-31T09:59:59Z' })).toEqual(['reportedly_violated', DEFAULT_POLICY.ruleset]);
    expect(await status({ recordedBy: '2026-01-31T10:00:00Z' })).toEqual(['active', STRICT.ruleset]);
    await restart('2026-01-31T12:00:00Z', {});
    expect(await status({ recordedBy: '2026-01-31T11:00:00Z' })).toEqual(['active', STRICT.ruleset]);
    expect(await status({ recordedBy: '2026-01-31T12:00:00Z' })).toEqual(['reportedly_violated', DEFAULT_POLICY.ruleset]);
  });

  it('is told apart from what is reported before the answers were redone', async () => {
    await restart('2026-01-31T10:00:00Z', STRICT);
    await calls.post('/v1/reports', { ...report, source: { name: 'OSCE', reliability: 'A' } });
    expect((await history()).slice(-2).map(({ cause, to }: { cause: string; to: string }) => [cause, to])).toEqual([
      ['rule_change', 'active'],
      ['report', 'reportedly_violated'],
    ]);
  });
});
