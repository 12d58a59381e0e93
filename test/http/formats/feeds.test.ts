import { parseFeed } from '@rowanmanning/feed-parser';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import ICAL from 'ical.js';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { HOSTILE_TITLE, kyivService } from './kyiv-service.js';

let known: Awaited<ReturnType<typeof kyivService>>;
beforeAll(async () => {
  known = await kyivService();
});
const get = (path: string) => request(known.service.app).get(path);

describe('the changes', () => {
  it.each([
    ['atom', 'application/atom+xml'],
    ['rss', 'application/rss+xml'],
  ])('as %s are read by an independent parser, newest first, each with an id of its own', async (type, contentType) => {
    const response = await get(`/v1/feeds/changes.${type}`).expect(200);
    expect(response.headers['content-type']).toContain(contentType);
    expect(XMLValidator.validate(response.text)).toBe(true);
    // Logged texts must not become HTML elements.
    const texts = JSON.stringify(new XMLParser({ ignoreAttributes: false }).parse(response.text));
    expect(texts).toContain('&lt;script');
    expect(texts).not.toContain('<script');
    const { title, items } = parseFeed(response.text);
    expect(title).toContain('Pledgewatch');
    expect(items.length).toBeGreaterThan(5);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(items.some((item) => item.title?.includes(HOSTILE_TITLE.slice(0, 40)))).toBe(true);
    expect(items.some((item) => item.title?.startsWith('Reportedly violated'))).toBe(true);
    for (const { url, content } of items) {
      expect(url).toMatch(/^http:\/\/pledgewatch\.test\/v1\/commitments\/commitment_/);
      expect(content).toMatch(/^<p>/);
    }
    expect(response.text).not.toContain('secret draft');
  });

  it('as JSON Feed have the fields that version 1 or 1.1 requires', async () => {
    const response = await get('/v1/feeds/changes.json?limit=3').expect(200);
    expect(response.headers['content-type']).toContain('application/feed+json');
    const feed = JSON.parse(response.text);
    expect(feed.version).toMatch(/^https:\/\/jsonfeed\.org\/version\/1/);
    expect(feed.items).toHaveLength(3);
    for (const item of feed.items)
      expect([typeof item.id, typeof item.content_html, Date.parse(item.date_modified) > 0]).toEqual(['string', 'string', true]);
  });

  it('follow the filters of the list, and return 304 for a current ETag', async () => {
    const { text, headers } = await get('/v1/feeds/changes.atom?tag=%3Cb%3E%26%22tag%22').expect(200);
    const { items } = parseFeed(text);
    expect(items.length).toBeGreaterThan(0);
    expect(items.every(({ url }) => url?.endsWith(known.hostileId))).toBe(true);
    await get('/v1/feeds/changes.atom?tag=%3Cb%3E%26%22tag%22').set('If-None-Match', String(headers['etag'])).expect(304);
  });

  it('are the same feed for any order of the filters', async () => {
    const id = async (query: string) => /<id>([^<]*)/.exec((await get(`/v1/feeds/changes.atom?${query}`)).text)?.[1];
    // With another limit, so that neither is served from the cache of the other.
    const [one, other] = [await id('limit=7&kind=ceasefire'), await id('kind=ceasefire&limit=8')];
    expect(one).toBe('http://pledgewatch.test/v1/feeds/changes.atom?kind=ceasefire&amp;limit=7');
    expect(other).toBe(one?.replace('7', '8'));
  });

  it('are empty if the filter finds nothing', async () => {
    const { text } = await get('/v1/feeds/changes.rss?tag=nothing').expect(200);
    expect(parseFeed(text).items).toEqual([]);
  });
});

describe('the calendar', () => {
  const eventsOf = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

  it('has window and end of each commitment, marks uncertain ones, and omits commitments without a bound', async () => {
    const response = await get('/v1/feeds/commitments.ics').expect(200);
    expect(response.headers['content-type']).toContain('text/calendar');
    const events = eventsOf(response.text);
    const of = (id: string) => events.filter(({ uid }) => uid.startsWith(id));
    expect(of(known.kyivId)).toHaveLength(2);
    expect(of(known.bareId)).toEqual([]);
    expect(of(known.draftId)).toEqual([]);
    const [window, end] = of(known.hostileId);
    expect(window?.summary).toContain(HOSTILE_TITLE);
    expect(window?.startDate.toJSDate().toISOString()).toBe('2026-01-25T21:00:00.000Z');
    expect(window?.endDate.toJSDate().toISOString()).toBe('2026-02-01T21:00:00.000Z');
    expect(end?.startDate.toJSDate().toISOString()).toBe('2026-02-01T21:00:00.000Z');
    expect(window?.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect(of(known.kyivId)[0]?.component.getFirstPropertyValue('status')).toBe('TENTATIVE');
    expect(of(known.kyivId)[0]?.description).toContain('Disputed');
    for (const line of response.text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it('increases SEQUENCE with every change, under the same UID', async () => {
    const before = eventsOf((await get('/v1/feeds/commitments.ics')).text).find(({ uid }) => uid.startsWith(known.outlineId));
    const path = `/v1/commitments/${known.outlineId}`;
    const { headers } = await request(known.service.app).get(path);
    await request(known.service.app)
      .patch(path)
      .set(known.service.admin)
      .set('If-Match', String(headers['etag']))
      .send({ tags: ['new'] })
      .expect(200);
    const after = eventsOf((await get('/v1/feeds/commitments.ics')).text).find(({ uid }) => uid === before?.uid);
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Number.POSITIVE_INFINITY);
  });
});
