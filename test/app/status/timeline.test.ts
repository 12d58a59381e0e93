import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { commitmentBody, kyivCase, reportBody, statementBody } from '../../../examples/kyiv-pause/kyiv-case.js';
import { type TestApp, testApp } from '../../support/app.js';
import { emptyDatabase, testDatabase } from '../../support/database.js';

describe('the timeline of the Kyiv pause', () => {
  let service: TestApp;
  let id: string;
  const ids = new Map<string, string>();
  const idOf = (key: string) => ids.get(key) ?? '';
  const post = async (path: string, body: object) => (await request(service.app).post(path).set(service.admin).send(body).expect(201)).body;

  beforeAll(async () => {
    await emptyDatabase(await testDatabase());
    service = await testApp({ now: '2026-03-01T00:00:00Z' });
    for (const { key, parent, ...actor } of kyivCase.actors) {
      ids.set(key, (await post('/v1/actors', { ...actor, ...(parent !== undefined && { parentId: idOf(parent) }) })).id);
    }
    id = (await post('/v1/commitments', commitmentBody(kyivCase.commitment, idOf))).id;
    for (const report of kyivCase.reports) await post('/v1/reports', reportBody(report, idOf));
    for (const statement of kyivCase.statements) await post(`/v1/commitments/${id}/statements`, statementBody(statement, idOf));
  });

  it('shows per reading when it held, certainly and possibly', async () => {
    const { body } = await request(service.app).get(`/v1/commitments/${id}/timeline`);
    expect(body.readings.map(({ principal, spans }: { principal: { name: string }; spans: unknown }) => [principal.name, spans])).toEqual([
      [
        'United States',
        [
          { from: '2026-01-25T05:00:00.000Z', to: '2026-01-26T05:00:00.000Z', certainty: 'possible' },
          { from: '2026-01-26T05:00:00.000Z', to: '2026-02-01T05:00:00.000Z', certainty: 'certain' },
          { from: '2026-02-01T05:00:00.000Z', to: '2026-02-02T05:00:00.000Z', certainty: 'possible' },
        ],
      ],
      [
        'Russia',
        [
          { from: '2026-01-24T21:00:00.000Z', to: '2026-01-25T21:00:00.000Z', certainty: 'possible' },
          { from: '2026-01-25T21:00:00.000Z', to: '2026-01-31T21:00:00.000Z', certainty: 'certain' },
          { from: '2026-01-31T21:00:00.000Z', to: '2026-02-01T21:00:00.000Z', certainty: 'possible' },
        ],
      ],
      ['Ukraine', [{ from: '2026-01-29T22:00:00.000Z', to: '2026-02-05T22:00:00.000Z', certainty: 'certain' }]],
    ]);
    expect(body.statements).toHaveLength(7);
  });

  it('shows the incidents with what they count for in each reading, also those reported before the reading was known', async () => {
    const { body } = await request(service.app).get(`/v1/commitments/${id}/timeline`);
    const principals = new Map(
      body.readings.map((reading: { readingId: string; principal: { name: string } }) => [reading.readingId, reading.principal.name]),
    );
    const massed = body.incidents.find(({ from }: { from: string }) => from === '2026-02-02T16:00:00.000Z');
    expect(
      Object.fromEntries(massed.results.map(({ readingId, result }: { readingId: string; result: string }) => [principals.get(readingId), result])),
    ).toEqual({
      'United States': 'out_of_scope',
      Russia: 'out_of_scope',
      Ukraine: 'in_scope',
    });
  });

  it('lists the readings, the current ones marked, and what was known earlier on request', async () => {
    const { body } = await request(service.app).get(`/v1/commitments/${id}/readings`);
    expect(body.items.map(({ principal, isCurrent }: { principal: { name: string }; isCurrent: boolean }) => [principal.name, isCurrent])).toEqual([
      ['United States', false],
      ['Russia', true],
      ['Ukraine', true],
      ['United States', true],
    ]);
    expect(body.items[3]).toMatchObject({ inheritedScope: ['acts', 'targets', 'areas'] });
    const earlier = await request(service.app).get(`/v1/commitments/${id}/readings`).query({ knownBy: '2026-01-30T12:00:00Z' });
    expect(earlier.body.items).toHaveLength(2);
  });
});
