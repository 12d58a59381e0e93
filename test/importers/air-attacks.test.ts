import { describe, expect, it } from 'vitest';
import { actOfModels } from '../../src/importers/air-attack-models.js';
import { affectedRegions, placeOf, placesOf } from '../../src/importers/air-attack-places.js';
import { type BulletinRow, bulletinReport, keyOf } from '../../src/importers/air-attacks.js';

const row: BulletinRow = {
  time_start: '2026-02-02 18:00',
  time_end: '2026-02-03 9:30',
  model: 'Shahed-136/131',
  launch_place: 'Kursk oblast',
  target: 'Ukraine',
  launched: '450.0',
  destroyed: '412.0',
  'affected region': '',
  source: 'kpszsu/posts/1',
};
const report = (change: Partial<BulletinRow> = {}) => {
  const result = bulletinReport({ ...row, ...change });
  if ('refused' in result) throw new Error(result.refused);
  return result;
};

describe('a bulletin of the Air Force as a report', () => {
  it.each([
    ['a night across two days', {}, '2026-02-02T16:00:00.000Z', '2026-02-03T07:30:00.000Z'],
    [
      'a summer night, when Kyiv is three hours ahead',
      { time_start: '2025-07-01 18:00', time_end: '2025-07-02 09:00' },
      '2025-07-01T15:00:00.000Z',
      '2025-07-02T06:00:00.000Z',
    ],
    [
      'dates alone, which are whole local days',
      { time_start: '2026-02-05', time_end: '2026-02-05' },
      '2026-02-04T22:00:00.000Z',
      '2026-02-05T22:00:00.000Z',
    ],
    ['a day of 23 hours', { time_start: '2026-03-29', time_end: '2026-03-29' }, '2026-03-28T22:00:00.000Z', '2026-03-29T21:00:00.000Z'],
    ['stray blanks', { time_start: ' 2026-02-02 18:00 ', time_end: '2026-02-03 3:30 ' }, '2026-02-02T16:00:00.000Z', '2026-02-03T01:30:00.000Z'],
  ])('reads %s', (_, change, from, to) => {
    expect(report(change).report).toMatchObject({ observed: { from, to }, publishedAt: to });
    expect(report(change).report.summary).toContain('(assumed)');
  });

  it.each([
    ['a date that does not exist', { time_start: '2026-02-30 10:00' }, /time_start "2026-02-30 10:00"/],
    ['a time that does not exist', { time_end: '2026-02-03 25:00' }, /time_end/],
    ['no start', { time_start: undefined }, /time_start/],
    ['an end before its start', { time_end: '2026-02-01 09:00' }, /not after/],
    ['no model', { model: ' ' }, /model is empty/],
  ])('refuses %s, and says why', (_, change, reason) => {
    const result = bulletinReport({ ...row, ...change });
    expect('refused' in result ? result.refused : '').toMatch(reason);
  });

  it('keeps what is implausible, with a warning', () => {
    expect(report({ destroyed: '451' }).warnings).toEqual(['more destroyed (451) than launched (450)']);
    expect(report({ model: 'Novelty-1' })).toMatchObject({ warnings: [expect.stringContaining('not known')], report: { act: 'air_strike' } });
  });

  it('takes figures that are missing for missing, not for nought', () => {
    expect(report({ launched: '' }).report).not.toHaveProperty('count');
  });

  it('keeps its key when figures are corrected later, and has another for another launch place', () => {
    expect(keyOf({ ...row, launched: '460', destroyed: '413' })).toBe(keyOf(row));
    expect(keyOf({ ...row, launch_place: 'Crimea' })).not.toBe(keyOf(row));
  });
});

describe('what a model is used for', () => {
  it.each([
    ['Shahed-136/131', 'drone_strike'],
    ['X-22 and X-32', 'missile_strike'],
    ['C-300 and Iskander-M', 'missile_strike'],
    ['Reconnaissance UAV', 'reconnaissance'],
    ['Orlan-10 and Orlan-30 and ZALA and Supercam', 'reconnaissance'],
    ['Молнія', 'drone_strike'],
    ['Молнія and Lancet', 'drone_strike'],
    ['ZALA and Lancet', 'drone_strike'],
    ['Kalibr and Shahed-136/131', 'air_strike'],
    ['GBU', 'aerial_bombing'],
  ])('%s: %s', (model, act) => {
    expect(actOfModels(model)).toEqual({ act, known: true });
  });
});

describe('where it was', () => {
  it.each([
    ['Kyiv', { code: 'UA-30' }],
    ['Kyiv oblast', { code: 'UA-32' }],
    ['Kyiv oblast (south)', { code: 'UA-32', label: 'Kyiv oblast (south)' }],
    ['Odesa oblast, Black Sea', { code: 'UA-51', label: 'Odesa oblast, Black Sea' }],
    ['Kryvyi Rih', { code: 'UA-12', label: 'Kryvyi Rih' }],
    ['Ukraine', { code: 'UA' }],
    ['south', { code: 'UA', label: 'south' }],
    ['front line', { code: 'UA', label: 'front line' }],
    ['Kursk oblast', { code: 'RU-KRS' }],
  ])('%s', (name, place) => {
    expect(placeOf(name)).toEqual(place);
  });

  it('takes lists joined by "and", and what a Python program printed', () => {
    expect(placesOf('Rivne oblast and Volyn oblast')).toEqual([{ code: 'UA-56' }, { code: 'UA-07' }]);
    expect(affectedRegions("['Kyiv oblast', 'Kharkiv oblast']")).toEqual([{ code: 'UA-32' }, { code: 'UA-63' }]);
    expect(affectedRegions("{'south': 61, 'west': 3, 'east': NaN, 'north': NaN}")).toEqual([
      { code: 'UA', label: 'south' },
      { code: 'UA', label: 'west' },
    ]);
    expect(affectedRegions('')).toEqual([]);
  });

  it('names the regions that were hit rather than the country', () => {
    expect(report({ 'affected region': "['Kyiv oblast']" }).report.areas).toEqual([{ code: 'UA-32' }]);
    expect(report({ target: 'Kyiv', 'affected region': "['Kyiv oblast']" }).report.areas).toEqual([{ code: 'UA-30' }, { code: 'UA-32' }]);
  });
});
