import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { liftEmbargoes } from '../../../src/app/commitments/set-visibility.js';
import { dueLead, leadFor } from '../../../src/app/endpoints/reminder-leads.js';
import { leads, leadText } from '../../../src/app/inputs/leads.js';
import { recordDueChanges } from '../../../src/app/record/record-due-changes.js';
import { pruneHistory } from '../../../src/app/sweep/prune-history.js';
import { nextReminderAt, remindOfEnds } from '../../../src/app/sweep/remind-of-ends.js';
import { pledge } from '../../support/requests.js';
import { useService } from '../../support/service-tests.js';

const END = '2026-02-01T21:00:00.000Z';
const { service, calls } = useService({ now: '2026-01-31T08:00:00Z' });

const register = async (more: object = {}) =>
  (await calls.post('/v1/webhook-endpoints', { url: 'https://hooks.example.org/', types: ['commitment.expiring'], ...more })).id;
const log = async (more: object = {}) => (await calls.post('/v1/commitments', { ...pledge, ...more })).id;
const say = (id: string, act: string, end?: string) =>
  calls.post(`/v1/commitments/${id}/statements`, {
    speaker: 'Dmitry Peskov',
    onBehalfOf: 'Russia',
    act,
    saidAt: new Date(service.context.clock.now()).toISOString(),
    ...(end !== undefined && { claims: { end: { value: end } } }),
  });
async function remindAt(instant: string): Promise<number> {
  service.context.clock.set(instant);
  await recordDueChanges(service.context);
  return remindOfEnds(service.context);
}
interface Told {
  end: string;
  lead: string;
  late: boolean;
  to: string;
  validAt: string;
}
const told = async (endpoint: string): Promise<Told[]> =>
  (await calls.getAs(service.admin, `/v1/webhook-endpoints/${endpoint}/messages`)).items
    .map(({ body }: { body: string }) => JSON.parse(body).data)
    .reverse();
const ends = async (endpoint: string) => (await told(endpoint)).map(({ end, lead }) => `${lead} before ${end.slice(5, 16)}`);

