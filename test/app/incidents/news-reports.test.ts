import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { matchPending } from '../../../src/app/reports/match-pending.js';
import { type TestApp, testApp } from '../../support/app.js';
import { callsTo } from '../../support/calls.js';
import { emptyDatabase } from '../../support/database.js';

// A labelled slice of what outlets reported of strikes in 2025 (examples/news-reports/README.md), sent as anybody would send it.
const FILE = readFileSync(new URL('../../../examples/news-reports/strikes-2025.csv', import.meta.url), 'utf8');
const MAPPING = JSON.parse(readFileSync(new URL('../../../examples/news-reports/mapping.json', import.meta.url), 'utf8'));

interface Row {
  id: string;
  date: string;
  outlet: string;
  claimant: string;
  event: string;
}
interface Report {
  id: string;
  externalId: string;
  incidentId: string;
  source: { name: string };
}

const rows: Row[] = parse(FILE, { columns: true });
/** The ten events that are told by several outlets, and on which day. */
const TEN: Record<string, string> = {
  'crimea-depot': '2025-05-16',
  'kirovske-airfield': '2025-06-28',
  'khartsyzk-depot': '2025-07-03',
  'saki-airfield': '2025-08-04',
  'berdyansk-substation': '2025-08-04',
  'druzhba-pipeline': '2025-08-18',
  'luhansk-depots': '2025-08-19',
  'feodosia-depot': '2025-10-06',
  'feodosia-depot-again': '2025-10-13',
  'crimea-air-defence': '2025-11-08',
};
const keyOf = (externalId: string, outlet: string) => `${externalId} ${outlet}`;

describe('news reports of strikes', () => {
  let service: TestApp;
  let calls: ReturnType<typeof callsTo>;
  let reports: Map<string, Report>;
  let commitmentId: string;
  let suggestions: { id: string; reports: { id: string }[] }[];
  const rowOf = new Map<string, Row>();

  beforeAll(async () => {
    service = await testApp({ now: '2025-12-31T12:00:00Z' });
    await emptyDatabase(service.database);
    calls = callsTo(service);
    commitmentId = (
      await calls.post('/v1/commitments', {
        title: 'No strikes, for the sake of the test',
        kind: 'strike_moratorium',
        parties: [{ name: 'Ukraine', kind: 'state', role: 'committer' }],
        scope: { targets: ['military'] },
        start: '2025-01-01T00:00:00Z',
        end: '2026-01-01T00:00:00Z',
        source: {
          name: 'Nobody',
          onBehalfOf: 'Ukraine',
          saidAt: '2025-01-01T00:00:00Z',
          publishedAt: '2025-01-01T00:00:00Z',
          url: 'https://news.example/pledge',
        },
      })
    ).id;
    const sent = await request(service.app)
      .post('/v1/imports')
      .query({ format: 'csv', mapping: JSON.stringify(MAPPING) })
      .set({ ...service.admin, 'Content-Type': 'text/csv' })
      .send(FILE);
    expect(sent.body).toMatchObject({ created: rows.length, refused: 0 });
    await matchPending(service.context);
    const { items } = (await request(service.app).get('/v1/reports?limit=200')).body as { items: Report[] };
    reports = new Map(items.map((report) => [keyOf(report.externalId, report.source.name), report]));
    for (const row of rows) rowOf.set(reports.get(keyOf(row.id, row.outlet))?.id ?? '', row);
    suggestions = (await calls.getAs(service.admin, '/v1/incident-suggestions?limit=200')).items;
  }, 60_000);

  const eventOf = (id: string) => rowOf.get(id)?.event;

  it('are suggested to be about one event where they are, and nowhere else', () => {
    expect(suggestions.length).toBeGreaterThan(20);
    const wrong = suggestions.filter(({ reports: [a, b] }) => eventOf(a?.id ?? '') !== eventOf(b?.id ?? ''));
    expect(wrong.map(({ reports: pair }) => pair.map(({ id }) => rowOf.get(id)))).toEqual([]);
  });

  it('are found in at least nine of the ten events: what is suggested joins all outlets of the day', () => {
    const found = Object.entries(TEN).filter(([event, date]) => {
      const told = rows.filter((row) => row.event === event && row.date === date);
      const outlets = new Set(told.map(({ outlet }) => outlet));
      expect([event, outlets.size]).toEqual([event, expect.any(Number)]);
      expect(outlets.size).toBeGreaterThan(1);
      return groupsOf(event).some((group) => [...outlets].every((outlet) => group.some((id) => rowOf.get(id)?.outlet === outlet)));
    });
    expect(Object.keys(TEN)).toHaveLength(10);
    expect(found.length).toBeGreaterThanOrEqual(9);
    // Of this one, outlets name the town, and others the peninsula: 100 kilometres apart, it is not for a machine to say that they mean the same.
    expect(found.map(([event]) => event)).not.toContain('feodosia-depot');
  });

  /** The reports of an event that suggestions join, directly or by way of others. */
  function groupsOf(event: string): string[][] {
    const groups: Set<string>[] = [];
    for (const { reports: pair } of suggestions) {
      const ids = pair.map(({ id }) => id);
      if (ids.some((id) => eventOf(id) !== event)) continue;
      const touched = groups.filter((group) => ids.some((id) => group.has(id)));
      for (const group of touched) groups.splice(groups.indexOf(group), 1);
      groups.push(new Set([...ids, ...touched.flatMap((group) => [...group])]));
    }
    return groups.map((group) => [...group]);
  }

  /** Accepts every suggestion that joins reports of the event. */
  async function accept(event: string): Promise<void> {
    for (const { id, reports: pair } of suggestions) {
      if (pair.every((one) => eventOf(one.id) === event)) await request(service.app).post(`/v1/incident-suggestions/${id}/accept`).set(service.admin);
    }
  }
  const incidentOf = async (externalId: string, outlet: string) => {
    const { incidentId } = await calls.get(`/v1/reports/${reports.get(keyOf(externalId, outlet))?.id}`);
    return calls.get(`/v1/incidents/${incidentId}`);
  };
  const compliance = async () => (await calls.get(`/v1/commitments/${commitmentId}/status`)).compliance;

  it('count as one origin where outlets relay one claim, as two where they do not, and the assessment says so', async () => {
    expect(await compliance()).toBe('alleged');
    await accept('saki-airfield');
    // Three outlets, one claim of the security service.
    expect(await incidentOf('67871', 'pravdaua')).toMatchObject({ reportCount: 3, originCount: 1, commitments: [{ originCount: 1 }] });
    await accept('luhansk-depots');
    expect(await incidentOf('325143', 'espreso')).toMatchObject({ reportCount: 3, originCount: 1 });
    expect(await compliance()).toBe('alleged');

    // Besides the security service, one outlet tells of the explosion by itself.
    await accept('khartsyzk-depot');
    expect(await incidentOf('237099', 'liga')).toMatchObject({ reportCount: 5, originCount: 2, commitments: [{ originCount: 2 }] });
    expect(await compliance()).toBe('reportedly_violated');
    const answer = await calls.get(`/v1/commitments/${commitmentId}/status`);
    expect(answer.readings[0].because.map(({ rule }: { rule: string }) => rule)).toContain('compliance.independent_origins');
  });
});
