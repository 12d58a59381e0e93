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