describe('a reminder', () => {
  test('comes a day before the earliest end unless told otherwise, once, and says what ends', async () => {
    const endpoint = await register();
    const id = await log();
    expect(await nextReminderAt(service.context)).toBe(Date.parse('2026-01-31T21:00:00Z'));
    expect(await remindAt('2026-01-31T20:59:59.999Z')).toBe(0);
    expect(await remindAt('2026-01-31T21:00:00Z')).toBe(1);
    expect(await remindAt('2026-01-31T21:00:01Z')).toBe(0);
    expect(await nextReminderAt(service.context)).toBeNull();
    const [message] = (await calls.getAs(service.admin, `/v1/webhook-endpoints/${endpoint}/messages`)).items;
    expect(message).toMatchObject({ commitmentId: id, sequence: null, type: 'commitment.expiring' });
    expect(JSON.parse(message.body)).toMatchObject({
      timestamp: '2026-01-31T21:00:00.000Z',
      data: { commitment: { id }, end: END, lead: 'P1D', from: 'active', to: 'active', late: false, disputed: false, cause: 'clock' },
    });
  });

  test('comes at every lead that an endpoint asked for, to those who want it and whose filters fit', async () => {
    const both = await register({ expiringLeads: ['PT1H', 'P1D', 'PT60M'] });
    const short = await register({ expiringLeads: ['PT2H'], types: [] });
    const others = [
      await register({ types: ['commitment.expired'] }),
      await register({ expiringLeads: [] }),
      await register({ filters: { kinds: ['ceasefire'] } }),
    ];
    await log();
    for (const instant of ['2026-01-31T21:00:00Z', '2026-02-01T19:00:00Z', '2026-02-01T20:00:00Z', '2026-02-01T21:00:00Z']) await remindAt(instant);
    expect(await ends(both)).toEqual(['P1D before 02-01T21:00', 'PT1H before 02-01T21:00']);
    expect((await told(short)).filter(({ lead }) => lead).map(({ lead }) => lead)).toEqual(['PT2H']);
    for (const other of others) expect((await told(other)).filter(({ lead }) => lead)).toEqual([]);
  });

  test('that was missed comes late, the nearest alone, while the end is ahead; after it none comes', async () => {
    const endpoint = await register({ expiringLeads: ['P1D', 'PT6H'] });
    await log();
    expect(await remindAt('2026-02-01T18:00:00Z')).toBe(1);
    expect(await told(endpoint)).toMatchObject([{ lead: 'PT6H', late: true, validAt: '2026-02-01T15:00:00.000Z' }]);
    await log({ title: 'Another' });
    expect(await remindAt(END)).toBe(0);
    expect(await told(endpoint)).toHaveLength(1);
  });

  test('moves with the end, and is never told twice of the same one', async () => {
    const endpoint = await register();
    const id = await log();
    await remindAt('2026-01-31T21:00:00Z');
    const { id: extension } = await say(id, 'extends', '2026-02-03T21:00:00Z');
    expect(await nextReminderAt(service.context)).toBe(Date.parse('2026-02-02T21:00:00Z'));
    expect(await remindAt('2026-02-01T12:00:00Z')).toBe(0);
    // The extension was misheard: the first end holds again, of which everybody was told.
    await calls.post(`/v1/statements/${extension}/retraction`, { reason: 'misheard', kind: 'entry_error' });
    expect(await remindAt('2026-02-01T12:00:01Z')).toBe(0);
    // A new end that is nearer than the lead is told of at once.
    await say(id, 'shortens', '2026-02-01T18:00:00Z');
    expect(await remindAt('2026-02-01T12:00:02Z')).toBe(1);
    expect(await ends(endpoint)).toEqual(['P1D before 02-01T21:00', 'P1D before 02-01T18:00']);
    expect((await told(endpoint))[1]).toMatchObject({ late: false });
  });

  test('is found as well by whoever looks only at what has come due or was changed since', async () => {
    const endpoint = await register({ expiringLeads: ['P1D', 'PT6H'] });
    const id = await log();
    const since = (instant: string) => {
      service.context.clock.set(instant);
      return remindOfEnds(service.context, undefined, service.context.clock.now() - 60_000);
    };
    expect(await since('2026-01-31T21:00:00Z')).toBe(1);
    expect(await since('2026-02-01T10:00:00Z')).toBe(0);
    await say(id, 'shortens', '2026-02-01T18:00:00Z');
    expect(await since('2026-02-01T10:00:30Z')).toBe(1);
    expect(await since('2026-02-01T12:00:00Z')).toBe(1);
    // What it has missed is found by whoever looks at everything.
    const other = await log({ title: 'Another' });
    expect(await since('2026-02-01T20:00:00Z')).toBe(0);
    expect(await remindOfEnds(service.context)).toBe(1);
    expect(other).not.toBe(id);
    expect((await told(endpoint)).map(({ lead }) => lead)).toEqual(['P1D', 'P1D', 'PT6H', 'PT6H']);
  });

  test('is not told of what was withdrawn, is a draft or is over', async () => {
    const endpoint = await register();
    const withdrawn = await log();
    await say(withdrawn, 'withdraws');
    await log({ visibility: 'draft', publishAt: '2026-02-01T10:00:00Z' });
    expect(await remindAt('2026-02-01T09:00:00Z')).toBe(0);
    service.context.clock.set('2026-02-01T10:00:00Z');
    await liftEmbargoes(service.context);
    expect(await remindAt('2026-02-01T10:00:00Z')).toBe(1);
    expect(await ends(endpoint)).toEqual(['P1D before 02-01T21:00']);
  });

  test('comes as well after the clock has begun the pledge, and no end is kept of one that is over', async () => {
    const endpoint = await register();
    await log({ start: '2026-02-01T00:00:00+03:00', duration: undefined });
    const status = async () => (await service.database.pool.query('SELECT status, may_end_at AS end FROM commitments')).rows[0];
    expect(await status()).toEqual({ status: 'announced', end: new Date(END) });
    expect(await remindAt('2026-01-31T21:00:00Z')).toBe(1);
    expect(await status()).toEqual({ status: 'active', end: new Date(END) });
    await remindAt(END);
    expect(await status()).toEqual({ status: 'expired', end: null });
    expect(await told(endpoint)).toMatchObject([{ to: 'active', lead: 'P1D' }]);
  });

  test('comes at the commitment’s own leads where it has some', async () => {
    const endpoint = await register();
    const none = await register({ expiringLeads: [] });
    const [own, silent] = [await log({ expiringLeads: ['PT12H', 'P2D'] }), await log({ expiringLeads: [] })];
    expect((await calls.get(`/v1/commitments/${own}`)).expiringLeads).toEqual(['P2D', 'PT12H']);
    // Two days before the end is past already: it is told of at once.
    expect(await remindAt('2026-01-31T08:00:00Z')).toBe(1);
    expect(await nextReminderAt(service.context)).toBe(Date.parse('2026-02-01T09:00:00Z'));
    expect(await remindAt('2026-02-01T08:00:00Z')).toBe(0);
    expect(await remindAt('2026-02-01T09:00:00Z')).toBe(1);
    await calls.patch(`/v1/commitments/${silent}`, { expiringLeads: null });
    expect(await remindAt('2026-02-01T09:00:01Z')).toBe(1);
    await calls.patch(`/v1/commitments/${own}`, { expiringLeads: ['PT3H'] });
    expect(await remindAt('2026-02-01T18:00:00Z')).toBe(1);
    expect((await told(endpoint)).map(({ lead }) => lead)).toEqual(['P2D', 'PT12H', 'P1D', 'PT3H']);
    expect(await told(none)).toEqual([]);
  });

  test('that was due before an endpoint came, or asked for its leads, is not for it', async () => {
    await log();
    service.context.clock.set('2026-02-01T08:00:00Z');
    const late = await register();
    const early = await register({ expiringLeads: ['PT1H'] });
    expect(await remindAt('2026-02-01T08:00:01Z')).toBe(1);
    service.context.clock.set('2026-02-01T08:00:02Z');
    await calls.patch(`/v1/webhook-endpoints/${late}`, { expiringLeads: ['PT20H', 'PT2H'] }, 200, service.admin, '"1"');
    await remindAt('2026-02-01T08:00:03Z');
    expect(await told(late)).toEqual([]);
    await remindAt('2026-02-01T19:00:00Z');
    await remindAt('2026-02-01T20:00:00Z');
    expect([await ends(late), await ends(early)]).toEqual([['PT2H before 02-01T21:00'], ['PT1H before 02-01T21:00']]);
  });

  test('is told once by two instances at once, and stays told when old messages are removed', async () => {
    const endpoint = await register({ expiringLeads: ['P60D'] });
    for (let n = 0; n < 5; n++) await log({ end: '2026-03-20', duration: undefined, start: '2026-01-30', title: `Pledge ${n}` });
    const counts = await Promise.all([remindOfEnds(service.context), remindOfEnds(service.context)]);
    expect(counts[0] + counts[1]).toBe(5);
    expect(await told(endpoint)).toHaveLength(5);
    await service.database.pool.query(
      `UPDATE webhook_messages SET state = 'delivered', settled_at = recorded_at, next_attempt_at = NULL; DELETE FROM webhook_lanes`,
    );
    service.context.clock.set('2026-03-15T00:00:00Z');
    expect(await pruneHistory(service.context)).toMatchObject({ messages: 5 });
    expect(await remindAt('2026-03-15T00:00:01Z')).toBe(0);
    service.context.clock.set('2026-04-15T00:00:00Z');
    await pruneHistory(service.context);
    expect((await service.database.pool.query('SELECT count(*)::int AS n FROM expiry_reminders')).rows).toEqual([{ n: 0 }]);
  });
});

