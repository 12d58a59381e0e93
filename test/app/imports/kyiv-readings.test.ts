import { readFileSync } from 'node:fs';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { commitmentBody, kyivCase, statementBody } from '../../../examples/kyiv-pause/kyiv-case.js';
import { matchPending } from '../../../src/app/reports/match-pending.js';
import { type TestApp, testApp } from '../../support/app.js';
import { emptyDatabase } from '../../support/database.js';

interface Found {
  areas: { code?: string; label?: string }[];
  matches: { principal: { name: string }; readingId: string; result: string; reasons: { dimension: string; answer: string; rule: string }[] }[];
}

describe('the imported bulletins under the three readings of the pause of strikes on Kyiv', () => {
  let service: TestApp;
  const ids = new Map<string, string>();
  const idOf = (key: string) => ids.get(key) ?? '';
  let found: Found[] = [];
  /** the readings of each principal, in the order in which they were stated */
  let readings: { readingId: string; principal: { id: string } }[] = [];

  beforeAll(async () => {
    service = await testApp({ now: '2026-03-01T00:00:00Z' });
    await emptyDatabase(service.database);
    const post = async (path: string, body: object) => (await request(service.app).post(path).set(service.admin).send(body).expect(201)).body;
    for (const { key, parent, ...actor } of kyivCase.actors) {
      ids.set(key, (await post('/v1/actors', { ...actor, ...(parent !== undefined && { parentId: idOf(parent) }) })).id);
    }
    const { id } = await post('/v1/commitments', commitmentBody(kyivCase.commitment, idOf));
    for (const statement of kyivCase.statements) await post(`/v1/commitments/${id}/statements`, statementBody(statement, idOf));
    const at29January = { at: '2026-02-03T11:00:00Z', knownBy: '2026-02-03T11:00:00Z' };
    readings = (await request(service.app).get(`/v1/commitments/${id}/status`).query(at29January)).body.readings;
    const file = readFileSync(new URL('../../../examples/air-attacks/bulletins-2026-01-25-to-2026-02-06.csv', import.meta.url), 'utf8');
    await request(service.app).post('/v1/imports?format=air-attacks').set(service.admin).set('Content-Type', 'text/csv').send(file).expect(201);
    await matchPending(service.context);
    found = (await request(service.app).get('/v1/reports?limit=200')).body.items;
  });

  /** How the rows that lie wholly inside a principal's window, and name Kyiv or its oblast or not, fall under its reading of that time. */
  const inside = (principal: string, namesKyiv: boolean) => {
    const reading = readings.find((one) => one.principal.id === idOf(principal));
    return found
      .filter(({ areas }) => areas.some(({ code }) => code === 'UA-30' || code === 'UA-32') === namesKyiv)
      .flatMap(({ matches }) => matches.filter(({ readingId }) => readingId === reading?.readingId))
      .filter(({ reasons }) => reasons.some(({ dimension, answer }) => dimension === 'time' && answer === 'yes'));
  };

  it.each([
    ['russia', 0],
    ['usa', 3],
    ['ukraine', 3],
  ])('%s: %i rows name Kyiv and lie inside its window', (principal, count) => {
    const matches = inside(principal, true);
    expect(matches).toHaveLength(count);
    for (const { result, reasons } of matches) {
      expect(['in_scope', 'possibly']).toContain(result);
      expect(reasons.map(({ dimension }) => dimension)).toEqual(['time', 'act', 'target', 'area', 'actor']);
    }
  });

  it('are at most possibly about Kyiv where they say only "Ukraine"', () => {
    const matches = [...inside('russia', false), ...inside('usa', false)];
    expect(matches.length).toBeGreaterThan(10);
    for (const { result } of matches) expect(result).not.toBe('in_scope');
  });
});
