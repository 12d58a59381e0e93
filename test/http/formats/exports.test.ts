import { check } from '@placemarkio/check-geojson';
import { parse } from 'csv-parse/sync';
// @ts-expect-error: it comes without types
import jsonldLibrary from 'jsonld';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { report } from '../../support/requests.js';
import { HOSTILE_TITLE, kyivService } from './kyiv-service.js';

interface Node {
  '@id'?: string;
  '@type'?: string[];
  'https://schema.org/reviewRating'?: unknown;
}
const jsonld: { expand(document: unknown, options: object): Promise<Node[]> } = jsonldLibrary;

let known: Awaited<ReturnType<typeof kyivService>>;
beforeAll(async () => {
  known = await kyivService();
});
const text = async (path: string, key = {}): Promise<string> => {
  const response = await request(known.service.app).get(path).set(key).expect(200);
  expect(response.headers['content-disposition']).toContain('attachment');
  return response.text;
};

describe('commitments', () => {
  it('as CSV contain no formula', async () => {
    const csv = await text('/v1/exports/commitments.csv');
    expect(csv.startsWith('\ufeffid,title,')).toBe(true);
    const rows: Record<string, string>[] = parse(csv, { columns: true, bom: true });
    expect(rows.map(({ id }) => id).sort()).toEqual([known.kyivId, known.hostileId, known.bareId, known.outlineId].sort());
    expect(rows.find(({ id }) => id === known.hostileId)?.title).toBe(`'${HOSTILE_TITLE}`);
    for (const cell of rows.flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
  });

  it('as NDJSON are the items of the list, one per line', async () => {
    const lines = (await text('/v1/exports/commitments.ndjson')).trimEnd().split('\n');
    const list = (await request(known.service.app).get('/v1/commitments?sort=createdAt')).body.items;
    expect(lines.map((line) => JSON.parse(line))).toEqual(list);
  });

  it('as GeoJSON have only the stated outlines', async () => {
    const collection = check(await text('/v1/exports/commitments.geojson'));
    if (collection.type !== 'FeatureCollection') throw new Error('no collection');
    const geometries = new Map(collection.features.map(({ id, geometry }) => [id, geometry?.type ?? null]));
    expect(geometries).toEqual(
      new Map([
        [known.outlineId, 'Polygon'],
        [known.bareId, null],
        [known.hostileId, null],
        [known.kyivId, null],
      ]),
    );
  });

  it('as JSON-LD are claims with a review in words, only in the vocabulary of schema.org', async () => {
    const vocabulary = { '@context': { '@vocab': 'https://schema.org/', url: { '@id': 'https://schema.org/url', '@type': '@id' } } };
    const documentLoader = async (url: string) => ({ contextUrl: undefined, documentUrl: url, document: vocabulary });
    const expanded = await jsonld.expand(JSON.parse(await text('/v1/exports/commitments.jsonld')), { documentLoader, safe: true });
    const reviews = expanded.flatMap((node) => (node['@type']?.includes('https://schema.org/ClaimReview') ? [node] : []));
    expect(reviews).toHaveLength(4);
    const rating = JSON.stringify(reviews.find((review) => review['@id']?.includes(known.kyivId))?.['https://schema.org/reviewRating']);
    expect(rating).toContain('disputed');
    expect(rating).not.toContain('ratingValue');
  });

  it('follow the filters, and include drafts for callers who may see them', async () => {
    expect(await text(`/v1/exports/commitments.ndjson?q=outline`)).toContain(known.outlineId);
    expect((await text(`/v1/exports/commitments.ndjson?q=outline`)).trimEnd().split('\n')).toHaveLength(1);
    expect(await text('/v1/exports/commitments.csv')).not.toContain(known.draftId);
    expect(await text('/v1/exports/commitments.csv', known.service.admin)).toContain(known.draftId);
  });
});

describe('reports', () => {
  it('as CSV, NDJSON and GeoJSON are the same reports', async () => {
    const rows: Record<string, string>[] = parse(await text('/v1/exports/reports.csv'), { columns: true, bom: true });
    const lines = (await text('/v1/exports/reports.ndjson'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).id);
    const collection = check(await text('/v1/exports/reports.geojson'));
    if (collection.type !== 'FeatureCollection') throw new Error('no collection');
    expect(rows.length).toBeGreaterThan(1);
    expect(lines).toEqual(rows.map(({ id }) => id));
    expect(collection.features.map(({ id }) => id)).toEqual(lines);
  });

  it('leave negative numbers unchanged, and escape texts that begin with a minus', async () => {
    const sent = { ...report, externalId: '-1', act: undefined, point: { lat: -33.5, lon: -70.25 }, areas: [{ label: '-CL' }] };
    const { body } = await request(known.service.app).post('/v1/reports').set(known.service.admin).send(sent).expect(201);
    const rows: Record<string, string>[] = parse(await text('/v1/exports/reports.csv'), { columns: true, bom: true });
    const row = rows.find(({ id }) => id === body.id);
    expect([row?.latitude, row?.longitude, row?.external_id, row?.areas]).toEqual(['-33.5', '-70.25', "'-1", "'-CL"]);
  });

  it('of one commitment are its candidates; an unknown one is refused', async () => {
    expect((await text(`/v1/exports/reports.ndjson?commitment=${known.bareId}`)).trim()).toBe('');
    expect((await text(`/v1/exports/reports.ndjson?commitment=${known.kyivId}`)).trim()).not.toBe('');
  });
});

it('HEAD returns no file', async () => {
  const response = await request(known.service.app).head('/v1/exports/commitments.csv').expect(200);
  expect(response.headers['content-type']).toContain('text/csv');
});
