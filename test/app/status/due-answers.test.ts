import request from 'supertest';
import { afterEach, describe, expect, it } from 'vitest';
import { recordDueChanges } from '../../../src/app/record/record-due-changes.js';
import { makeReadOnly } from '../../support/read-only.js';
import { pledge, report } from '../../support/requests.js';
import { useService } from '../../support/service-tests.js';

// What time has made of commitments is answered although nobody has written it down, and although nobody can.

const { service, calls } = useService({ now: '2026-01-31T12:00:00Z' });
let restore = async (): Promise<void> => undefined;
afterEach(async () => {
  await restore();
  // Sessions of the spell are found out and dropped.
  expect(await service.database.trouble()).not.toBe('read-only');
  restore = async () => undefined;
});

const raw = (path: string) => request(service.app).get(path);
const until = (end: string, title: string) => ({ ...pledge, title, start: '2026-01-30T00:00:00Z', end, duration: undefined, zone: undefined });

/** Three that end one after another, one of which begins in between; the first is renewed by the last. */
async function logSome(): Promise<string[]> {
  const ids: string[] = [];
  for (const [title, start, end] of [
    ['first', '2026-01-30T00:00:00Z', '2026-02-03T00:00:00Z'],
    ['second', '2026-02-02T00:00:00Z', '2026-02-05T00:00:00Z'],
    ['third', '2026-01-30T00:00:00Z', '2026-02-07T00:00:00Z'],
  ] as const) {
    const links = title === 'third' ? [{ kind: 'renews', commitmentId: ids[0] }] : [];
    ids.push((await calls.post('/v1/commitments', { ...until(end, title), start, links })).id);
  }
  await calls.post('/v1/reports', { ...report, publishedAt: '2026-01-31T07:00:00Z' });
  return ids;
}

const paths = (ids: readonly string[]): string[] => [
  ...ids.flatMap((id) => ['', '/status', '/badge.svg', '/readings', '/timeline', '/timeline.svg'].map((rest) => `/v1/commitments/${id}${rest}`)),
  `/v1/statuses?${ids.map((id) => `id=${id}`).join('&')}`,
  ...['active', 'announced', 'reportedly_violated', 'expired'].map((status) => `/v1/commitments?status=${status}&sort=createdAt`),
  ...['/v1/commitments?sort=endsAt', '/v1/commitments?q=first&status=expired', '/v1/statuses?sort=createdAt', '/v1/exports/commitments.csv'],
];

/** The time of an update is when it is written down, or else when it became true. */
const shown = (text: string) => text.replaceAll(/"updatedAt":"[^"]*"|202\d-[^,]*Z,(?=http)/g, '');

async function readAll(ids: readonly string[]) {
  const answers: Record<string, unknown> = {};
  for (const path of paths(ids)) {
    const { status, text, body, headers } = await raw(path);
    expect(status, path).toBe(200);
    answers[path] = { status, shown: shown(text ?? JSON.stringify(body)), etag: path.endsWith('/status') ? headers.etag : undefined };
  }
  const { byStatus, endsNext } = await calls.get('/v1/summary');
  return { ...answers, summary: { byStatus, endsNext } };
}

describe.each([
  ['as planned', ''],
  ['where no plan was made', 'DELETE FROM planned_changes'],
  ['where plans were made under other rules', `UPDATE planned_changes SET ruleset = 'of old'`],
  [
    'where the plans end too early',
    'DELETE FROM planned_changes p WHERE EXISTS (SELECT FROM planned_changes q WHERE q.commitment_id = p.commitment_id AND q.state < p.state)',
  ],
])('what is due and cannot be written down, %s', (_, spoil) => {
  it.each(['2026-02-02T00:00:00Z', '2026-02-04T00:00:00Z', '2026-02-06T00:00:00Z', '2026-03-01T00:00:00Z'])(
    'is answered at %s as when it is written down',
    async (now) => {
      const ids = await logSome();
      if (spoil) await service.database.pool.query(spoil);
      service.context.clock.set(now);
      restore = await makeReadOnly(service.database);
      const computed = await readAll(ids);
      await restore();
      restore = async () => undefined;
      await recordDueChanges(service.context).catch(() => recordDueChanges(service.context));
      const written = await readAll(ids);
      if (spoil)
        for (const id of ids)
          for (const each of [computed, written]) delete (each as Record<string, { etag?: unknown }>)[`/v1/commitments/${id}/status`]?.etag;
      expect(computed).toEqual(written);
    },
  );
});

describe('while nothing can be written', () => {
  it('lists by the last update hold what is due once, over all their pages', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 7; n++) ids.push((await calls.post('/v1/commitments', until(`2026-02-0${(n % 3) + 2}T00:00:00Z`, `Pledge ${n}`))).id);
    service.context.clock.set('2026-02-03T12:00:00Z');
    restore = await makeReadOnly(service.database);
    for (const filter of ['', '&status=expired', '&status=active', '&updatedSince=2026-02-02T00:00:00Z']) {
      const seen: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page: { items: { id: string; status: string }[]; nextCursor: string | null } = await calls.get(
          `/v1/commitments?limit=2${filter}${cursor && `&cursor=${cursor}`}`,
        );
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      }
      const due = ids.filter((_, n) => n % 3 < 2);
      const wanted = filter.includes('active') ? ids.filter((id) => !due.includes(id)) : filter === '' ? ids : due;
      expect(seen.toSorted(), filter).toEqual(wanted.toSorted());
    }
  });

  it('the history and the changes are answered as far as they are written, and go on from there', async () => {
    const { id } = await calls.post('/v1/commitments', until('2026-02-02T00:00:00Z', 'short'));
    const before = await calls.get('/v1/changes');
    service.context.clock.set('2026-02-03T00:00:00Z');
    restore = await makeReadOnly(service.database);
    expect((await calls.get('/v1/changes', { after: before.cursor })).items).toEqual([]);
    for (const path of [`/v1/commitments/${id}/history`, '/v1/feeds/changes.json', '/v1/summary']) expect((await raw(path)).status).toBe(200);
    await restore();
    restore = async () => undefined;
    await recordDueChanges(service.context).catch(() => recordDueChanges(service.context));
    const { items } = await calls.get('/v1/changes', { after: before.cursor });
    expect(items.map(({ to }: { to: string }) => to)).toEqual(['expired']);
  });

  it('what is kept in memory is right until the change after that, and after it', async () => {
    const { id } = await calls.post('/v1/commitments', { ...until('2026-02-05T00:00:00Z', 'later'), start: '2026-02-02T00:00:00Z' });
    const other = (await calls.post('/v1/commitments', { ...until('2026-02-20T00:00:00Z', 'linked'), links: [{ kind: 'renews', commitmentId: id }] }))
      .id;
    restore = await makeReadOnly(service.database);
    for (const [now, status] of [
      ['2026-02-03T00:00:00Z', 'active'],
      ['2026-02-04T00:00:00Z', 'active'],
      ['2026-02-05T00:00:00Z', 'expired'],
    ] as const) {
      service.context.clock.set(now);
      expect((await calls.get(`/v1/commitments/${id}/status`)).status).toBe(status);
      expect((await calls.get('/v1/statuses', { id })).items[0].status).toBe(status);
      expect((await calls.get('/v1/commitments', { q: 'later' })).items[0].status).toBe(status);
      expect((await calls.get(`/v1/commitments/${other}`)).links[0].commitment.status).toBe(status);
      expect((await calls.get('/v1/summary')).byStatus[status]).toBe(status === 'active' ? 2 : 1);
    }
  });
});
