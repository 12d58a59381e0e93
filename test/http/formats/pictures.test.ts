import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { PNG } from 'pngjs';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { timeAxis } from '../../../src/http/formats/time-axis.js';
import { callsTo } from '../../support/calls.js';
import { pledge, report } from '../../support/requests.js';
import { HOSTILE_TITLE, kyivService } from './kyiv-service.js';

let known: Awaited<ReturnType<typeof kyivService>>;
beforeAll(async () => {
  known = await kyivService();
});
const get = (path: string) => request(known.service.app).get(path).responseType('blob');

async function svg(path: string): Promise<{ text: string; parsed: Record<string, unknown> }> {
  const response = await get(path).expect(200);
  expect(response.headers['content-type']).toBe('image/svg+xml; charset=utf-8');
  expect(response.headers['cross-origin-resource-policy']).toBe('cross-origin');
  const text = response.body.toString('utf8');
  expect(XMLValidator.validate(text)).toBe(true);
  expect(text).not.toMatch(/<script|href=|url\((?!#)/);
  return { text, parsed: new XMLParser({ ignoreAttributes: false }).parse(text) };
}

describe('the badge', () => {
  it.each([
    ['of a disputed pledge', () => known.kyivId, /expired, disputed/],
    ['of one that is over', () => known.hostileId, /expired/],
    ['of one without statements', () => known.bareId, /announced/],
  ])('%s says so in words', async (_, id, words) => {
    expect((await svg(`/v1/commitments/${id()}/badge.svg`)).text).toMatch(words);
  });

  it('is as current as the status: a change by time shows at once', async () => {
    const { body } = await request(known.service.app)
      .post('/v1/commitments')
      .set(known.service.admin)
      .send({
        title: 'Soon',
        kind: 'ceasefire',
        parties: [{ name: 'Russia', kind: 'state', role: 'committer' }],
        start: '2026-02-04T01:00:00Z',
        duration: 'PT1H',
      });
    const path = `/v1/commitments/${body.id}/badge.svg`;
    expect((await svg(path)).text).toContain('announced');
    known.service.context.clock.set('2026-02-04T01:00:00Z');
    expect((await svg(path)).text).toContain('active');
    known.service.context.clock.set('2026-02-04T00:00:00Z');
  });

  it('of a draft returns 404', async () => {
    await get(`/v1/commitments/${known.draftId}/badge.svg`).expect(404);
  });
});

describe('the timeline', () => {
  it.each([
    ['of three readings', () => known.kyivId],
    ['of a hostile title', () => known.hostileId],
    ['of one without a reading', () => known.bareId],
  ])('%s is an SVG by itself, with a title and a description, and a PNG of the same shape', async (_, id) => {
    const { text, parsed } = await svg(`/v1/commitments/${id()}/timeline.svg`);
    const root = parsed['svg'] as Record<string, string>;
    expect([root['@_role'], typeof root['title'], typeof root['desc']]).toEqual(['img', 'object', 'object']);
    const { body, headers } = await get(`/v1/commitments/${id()}/timeline.png`).set('Accept-Encoding', 'br').expect(200);
    expect(headers['content-type']).toBe('image/png');
    const { width, height } = PNG.sync.read(body);
    expect([width, height]).toEqual([2 * Number(root['@_width']), 2 * Number(root['@_height'])]);
    expect(text).toContain('now</text>');
  });

  it('names each principal, and escapes logged texts', async () => {
    const { text } = await svg(`/v1/commitments/${known.kyivId}/timeline.svg`);
    for (const name of ['Russia', 'United States', 'Ukraine']) expect(text).toContain(name);
    expect((await svg(`/v1/commitments/${known.hostileId}/timeline.svg`)).text).not.toContain(HOSTILE_TITLE.slice(0, 50));
  });

  it('is at most a minute old, even if a pixel is a day and a write changes no status', async () => {
    const { clock } = known.service.context;
    const { post } = callsTo(known.service);
    const { id } = await post('/v1/commitments', { ...pledge, end: '2027-02-01', duration: 'P1Y', source: { ...pledge.source, speaker: 'Nobody' } });
    const away = { ...report, commitmentId: id, areas: [{ code: 'UA-63' }] };
    const { id: reportId } = await post('/v1/reports', away);
    const path = `/v1/commitments/${id}/timeline.svg`;
    await svg(path);
    await post(`/v1/reports/${reportId}/revisions`, { observed: { from: '2026-01-20T02:00:00Z' } });
    clock.set(clock.now() + 60_000);
    expect((await svg(path)).text).toContain('2026-01-20T02:00:00');
    clock.set('2026-02-04T00:00:00Z');
  });
});

describe('the axis of time', () => {
  const HOUR = 3_600_000;
  it.each([
    ['nothing', []],
    ['an hour', [0, HOUR]],
    ['a week', [0, 7 * 24 * HOUR]],
    ['three years', [0, 3 * 365 * 24 * HOUR]],
    ['two centuries', [Date.UTC(1800, 0, 1), Date.UTC(2200, 0, 1)]],
    ['one instant', [5]],
    ['no bound', [Number.NEGATIVE_INFINITY, 0, Number.POSITIVE_INFINITY]],
  ])('over %s has between one and eight marks in order, within its edges', (_, instants) => {
    const { x, ticks } = timeAxis(instants, Date.UTC(2026, 1, 1), 100, 900);
    expect(ticks.length).toBeGreaterThanOrEqual(1);
    expect(ticks.length).toBeLessThanOrEqual(8);
    const places = ticks.map(({ at }) => x(at));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    for (const place of [...places, x(Number.NEGATIVE_INFINITY), x(Number.POSITIVE_INFINITY)]) expect(place >= 100 && place <= 900).toBe(true);
  });
});