const HOUR = 3_600;
test.each([
  ['none has come', [24], null, 25, undefined],
  ['one has come to the instant', [24], null, 24, 24],
  ['several have come', [72, 24, 1], null, 20, 24],
  ['it was told', [24], 24, 20, undefined],
  ['a shorter one was told', [72, 24], 24, 20, undefined],
  ['a longer one was told', [72, 24], 72, 20, 24],
])('of the leads, if %s', (_, hours, reminded, left, expected) => {
  const told = reminded === null ? null : reminded * HOUR;
  expect(
    dueLead(
      hours.map((hour) => hour * HOUR),
      { reminded: told },
      left * HOUR * 1000,
      0,
    ),
  ).toBe(expected === undefined ? undefined : expected * HOUR);
});

test('who asked for a lead after it had come is not told, unless the commitment has changed since', () => {
  const known = { ownLeads: null, reminded: null, updatedAt: 0 };
  const endpoint = { expiringLeads: [10], leadsSince: 5_000 };
  expect(leadFor(endpoint, known, 12_000, 6_000)).toBeUndefined();
  expect(leadFor(endpoint, known, 15_000, 6_000)).toBe(10);
  expect(leadFor(endpoint, { ...known, updatedAt: 5_500 }, 12_000, 6_000)).toBe(10);
});

test('a lead is shown as it reads', () => {
  fc.assert(
    fc.property(fc.integer({ min: 60, max: 90 * 86_400 }), (seconds) => {
      expect(leads.parse([leadText(seconds)])).toEqual([seconds]);
    }),
  );
  expect([86_400, 3_600, 90_061, 7 * 86_400].map(leadText)).toEqual(['P1D', 'PT1H', 'P1DT1H1M1S', 'P7D']);
});

test.each(['PT59S', 'P91D', 'P1M', 'P1Y', '-P1D', 'PT0S', '1 day', 'PT1.5S', ''])('the lead %j is refused', async (lead) => {
  const { errors } = await calls.post('/v1/webhook-endpoints', { url: 'https://hooks.example.org', expiringLeads: ['P1D', lead] }, 422);
  expect(errors.map(({ path }: { path: string }) => path)).toEqual(['expiringLeads[1]']);
});
