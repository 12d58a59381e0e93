import { describe, expect, it } from 'vitest';
import { actorOf, readAcled } from '../../src/importers/acled.js';
import { readGeneric } from '../../src/importers/generic.js';
import type { RowOutcome } from '../../src/importers/row.js';
import { readUcdpGed } from '../../src/importers/ucdp-ged.js';

const taken = (outcome: RowOutcome) => {
  if ('refused' in outcome) throw new Error(outcome.refused);
  return outcome;
};

describe('a row of ACLED', () => {
  const row = {
    event_id_cnty: 'UKR1',
    event_date: '2026-01-31',
    time_precision: '1',
    event_type: 'Explosions/Remote violence',
    sub_event_type: 'Air/drone strike',
    actor1: 'Military Forces of Russia (2000-)',
    civilian_targeting: 'Civilian targeting',
    iso: '804',
    country: 'Ukraine',
    admin1: 'Kyiv City',
    location: 'Kyiv',
    latitude: '50.45',
    longitude: '30.52',
    source: 'Suspilne',
    notes: 'Drones.',
    fatalities: '2',
    timestamp: '1770000000',
  };

  it('is a report by ACLED, whoever ACLED has it from', () => {
    expect(taken(readAcled(row, 'Europe/Kyiv'))).toMatchObject({
      warnings: [],
      report: {
        externalId: 'UKR1',
        observed: { from: '2026-01-30T22:00:00Z', to: '2026-01-31T22:00:00Z' },
        act: 'air_strike',
        target: 'civilian',
        areas: [{ code: 'UA-30', label: 'Kyiv, Kyiv City' }],
        point: { lat: 50.45, lon: 30.52 },
        allegedActor: { name: 'Russia', kind: 'state' },
        summary: 'Drones. Sources: Suspilne.',
        count: { n: 2, unit: 'fatalities' },
        source: { name: 'ACLED' },
        publishedAt: '2026-02-02T02:40:00.000Z',
      },
    });
  });

  it.each([
    ['1', { lat: 50.45, lon: 30.52, precisionKm: 5 }],
    ['2', { lat: 50.45, lon: 30.52, precisionKm: 30 }],
    ['3', undefined],
    ['', { lat: 50.45, lon: 30.52 }],
  ])('has a point as exact as its geo_precision %j', (code, point) => {
    expect(taken(readAcled({ ...row, geo_precision: code }, 'Europe/Kyiv')).report.point).toEqual(point);
  });

  it.each([
    ['a day of nobody knows which zone', { time_precision: '1' }, '2026-01-30T10:00:00Z', '2026-02-01T12:00:00Z'],
    ['a week around it', { time_precision: '2', timestamp: '1771000000' }, '2026-01-23T10:00:00Z', '2026-02-08T12:00:00Z'],
  ])('is as vague in time as its precision: %s', (_, change, from, to) => {
    expect(taken(readAcled({ ...row, ...change }, undefined)).report.observed).toEqual({ from, to });
  });

  it.each([
    ['Shelling/artillery/missile attack', 'Explosions/Remote violence', 'shelling'],
    ['Armed clash', 'Battles', 'armed_clash'],
    ['Peaceful protest', 'Protests', 'protest'],
    ['Something new', 'Battles', 'armed_clash'],
    ['Disrupted weapons use', 'Strategic developments', undefined],
  ])('%s: %s', (sub_event_type, event_type, act) => {
    expect(taken(readAcled({ ...row, sub_event_type, event_type }, undefined)).report.act).toBe(act);
  });

  it.each([
    ['Russian forces shelled the village.', 'shelling'],
    ['Russian forces launched a ballistic missile at the town.', 'missile_strike'],
    ['Missiles and artillery hit the town.', 'remote_violence'],
  ])('tells missiles from shells by its notes: %s', (notes, act) => {
    expect(taken(readAcled({ ...row, sub_event_type: 'Shelling/artillery/missile attack', notes }, undefined)).report.act).toBe(act);
  });

  it('is known by its country where the region has no code here', () => {
    const { areas } = taken(readAcled({ ...row, iso: '760', country: 'Syria', admin1: 'Idleb', location: 'Saraqab' }, undefined)).report;
    expect(areas).toEqual([{ code: 'SY', label: 'Saraqab, Idleb' }]);
  });

  it('keeps the names of those who act for nobody', () => {
    expect(actorOf('M23: March 23 Movement')).toEqual({ name: 'M23: March 23 Movement' });
    expect(actorOf('Hamas Movement (2007-2023)')).toEqual({ name: 'Hamas Movement' });
  });

  it('was over when it was uploaded, however vague its day is', () => {
    const uploaded = { ...row, time_precision: '2', timestamp: '1769990400' };
    expect(taken(readAcled(uploaded, undefined)).report).toMatchObject({
      observed: { from: '2026-01-23T10:00:00Z', to: '2026-02-02T00:00:00.000Z' },
      publishedAt: '2026-02-02T00:00:00.000Z',
    });
  });

  it.each([
    ['a day that there is not', { event_date: '2026-02-30', time_precision: '2' }, /"2026-02-30" is a time that does not exist/],
    ['an upload in milliseconds', { timestamp: '1770000000000' }, /"timestamp" is no time in seconds/],
    ['an upload beyond all time', { timestamp: '1e15' }, /"timestamp" is no time in seconds/],
  ])('is refused with %s', (_, change, reason) => {
    const outcome = readAcled({ ...row, ...change }, undefined);
    expect('refused' in outcome ? outcome.refused : '').toMatch(reason);
  });

  it('is refused without its id', () => {
    expect(readAcled({ ...row, event_id_cnty: '' }, undefined)).toEqual({ refused: '"event_id_cnty" is empty' });
  });
});

