import { beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../support/app.js';
import { callsTo } from '../../support/calls.js';
import { emptyDatabase, testDatabase } from '../../support/database.js';
import { pledge, report } from '../../support/requests.js';
import { box, type Position, polygon } from '../../support/shapes.js';

const kyiv = polygon(box(30.2, 50.2, 30.8, 50.6));
/** A ring of so many corners around a place. */
const round = (corners: number): Position[] => {
  const ring = Array.from({ length: corners }, (_, n): Position => {
    const angle = (2 * Math.PI * n) / corners;
    return [30.5 + Math.cos(angle) / 10, 50.4 + Math.sin(angle) / 10];
  });
  return [...ring, ...ring.slice(0, 1)];
};

describe('reports that say on a map where it was', () => {
  let service: TestApp;
  let calls: ReturnType<typeof callsTo>;
  const { areas: _, ...elsewhere } = report;
  const areaOf = ({ matches }: { matches: { reasons: { dimension: string; answer: string; rule: string }[] }[] }) =>
    matches.map(({ reasons }) => reasons.find(({ dimension }) => dimension === 'area')?.rule);

  beforeAll(async () => {
    await emptyDatabase(await testDatabase());
    service = await testApp({ now: '2026-01-31T08:00:00Z' });
    calls = callsTo(service);
    await calls.post('/v1/commitments', { ...pledge, scope: { acts: ['air_strike'], areas: [{ label: 'Kyiv', geometry: kyiv }] } });
  });

  it('are placed in an outline by their point and its precision, as submitted and as revised', async () => {
    const point = { lat: 50.45, lon: 30.52, precisionKm: 5 };
    const sent = await calls.post('/v1/reports', { ...elsewhere, point });
    expect([sent.point, areaOf(sent)]).toEqual([point, ['area.inside']]);
    const coarse = { ...point, precisionKm: 60 };
    const revised = await calls.post(`/v1/reports/${sent.id}/revisions`, { point: coarse });
    expect([revised.point, areaOf(revised)]).toEqual([coarse, ['area.larger']]);
    const moved = await calls.post(`/v1/reports/${sent.id}/revisions`, { point: { lat: 49, lon: 24 } });
    expect([moved.point, areaOf(moved)]).toEqual([{ lat: 49, lon: 24 }, ['area.outside']]);
    const summary = await calls.post(`/v1/reports/${sent.id}/revisions`, { summary: 'a correction' });
    expect(summary.point).toEqual({ lat: 49, lon: 24 });
  });

  it('are found by a reading that comes later', async () => {
    await calls.post('/v1/reports', { ...elsewhere, point: { lat: 50.45, lon: 30.52, precisionKm: 5 } });
    const { id } = await calls.post('/v1/commitments', { ...pledge, title: 'Another', scope: { areas: [{ geometry: kyiv }] } });
    const { items } = await calls.get(`/v1/commitments/${id}/reports`);
    expect(items.map(areaOf)).toEqual([['area.inside', 'area.inside']]);
  });

  it('are placed by their outline, and found also where they bear another code', async () => {
    const { id } = await calls.post('/v1/commitments', { ...pledge, title: 'By both', scope: { areas: [{ code: 'UA-30', geometry: kyiv }] } });
    const rules = async (area: object) => {
      const { matches } = await calls.post('/v1/reports', { ...elsewhere, areas: [area] });
      return areaOf({ matches: matches.filter(({ commitment }: { commitment: { id: string } }) => commitment.id === id) });
    };
    expect(await rules({ code: 'UA-32', geometry: polygon(box(30.4, 50.3, 30.5, 50.4)) })).toEqual(['area.inside']);
    expect(await rules({ geometry: polygon(box(30.4, 50.3, 31.5, 50.4)) })).toEqual(['area.partly']);
  });

  const bow: Position[] = [
    [0, 0],
    [2, 2],
    [2, 0],
    [0, 2],
    [0, 0],
  ];
  const refused: [string, object, string, RegExp][] = [
    ['a ring that is not closed', { geometry: polygon(round(8).slice(1)) }, 'areas[0].geometry.coordinates[0]', /not closed/],
    ['a ring of three positions', { geometry: polygon(box(0, 0, 1, 1).slice(2)) }, 'areas[0].geometry.coordinates[0]', /at least 4/],
    ['no ring at all', { geometry: polygon() }, 'areas[0].geometry.coordinates', /at least one/],
    ['an empty ring', { geometry: polygon([]) }, 'areas[0].geometry.coordinates[0]', /at least 4/],
    ['a ring that crosses itself', { geometry: polygon(bow) }, 'areas[0].geometry.coordinates', /cross or overlap \(near longitude 1, latitude 1\)/],
    ['a hole outside', { geometry: polygon(box(0, 0, 1, 1), box(4, 4, 5, 5)) }, 'areas[0].geometry.coordinates', /hole that lies outside/],
    ['a latitude beyond the pole', { geometry: polygon(box(0, 0, 1, 91)) }, 'areas[0].geometry.coordinates[0][2][1]', /90 or less/],
    ['a longitude beyond the antimeridian', { geometry: polygon(box(179, 0, 181, 1)) }, 'areas[0].geometry.coordinates[0][1][0]', /180 or less/],
    ['another kind of shape', { geometry: { type: 'Point', coordinates: [0, 0] } }, 'areas[0].geometry.type', /./],
    ['too many corners for a report', { geometry: polygon(round(2_500)) }, 'areas', /2501 positions in all; simplify them to at most 2000/],
  ];
  it.each(refused)('are refused with %s', async (_what, area, path, message) => {
    const { errors } = await calls.post('/v1/reports', { ...report, areas: [area] }, 422);
    expect(errors).toContainEqual({ path, message: expect.stringMatching(message) });
  });

  it('may have a scope of many corners, but not of more than can be matched in time', async () => {
    const scope = (corners: number) => ({
      ...pledge,
      scope: { areas: [{ geometry: polygon(round(corners)) }], exceptAreas: [{ geometry: polygon(round(99)) }] },
    });
    await calls.post('/v1/commitments', scope(9_899));
    const { errors } = await calls.post('/v1/commitments', scope(9_901), 422);
    expect(errors).toEqual([{ path: 'scope.areas', message: expect.stringMatching(/10002 positions in all; simplify them to at most 10000/) }]);
  });

  it('say so once, where thousands of positions are wrong', async () => {
    const wrong = Array.from({ length: 9_000 }, () => ['x', 'y']);
    const { errors } = await calls.post('/v1/reports', { ...report, areas: [{ geometry: { type: 'Polygon', coordinates: [wrong] } }] }, 422);
    expect(errors).toHaveLength(201);
    expect(errors.at(-1)).toEqual({ path: 'body', message: 'has 17800 more faults' });
  });
});
