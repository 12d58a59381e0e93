import { findCountry, findRegion } from '../gazetteer/find-areas.js';
import { daysBetween } from './dated-days.js';
import { type Cells, cell, codedPoint, cut, numberCell, type ReportActor, type ReportBody, type RowOutcome, readRow, requiredCell } from './row.js';

const ONE_SIDED = 3;

/**
 * UCDP's `where_prec`: 1 a known place, 2 within about 25 km of one, 3 a district by its middle; 4 to 7 a region, a line, a country or the sea, whose coordinates
 * say nothing more.
 */
const WHERE_PREC_KM: Readonly<Record<number, number | null>> = { 1: 5, 2: 25, 3: 50, 4: null, 5: null, 6: null, 7: null };

/**
 * A row of the UCDP Georeferenced Event Dataset. It does not code by what means people died, and in fighting (types 1 and 2) not who attacked: both are left
 * open, so such a row possibly falls under a pledge. In one-sided violence (type 3) `side_a` is who attacked civilians.
 */
export function readUcdpGed(cells: Cells, zone: string | undefined): RowOutcome {
  return readRow(() => {
    const day = (column: string) => requiredCell(cells, column).slice(0, 10);
    const observed = daysBetween(day('date_start'), day('date_end'), zone);
    const isOneSided = numberCell(cells, 'type_of_violence') === ONE_SIDED;
    const country = cell(cells, 'country') ?? '';
    const countryCode = findCountry(country);
    const code = (countryCode === undefined ? undefined : findRegion(cell(cells, 'adm_1') ?? '', countryCode)) ?? countryCode;
    const place = [cell(cells, 'where_description'), cell(cells, 'adm_1'), code === undefined ? country : undefined].filter(Boolean).join(', ');
    const point = codedPoint(cells, 'where_prec', WHERE_PREC_KM);
    const deaths = numberCell(cells, 'best');
    const attacker = cell(cells, 'side_a');
    const report: ReportBody = {
      externalId: requiredCell(cells, 'id'),
      observed,
      act: isOneSided ? 'attack_on_civilians' : 'any_attack',
      ...(isOneSided && { target: 'civilian' }),
      ...((code !== undefined || place !== '') && {
        areas: [{ ...(code !== undefined && { code }), ...(place !== '' && { label: cut(place, 300) }) }],
      }),
      ...(point && { point }),
      ...(isOneSided && attacker !== undefined && { allegedActor: sideOf(attacker) }),
      summary:
        cut([cell(cells, 'conflict_name'), cell(cells, 'source_headline'), cell(cells, 'source_article')].filter(Boolean).join('. '), 10_000) ||
        'UCDP event',
      ...(deaths !== undefined && { count: { n: deaths, unit: 'deaths' } }),
      source: { name: 'UCDP GED' },
      publishedAt: observed.to,
    };
    return { report, warnings: [] };
  });
}

/** `Government of Russia (Soviet Union)` is Russia. */
function sideOf(name: string): ReportActor {
  const [, state] = /^Government of ([^(]+)/.exec(name) ?? [];
  return state === undefined ? { name } : { name: state.trim(), kind: 'state' };
}