describe('a row of UCDP GED', () => {
  const row = {
    id: '505',
    type_of_violence: '1',
    conflict_name: 'Russia - Ukraine',
    side_a: 'Government of Russia (Soviet Union)',
    side_b: 'Government of Ukraine',
    where_description: 'Bakhmut town',
    adm_1: 'Donetsk Oblast',
    country: 'Ukraine',
    date_start: '2024-03-01 00:00:00.000',
    date_end: '2024-03-02 00:00:00.000',
    best: '7',
  };

  it('leaves open who attacked where two sides fought', () => {
    const { report } = taken(readUcdpGed(row, 'Europe/Kyiv'));
    expect(report).toMatchObject({
      externalId: '505',
      observed: { from: '2024-02-29T22:00:00Z', to: '2024-03-02T22:00:00Z' },
      act: 'any_attack',
      areas: [{ code: 'UA-14', label: 'Bakhmut town, Donetsk Oblast' }],
      count: { n: 7, unit: 'deaths' },
    });
    expect(report).not.toHaveProperty('allegedActor');
  });

  it.each([
    ['2', { lat: 48.6, lon: 38, precisionKm: 25 }],
    ['4', undefined],
  ])('has a point as exact as its where_prec %j', (code, point) => {
    const placed = { ...row, latitude: '48.6', longitude: '38.0', where_prec: code };
    expect(taken(readUcdpGed(placed, undefined)).report.point).toEqual(point);
  });

  it('is cut short between characters', () => {
    const long = { ...row, where_description: `${'x'.repeat(299)}🙂`, source_headline: `${'y'.repeat(9_979)}🙂🙂` };
    const { areas, summary } = taken(readUcdpGed(long, undefined)).report;
    expect([areas?.[0]?.label?.isWellFormed(), areas?.[0]?.label?.length, summary?.isWellFormed(), summary?.length]).toEqual([
      true,
      299,
      true,
      9_999,
    ]);
  });

  it('names who attacked civilians', () => {
    expect(taken(readUcdpGed({ ...row, type_of_violence: '3' }, undefined)).report).toMatchObject({
      act: 'attack_on_civilians',
      target: 'civilian',
      allegedActor: { name: 'Russia', kind: 'state' },
    });
  });
});

