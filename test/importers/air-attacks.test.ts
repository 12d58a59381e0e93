import { describe, expect, it } from 'vitest';
import { weaponOf } from '../../src/importers/air-attack-models.js';
import { publisherOf } from '../../src/importers/air-attack-publishers.js';
import { readAirAttack } from '../../src/importers/air-attacks.js';
import type { Cells } from '../../src/importers/row.js';
import { placeOf } from '../../src/importers/ukraine-places.js';

const row: Cells = {
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
const report = (change: Cells = {}) => {
  const result = readAirAttack({ ...row, ...change });
  if ('refused' in result) throw new Error(result.refused);
  return result;
};

describe('a bulletin of the Air Force as a report', () => {
  it.each([
    ['a night across two days', {}, '2026-02-02T16:00:00Z', '2026-02-03T07:30:00Z'],
    [
      'a summer night, when Kyiv is three hours ahead',
      { time_start: '2025-07-01 18:00', time_end: '2025-07-02 09:00' },
      '2025-07-01T15:00:00Z',
      '2025-07-02T06:00:00Z',
    ],
    ['dates alone, which are whole local days', { time_start: '2026-02-05', time_end: '2026-02-05' }, '2026-02-04T22:00:00Z', '2026-02-05T22:00:00Z'],
    ['a day of 23 hours', { time_start: '2026-03-29', time_end: '2026-03-29' }, '2026-03-28T22:00:00Z', '2026-03-29T21:00:00Z'],
    ['stray blanks', { time_start: ' 2026-02-02 18:00 ', time_end: '2026-02-03 3:30 ' }, '2026-02-02T16:00:00Z', '2026-02-03T01:30:00Z'],
  ])('reads %s', (_, change, from, to) => {
    expect(report(change).report).toMatchObject({ observed: { from, to }, publishedAt: to });
    expect(report(change).report.summary).toContain('(assumed)');
  });

  it.each([
    ['a date that does not exist', { time_start: '2026-02-30 10:00' }, /"2026-02-30 10:00" is a time that does not exist/],
    ['a time that does not exist', { time_end: '2026-02-03 25:00' }, /does not exist/],
    ['words for a time', { time_start: 'evening' }, /is no local time/],
    ['a figure that is none', { launched: 'many' }, /is no number/],
    ['no start', { time_start: undefined }, /time_start/],
    ['an end before its start', { time_end: '2026-02-01 09:00' }, /is before/],
    ['no model', { model: ' ' }, /"model" is empty/],
  ])('refuses %s, and says why', (_, change, reason) => {
    const result = readAirAttack({ ...row, ...change });
    expect('refused' in result ? result.refused : '').toMatch(reason);
  });

  it('keeps what is implausible, with a warning', () => {
    expect(report({ destroyed: '451' }).doubts).toEqual(['more were destroyed (451) than launched (450)']);
    const unknown = report({ model: 'Novelty-1' });
    expect(unknown.warnings).toEqual([expect.stringContaining('Novelty-1')]);
    expect(unknown.report).not.toHaveProperty('act');
  });

  it('takes figures that are missing for missing, not for nought', () => {
    expect(report({ launched: '' }).report).not.toHaveProperty('count');
  });

  it('keeps its key when figures are corrected later, and has another for another launch place', () => {
    const key = (change: Cells) => report(change).report.externalId;
    expect(key({ launched: '460', destroyed: '413' })).toBe(key({}));
    expect(key({ time_end: '2026-02-03 09:30 ' })).toBe(key({}));
    expect(key({ launch_place: 'Crimea' })).not.toBe(key({}));
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
    ['ZALA and Lancet', undefined],
    ['Orion', undefined],
    ['Intercontinental ballistic missile', 'missile_strike'],
    ['Картограф', 'reconnaissance'],
    ['Kalibr and Shahed-136/131', 'air_strike'],
    ['GBU', 'aerial_bombing'],
  ])('%s: %s', (model, act) => {
    expect(weaponOf(model)?.act).toBe(act);
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

  it('takes lists joined by "and", by commas, and what a Python program printed', () => {
    const areas = (change: Cells) => report(change).report.areas;
    expect(areas({ target: 'Rivne oblast and Volyn oblast' })).toEqual([{ code: 'UA-56' }, { code: 'UA-07' }]);
    expect(areas({ target: 'Kryvyi Rih, Kharkiv, Vinnytsia' })).toEqual([
      { code: 'UA-12', label: 'Kryvyi Rih' },
      { code: 'UA-63', label: 'Kharkiv' },
      { code: 'UA-05', label: 'Vinnytsia' },
    ]);
    expect(areas({ 'affected region': "['Kyiv oblast', 'Kharkiv oblast']" })).toEqual([{ code: 'UA-32' }, { code: 'UA-63' }]);
    expect(areas({ 'affected region': "{'south': 61, 'east': NaN}" })).toEqual([{ code: 'UA', label: 'south; east' }]);
    expect(areas({ target: '' })).toBeUndefined();
  });

  it('keeps a name that it does not know, with a warning', () => {
    const { report: body, warnings } = report({ target: 'Atlantis' });
    expect(body.areas).toEqual([{ label: 'Atlantis' }]);
    expect(warnings).toEqual([expect.stringContaining('Atlantis')]);
  });

  it('names the regions that were hit rather than the country', () => {
    expect(report({ 'affected region': "['Kyiv oblast']" }).report.areas).toEqual([{ code: 'UA-32' }]);
    expect(report({ target: 'Kyiv', 'affected region': "['Kyiv oblast']" }).report.areas).toEqual([{ code: 'UA-30' }, { code: 'UA-32' }]);
  });
});

describe('who published it', () => {
  it.each([
    ['kpszsu/posts/1', 'Ukrainian Air Force', 'https://www.facebook.com/kpszsu/posts/1'],
    ['PvKPivden/posts/1', 'Ukrainian Air Force', 'https://www.facebook.com/PvKPivden/posts/1'],
    ['https://t.me/kpszsu/60825', 'Ukrainian Air Force', 'https://t.me/kpszsu/60825'],
    ['GeneralStaff.ua/posts/1', 'General Staff of the Armed Forces of Ukraine', 'https://www.facebook.com/GeneralStaff.ua/posts/1'],
    ['kharkivoda.gov.ua/news/1', 'Kharkiv Regional State Administration', 'https://kharkivoda.gov.ua/news/1'],
  ])('%s', (source, name, url) => {
    expect(publisherOf(source)).toMatchObject({ name, url, affiliatedWith: { name: 'Ukraine' } });
  });

  it('says nothing of whose outlet an unknown channel is', () => {
    expect(publisherOf('https://t.me/war_monitor/1')).toEqual({ name: 'war_monitor', url: 'https://t.me/war_monitor/1' });
  });
});
