import { describe, expect, it } from 'vitest';
import { SURROUNDS } from '../../src/domain/areas.js';
import { isAreaCode } from '../../src/gazetteer/codes.js';
import { findAreas, findCountry, findRegion, similarAreas } from '../../src/gazetteer/find-areas.js';
import { nameIndex, nameOf } from '../../src/gazetteer/names.js';
import { OBLASTS, TOWNS } from '../../src/gazetteer/ukraine.js';
import { actorOf } from '../../src/importers/acled.js';

describe('a name', () => {
  const rows: [string, string][] = [
    ...['Kyiv', 'KYIV', ' Kyiv ', 'Kiev', 'Kyyiv', 'Kiew', 'Київ', 'Киев', 'Kyïv', 'Kyiv City', 'city of Kyiv', 'місто Київ', 'UA-30'].map(
      (name): [string, string] => [name, 'UA-30 city'],
    ),
    ...[
      'Kyiv oblast',
      'Kyiv Oblast',
      'Kyiv region',
      'Kiev region',
      'the Kyiv region',
      'oblast of Kyiv',
      'Kyivska oblast',
      'Київська область',
      'Киевская область',
      'Kievskaya oblast’',
      'Kyivshchyna',
      'Київщина',
    ].map((name): [string, string] => [name, 'UA-32 region']),
    ['Donetsk', 'UA-14 town'],
    ['Донецьк', 'UA-14 town'],
    ['Donetsk oblast', 'UA-14 region'],
    ['Донецкая область', 'UA-14 region'],
    ['Kharkov', 'UA-63 town'],
    ['Чернігівська область', 'UA-74 region'],
    ['Chernigov region', 'UA-74 region'],
    ['Одеса', 'UA-51 town'],
    ['Odessa oblast', 'UA-51 region'],
    ['Запорожье', 'UA-23 town'],
    ['Запорізька область', 'UA-23 region'],
    ['Хмельницька область', 'UA-68 region'],
    ['Николаевская область', 'UA-48 region'],
    ['Volyn', 'UA-07 region'],
    ['Закарпатська область', 'UA-21 region'],
    ['Bila Tserkva', 'UA-32 town'],
    ['Crimea', 'UA-43 region'],
    ['Крим', 'UA-43 region'],
    ['Republic of Crimea', 'UA-43 region'],
    ['Севастополь', 'UA-40 city'],
    ['Ukraine', 'UA country'],
    ['Україна', 'UA country'],
    ['the Netherlands', 'NL country'],
    ['Côte d’Ivoire', 'CI country'],
    ['Ivory Coast', 'CI country'],
    ['Russia', 'RU country'],
    ['Росія', 'RU country'],
    ['Moscow', 'RU-MOW city'],
    ['Москва', 'RU-MOW city'],
    ['Moscow region', 'RU-MOS region'],
    ['Kursk', 'RU-KRS region'],
    ['Курская область', 'RU-KRS region'],
    ['Aleppo', 'SY-HL region'],
    ['Ḩalab', 'SY-HL region'],
    ['Tel Aviv', 'IL-TA region'],
    ['Georgia state', 'US-GA region'],
    ['Georgia', 'GE country, US-GA region'],
    ['Luxembourg', 'LU country, BE-WLX region, LU-L region, LU-LU region'],
    ['Niger', 'NE country, NG-NI region'],
    ['Congo', 'CD country, CG country'],
    ['Republic of Georgia', 'GE country'],
    ['Republic of Mali', 'ML country'],
    ['Республика Молдова', 'MD country'],
    ['State of Georgia', 'US-GA region'],
    ['Republic of Tatarstan', 'RU-TA region'],
    ['Republic of China', 'TW country'],
    ['Kosovo', 'RS-25 region, RS-KM region'],
    ['Sana’a', 'YE-SA region, YE-SN region'],
    ['Pervomaisk', 'UA-09 town, UA-48 town'],
    ['Kharkiv district', ''],
    ['Atlantis', ''],
    ['oblast', ''],
    ['', ''],
    ['🙂', ''],
    ['constructor', ''],
    ['ua-30', ''],
  ];
  it.each(rows)('%j is %j', (name, expected) => {
    expect(
      findAreas(name)
        .map(({ code, kind }) => `${code} ${kind}`)
        .sort(),
    ).toEqual(expected === '' ? [] : expected.split(', ').sort());
  });

  it('every oblast is known by its ISO name and by its English one', () => {
    for (const [code, [english]] of Object.entries(OBLASTS)) {
      expect(findAreas(`${english} oblast`).map((one) => one.code)).toEqual([code]);
      expect(nameOf(code)).toBe(`${english} oblast`);
    }
  });

  it('what is known has codes that exist', () => {
    const codes = new Set([...Object.keys(OBLASTS), ...Object.keys(TOWNS), ...[...nameIndex().values()].flat().map(({ code }) => code)]);
    expect([...codes, ...[...SURROUNDS].flat(2)].filter((code) => !isAreaCode(code))).toEqual([]);
  });
});

it.each([
  ['Kyiv', 'UA', 'UA-32'],
  ['Kyiv City', 'UA', 'UA-30'],
  ['Donetsk', 'UA', 'UA-14'],
  ['Donetsk Oblast', 'UA', 'UA-14'],
  ['Crimea', 'UA', 'UA-43'],
  ['Sevastopol', 'UA', 'UA-40'],
  ['Aleppo', 'SY', 'SY-HL'],
  ['Nord-Kivu', 'CD', 'CD-NK'],
  ['Kyiv', 'SY', undefined],
  ['Idleb', 'SY', undefined],
  ['', 'UA', undefined],
])('in a table of regions, %s of %s is %s', (name, country, code) => expect(findRegion(name, country)).toBe(code));

it.each([
  ['Yemen (North Yemen)', 'YE'],
  ['DR Congo (Zaire)', 'CD'],
  ['Myanmar (Burma)', 'MM'],
  ['Russia (Soviet Union)', 'RU'],
  ['Bosnia-Herzegovina', 'BA'],
  ['Georgia', 'GE'],
  ['Kingdom of eSwatini (Swaziland)', undefined],
  ['Kyiv', undefined],
])('the country %s is %s', (name, code) => expect(findCountry(name)).toBe(code));

it('who mistypes a name is shown what it may be, what begins with it first', () => {
  expect(similarAreas('Kharkv', 3).map(({ code, kind, how }) => [code, kind, how])).toEqual([
    ['UA-63', 'town', 'similar'],
    ['UA-63', 'region', 'similar'],
  ]);
  expect(similarAreas('Donet', 9).map(({ code, how }) => [code, how])).toContainEqual(['UA-14', 'begins']);
  expect(similarAreas('x', 9)).toEqual([]);
});

it('reads a name of very many blanks in a time that does not grow with their square', () => {
  expect(findCountry(`Yemen${' '.repeat(250_000)}(North Yemen)`)).toBe('YE');
  expect(findCountry(`Yemen${' '.repeat(250_000)}x`)).toBeUndefined();
  expect(actorOf(`Military Forces of Russia${' '.repeat(250_000)}${'(2000-)'.repeat(30_000)}\n`)).toEqual({ name: 'Russia', kind: 'state' });
});