describe('a row of any table', () => {
  const mapping = { columns: { 'observed.from': 'event.at', 'source.name': 'by' }, constants: { act: 'shelling', credibility: 3 } } as const;

  it('is read by names, paths, values and constants', () => {
    const row = { event: { at: '2026-01-31T02:00:00+02:00' }, by: { name: 'Paper' }, areas: [{ code: 'UA-30' }, 'Bila Tserkva'], 'count.n': 3 };
    expect(taken(readGeneric(row, mapping)).report).toMatchObject({
      observed: { from: '2026-01-31T02:00:00+02:00', to: '2026-01-31T02:00:00+02:00' },
      act: 'shelling',
      areas: [{ code: 'UA-30' }, { label: 'Bila Tserkva' }],
      count: { n: 3, unit: 'items' },
      source: { name: 'Paper' },
      credibility: 3,
    });
  });

  it.each([
    ['2026-01-31T02:00:00+02:00', '2026-01-31T02:00:00+02:00'],
    ['2026-01-31 02:00:00+02', '2026-01-31T02:00:00+02:00'],
    ['2026-01-31 02:00:00.5 +0200', '2026-01-31T02:00:00.5+02:00'],
    ['2026-01-31T02:00z', '2026-01-31T02:00Z'],
    ['2026-01-31 02:00', '2026-01-31T00:00:00Z'],
    ['2026-01-31T02:00:00.250', '2026-01-31T00:00:00.25Z'],
    ['20260131', '2026-01-30T22:00:00Z'],
  ])('tells its time as %s', (at, from) => {
    const row = { event: { at }, by: 'Paper', publishedAt: '2026-02-01T00:00:00Z' };
    expect(taken(readGeneric(row, { ...mapping, zone: 'Europe/Kyiv' })).report.observed.from).toBe(from);
  });

  it.each([
    ['2026-01-31', '2026-01-31T09:00:00Z', '2026-01-31T09:00:00Z'],
    ['2026-01-31', '2026-02-02T09:00:00Z', '2026-02-01T00:00:00Z'],
    ['2026-01-31', '2026-01-30T09:00:00Z', '2026-02-01T00:00:00Z'],
    ['2026-01-31 23:00', '2026-01-31T09:00:00Z', '2026-01-31T23:00:00Z'],
  ])('of %s, published at %s, ended at %s', (at, publishedAt, to) => {
    const row = { event: { at }, by: 'Paper', publishedAt };
    expect(taken(readGeneric(row, { ...mapping, zone: 'UTC' })).report.observed.to).toBe(to);
  });

  it('says that half of a point is none, and what a common name means', () => {
    const row = { event: { at: '2026-01-31T02:00:00Z' }, by: 'Paper', publishedAt: '2026-02-01T00:00:00Z', 'point.lat': 50, areas: 'UK;EU' };
    const { report, warnings } = taken(readGeneric(row, mapping));
    expect(report).not.toHaveProperty('point');
    expect([report.areas, warnings]).toEqual([
      [{ code: 'GB', label: 'UK' }, { code: 'EU' }],
      ['has only one half of a point, so the point is left aside'],
    ]);
  });

  it.each([
    ['a text that is no time', { event: { at: '31.01.2026' }, by: 'Paper' }, /is no local time/],
    ['a time without an offset or a zone', { event: { at: '2026-01-31 02:00' }, by: 'Paper' }, /has no offset/],
    ['no source', { event: { at: '2026-01-31T02:00:00Z' } }, /source\.name/],
    ['a number that is none', { event: { at: '2026-01-31T02:00:00Z' }, by: 'Paper', 'count.n': 'x' }, /no number/],
    ['no object', 'text', /no object/],
  ])('is refused with %s', (_, row, reason) => {
    const outcome = readGeneric(row, mapping);
    expect('refused' in outcome ? outcome.refused : '').toMatch(reason);
  });
});
