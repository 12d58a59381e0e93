import request from 'supertest';
import { commitmentBody, kyivCase, reportBody, statementBody } from '../../../examples/kyiv-pause/kyiv-case.js';
import { type TestApp, testApp } from '../../support/app.js';
import { emptyDatabase } from '../../support/database.js';
import { pledge } from '../../support/requests.js';
import { box, polygon } from '../../support/shapes.js';

/** Text that breaks a format which does not escape it. */
export const HOSTILE_TITLE = '=HYPERLINK("https://evil.example","x") <script>alert(1)</script> & ]]> "quoted", Київ; \\n,';

/**
 * A service with the strike pause on Kyiv, a hostile title, a commitment without a reading, one with an outline, and
 * a draft.
 */
export async function kyivService(): Promise<{
  service: TestApp;
  kyivId: string;
  hostileId: string;
  bareId: string;
  outlineId: string;
  draftId: string;
}> {
  const service = await testApp({ now: '2026-02-04T00:00:00Z' });
  await emptyDatabase(service.database);
  const post = async (path: string, body: object) => (await request(service.app).post(path).set(service.admin).send(body).expect(201)).body;
  const ids = new Map<string, string>();
  const idOf = (key: string) => ids.get(key) ?? '';
  for (const { key, parent, ...actor } of kyivCase.actors) {
    ids.set(key, (await post('/v1/actors', { ...actor, ...(parent !== undefined && { parentId: idOf(parent) }) })).id);
  }
  const { id: kyivId } = await post('/v1/commitments', commitmentBody(kyivCase.commitment, idOf));
  for (const statement of kyivCase.statements) await post(`/v1/commitments/${kyivId}/statements`, statementBody(statement, idOf));
  for (const report of kyivCase.reports) await post('/v1/reports', reportBody(report, idOf));
  const { source: _, duration: __, end: ___, zone: ____, scope: _____, ...bare } = pledge;
  const hostile = await post('/v1/commitments', { ...pledge, title: HOSTILE_TITLE, tags: ['<b>&"tag"'] });
  const empty = await post('/v1/commitments', { ...bare, title: 'Logged first' });
  const geometry = polygon(box(30, 50, 31, 51));
  const outline = await post('/v1/commitments', { ...pledge, title: 'An outline', scope: { areas: [{ label: 'a square', geometry }] } });
  const draft = await post('/v1/commitments', { ...pledge, title: 'A secret draft', visibility: 'draft' });
  return { service, kyivId, hostileId: hostile.id, bareId: empty.id, outlineId: outline.id, draftId: draft.id };
}
