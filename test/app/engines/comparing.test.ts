import { describe, expect, it } from 'vitest';
import { createComparing } from '../../../src/app/engines/comparing.js';
import { matchPending } from '../../../src/app/reports/match-pending.js';
import { report } from '../../support/requests.js';
import { useService } from '../../support/service-tests.js';

describe('reports are compared', () => {
  const { service, calls } = useService({ now: '2026-01-31T08:00:00Z' });
  const submit = async (source: string) =>
    (await calls.post('/v1/reports', { ...report, target: 'power_grid', source: { name: source } })).id as string;
  const left = () => service.database.prisma.uncomparedReport.count();
  const suggested = () => service.database.prisma.incidentSuggestion.count();

  it('only after those who brought them have an answer, all that came meanwhile in one transaction', async () => {
    const [first] = [await submit('A'), await submit('B'), await submit('C')];
    await calls.post(`/v1/reports/${first}/revisions`, { summary: 'again' });
    expect([await left(), await suggested()]).toEqual([3, 0]);
    const before = service.database.writes.count;
    await service.context.comparing.idle();
    expect(service.database.writes.count - before).toBe(1);
    expect([await left(), await suggested()]).toEqual([0, 3]);
  });

  it('once, also where several ask for it', async () => {
    await submit('A');
    await submit('B');
    await Promise.all([service.context.comparing.idle(), service.context.comparing.idle(), matchPending(service.context)]);
    expect([await left(), await suggested()]).toEqual([0, 1]);
  });

  it('by themselves, soon after they were nudged, and not after the end', async () => {
    const warned: unknown[] = [];
    const comparing = createComparing({ ...service.context, logger: { warn: (...told: unknown[]) => warned.push(told) }, gatherMs: 0 });
    await submit('A');
    comparing.nudge();
    await expect.poll(left).toBe(0);
    await comparing.stop();
    await submit('B');
    comparing.nudge();
    await comparing.idle();
    expect([await left(), warned]).toEqual([1, []]);
    await matchPending(service.context);
    expect(await left()).toBe(0);
  });

  it('by the job where it did not come to that, and whoever waits for it learns of a failure', async () => {
    await submit('A');
    const $transaction = () => Promise.reject(new Error('no database'));
    const prisma = new Proxy(service.database.prisma, { get: () => $transaction });
    const failing = createComparing({ ...service.context, database: { ...service.database, prisma }, gatherMs: Number.POSITIVE_INFINITY });
    await expect(failing.idle()).rejects.toThrow('no database');
    expect(await left()).toBe(1);
    await matchPending(service.context);
    expect(await left()).toBe(0);
  });
});
