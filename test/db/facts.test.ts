import { expect, it } from 'vitest';
import { loadFacts, loadStatedFacts } from '../../src/db/facts.js';
import { testApp } from '../support/app.js';
import { callsTo } from '../support/calls.js';
import { emptyDatabase, testDatabase } from '../support/database.js';
import { pledge, report } from '../support/requests.js';

it('what was stated is all that there is but the reports', async () => {
  const database = await testDatabase();
  await emptyDatabase(database);
  const calls = callsTo(await testApp({ now: '2026-02-01T12:00:00Z' }));
  const { id } = await calls.post('/v1/commitments', pledge);
  await calls.post('/v1/reports', { ...report, allegedActor: 'Russia' });
  const all = (await loadFacts(database.prisma, [id])).get(id);
  expect(all?.reports).toHaveLength(1);
  expect((await loadStatedFacts(database.prisma, [id])).get(id)).toEqual({ ...all, reports: [], sources: new Map() });
});
