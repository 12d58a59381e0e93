import { describe, expect, it } from 'vitest';
import { listTaxonomies } from '../../src/app/taxonomies/list-taxonomies.js';
import { ACTS } from '../../src/domain/taxonomy.js';
import { ACLED_ACTS, ACLED_EVENT_ACTS } from '../../src/importers/acled-acts.js';
import { CAMEO_ACTS, cameoAct } from '../../src/importers/cameo-acts.js';
import { FORMATS } from '../../src/importers/formats.js';
import { readGeneric } from '../../src/importers/generic.js';
import type { Mapping } from '../../src/importers/mapping.js';
import { PLOVER_ACTS, ploverAct } from '../../src/importers/plover-acts.js';

it.each([
  ['ACLED’s sub-event types', ACLED_ACTS],
  ['ACLED’s event types', ACLED_EVENT_ACTS],
  ['CAMEO', CAMEO_ACTS],
  ['PLOVER', PLOVER_ACTS],
])('%s mean acts that there are', (_name, table) => {
  expect(Object.values(table).filter((act) => !ACTS.has(act))).toEqual([]);
});

describe('a code of CAMEO', () => {
  it.each([
    ['190', 'any_attack'],
    ['19', 'any_attack'],
    ['195', 'air_strike'],
    ['1951', 'air_strike'],
    ['1952', 'drone_strike'],
    ['196', 'any_attack'],
    ['1453', 'violent_demonstration'],
    ['141', 'protest'],
    ['1833', 'remote_explosive'],
    ['0871', 'other'],
    ['042', 'other'],
    ['138', 'other'],
    ['204', 'any_attack'],
    ['21', undefined],
    ['1', undefined],
    ['19000', undefined],
    ['air strike', undefined],
    ['', undefined],
  ])('%j is %s', (code, act) => expect(cameoAct(code)).toBe(act));
});

describe('an event of PLOVER', () => {
  it.each([
    ['ASSAULT', undefined, 'any_attack'],
    ['ASSAULT', 'drone', 'drone_strike'],
    ['ASSAULT', 'Suicide-attack', 'suicide_bomb'],
    ['ASSAULT', 'something new', 'any_attack'],
    ['ASSAULT:aerial', undefined, 'air_strike'],
    ['assault-heavy-weapons', undefined, 'any_attack'],
    ['COERCE', 'Cyber', 'cyber_attack'],
    ['COERCE', 'curfew', 'other'],
    ['PROTEST', 'riot', 'riot'],
    ['AGREE', undefined, 'other'],
    ['constructor', undefined, undefined],
    ['19', undefined, undefined],
  ])('%s %s is %s', (type, mode, act) => expect(ploverAct(type, mode)).toBe(act));
});

it('an object in the form of a report is left as it is but for its act', () => {
  const place = { label: 'Somewhere', geometry: { type: 'Point', coordinates: [30, 50] } };
  const report = { observed: { from: '2026-01-31T02:00:00Z' }, areas: [place], allegedActor: { name: 'Georgia', kind: 'state' }, source: 'Reuters' };
  expect(FORMATS.ndjson.read({ ...report, act: '195' }, { acts: 'cameo' })).toEqual({ report: { ...report, act: 'air_strike' }, warnings: [] });
});

describe('a table with acts in codes', () => {
  const row = { 'observed.from': '2026-01-31T02:00:00Z', 'source.name': 'GDELT', publishedAt: '2026-01-31T03:00:00Z' };
  const read = (cells: object, mapping: Mapping) => {
    const outcome = readGeneric({ ...row, ...cells }, mapping);
    if ('refused' in outcome) throw new Error(outcome.refused);
    return [outcome.report.act, outcome.warnings];
  };
  it.each<[string, object, Mapping, unknown[]]>([
    ['is read by them', { EventCode: '1952' }, { acts: 'cameo', columns: { act: 'EventCode' } }, ['drone_strike', []]],
    [
      'is read by a type and its mode',
      { type: 'ASSAULT', mode: 'aerial' },
      { acts: 'plover', columns: { act: 'type', 'act.mode': 'mode' } },
      ['air_strike', []],
    ],
    ['is read by sub-event types', { act: 'Armed clash' }, { acts: 'acled' }, ['armed_clash', []]],
    ['keeps what the mapping says in our words', { act: '194' }, { acts: 'cameo', values: { act: { '194': 'shelling' } } }, ['shelling', []]],
    ['keeps a constant in our words', { act: '190' }, { acts: 'cameo', constants: { act: 'shelling' } }, ['shelling', []]],
    [
      'leaves the act open where there is no such code',
      { act: '99' },
      { acts: 'cameo' },
      [undefined, ['"99" is no code of CAMEO, so the act is left open']],
    ],
    ['has no act where it has no code', {}, { acts: 'cameo' }, [undefined, []]],
    ['is read in our words without a coding', { act: 'shelling' }, {}, ['shelling', []]],
  ])('%s', (_what, cells, mapping, expected) => expect(read(cells, mapping)).toEqual(expected));
});

it('the list of terms has every term with its label, and what others call it', () => {
  const { acts, targets } = listTaxonomies();
  expect(acts.map(({ term }) => term)).toEqual([...ACTS.keys()]);
  expect(acts.find(({ term }) => term === 'drone_strike')).toEqual({
    term: 'drone_strike',
    parent: 'air_strike',
    label: 'Drone strike',
    codes: { acled: [], cameo: ['1952'], plover: ['ASSAULT:drone'] },
  });
  expect([...acts, ...targets].filter(({ label }) => !/^[A-Z][a-zA-Z ,-]+$/.test(label))).toEqual([]);
});
