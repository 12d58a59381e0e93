import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { commitmentBody, kyivCase, reportBody, statementBody } from '../../../examples/kyiv-pause/kyiv-case.js';
import { type TestApp, testApp } from '../../support/app.js';
import { emptyDatabase, testDatabase } from '../../support/database.js';

describe('the Kyiv pause, with the readings that Moscow, Washington and Kyiv had of it', () => {
  let service: TestApp;
  let id: string;
  const ids = new Map<string, string>();
  const idOf = (key: string) => ids.get(key) ?? '';
  const post = async (path: string, body: object) => {
    const response = await request(service.app).post(path).set(service.admin).send(body);
    expect(response.status, JSON.stringify(response.body)).toBe(201);
    return response.body;
  };

  beforeAll(async () => {
    await emptyDatabase(await testDatabase());
    service = await testApp({ now: '2026-03-01T00:00:00Z' });
    for (const { key, parent, ...actor } of kyivCase.actors) {
      const created = await post('/v1/actors', { ...actor, ...(parent !== undefined && { parentId: idOf(parent) }) });
      ids.set(key, created.id);
    }
    id = (await post('/v1/commitments', commitmentBody(kyivCase.commitment, idOf))).id;
    for (const statement of kyivCase.statements) await post(`/v1/commitments/${id}/statements`, statementBody(statement, idOf));
    for (const report of kyivCase.reports) await post('/v1/reports', reportBody(report, idOf));
  });

  it.each(kyivCase.expected)('is $status at $at, as it was known then', async ({ at, readings, ...expected }) => {
    const { body, status } = await request(service.app).get(`/v1/commitments/${id}/status`).query({ at, knownBy: at });
    expect(status).toBe(200);
    expect(body).toMatchObject(expected);
    for (const [key, reading] of Object.entries(readings)) {
      const found = body.readings.find((candidate: { principal: { id: string } }) => candidate.principal.id === idOf(key));
      expect(found, key).toMatchObject(reading);
      if (!('possibly' in reading)) expect(found).not.toHaveProperty('possibly');
    }
  });
});

describe('the Kyiv pause, as it was told in those days', () => {
  it('gives at each instant the answer that it still gives when all is known, by publication and by storage', async () => {
    await emptyDatabase(await testDatabase());
    const service = await testApp({ now: '2026-01-28T00:00:00Z' });
    const { clock } = service.context;
    const ids = new Map<string, string>();
    const idOf = (key: string) => ids.get(key) ?? '';
    const post = async (path: string, body: object) => (await request(service.app).post(path).set(service.admin).send(body).expect(201)).body;
    const ask = async (id: string, query: object) => (await request(service.app).get(`/v1/commitments/${id}/status`).query(query).expect(200)).body;
    for (const { key, parent, ...actor } of kyivCase.actors) {
      ids.set(key, (await post('/v1/actors', { ...actor, ...(parent !== undefined && { parentId: idOf(parent) }) })).id);
    }
    const { id } = await post('/v1/commitments', commitmentBody(kyivCase.commitment, idOf));
    const facts = [
      ...kyivCase.statements.map((row) => ({
        at: String(row.publishedAt),
        path: `/v1/commitments/${id}/statements`,
        body: statementBody(row, idOf),
      })),
      ...kyivCase.reports.map((row) => ({ at: String(row.publishedAt), path: '/v1/reports', body: reportBody(row, idOf) })),
    ].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));

    const told: { at: string; live: object }[] = [];
    for (const { at, readings: _, ...expected } of kyivCase.expected) {
      while (facts[0] && Date.parse(facts[0].at) <= Date.parse(at)) {
        const { at: publishedAt, path, body } = facts.shift() ?? facts[0];
        clock.set(publishedAt);
        await post(path, body);
      }
      clock.set(at);
      const live = await ask(id, {});
      expect(live).toMatchObject(expected);
      told.push({ at, live });
    }
    clock.set('2026-03-01T00:00:00Z');
    for (const { at, live } of told) {
      const { at: _at, knownBy: _knownBy, ...byPublication } = await ask(id, { at, knownBy: at });
      expect(byPublication).toEqual(live);
      const { at: _then, recordedBy: _recordedBy, ...byStorage } = await ask(id, { at, recordedBy: at });
      expect(byStorage).toEqual(live);
    }
  });
});
