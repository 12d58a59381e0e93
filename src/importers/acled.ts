import { countryByNumber } from '../gazetteer/codes.js';
import { findCountry, findRegion } from '../gazetteer/find-areas.js';
import { acledAct } from './acled-acts.js';
import { addDays, daysBetween, overBy } from './dated-days.js';
import {
  type Cells,
  cell,
  codedPoint,
  cut,
  numberCell,
  type ReportActor,
  type ReportArea,
  type ReportBody,
  type RowOutcome,
  RowRefused,
  readRow,
  requiredCell,
} from './row.js';

/** How many days around its date an event may have been, by ACLED's `time_precision`: the day, its week, its month. */
const DAYS_AROUND: Readonly<Record<number, number>> = { 1: 0, 2: 7, 3: 31 };

/** ACLED's `geo_precision`: a town by its coordinates, a part of a region by those of a town in it, a region by those of its capital, which say nothing more. */
const GEO_PRECISION_KM: Readonly<Record<number, number | null>> = { 1: 5, 2: 30, 3: null };

/** The end of the year 9999: beyond it, a time was given in milliseconds. */
const LAST_SECOND = 253_402_300_799;

/**
 * A row of ACLED's export. ACLED is the source, whoever it has it from (they stand in the summary). Dates are local days without a zone; the publication is
 * assumed to be when the row was last uploaded (`timestamp`), else the end of the event.
 */
export function readAcled(cells: Cells, zone: string | undefined): RowOutcome {
  return readRow(() => {
    const warnings: string[] = [];
    const day = requiredCell(cells, 'event_date');
    const around = DAYS_AROUND[numberCell(cells, 'time_precision') ?? 1] ?? 0;
    const days = daysBetween(addDays(day, -around), addDays(day, around), zone);
    const subType = requiredCell(cells, 'sub_event_type');
    const act = acledAct(subType, cell(cells, 'event_type'), cell(cells, 'notes'));
    if (act === undefined) warnings.push(`"${subType}" is in no table of acts, so the act is left open`);
    const point = codedPoint(cells, 'geo_precision', GEO_PRECISION_KM);
    const uploaded = uploadedAt(cells);
    const fatalities = numberCell(cells, 'fatalities');
    const actor = cell(cells, 'actor1');
    const report: ReportBody = {
      externalId: requiredCell(cells, 'event_id_cnty'),
      observed: uploaded === undefined ? days : overBy(uploaded, days),
      ...(act !== undefined && { act }),
      ...(cell(cells, 'civilian_targeting') !== undefined && { target: 'civilian' }),
      areas: [areaOf(cells)],
      ...(point && { point }),
      ...(actor !== undefined && { allegedActor: actorOf(actor) }),
      summary:
        cut([cell(cells, 'notes'), cell(cells, 'source') && `Sources: ${cell(cells, 'source')}.`].filter(Boolean).join(' '), 10_000) || subType,
      ...(fatalities !== undefined && { count: { n: fatalities, unit: 'fatalities' } }),
      source: { name: 'ACLED' },
      publishedAt: uploaded ?? days.to,
    };
    return { report, warnings };
  });
}

/** When the row was last uploaded; seconds in the file. */
function uploadedAt(cells: Cells): string | undefined {
  const seconds = numberCell(cells, 'timestamp');
  if (seconds === undefined) return undefined;
  if (seconds < 0 || seconds > LAST_SECOND) throw new RowRefused(`"timestamp" is no time in seconds since 1970: "${seconds}"`);
  return new Date(seconds * 1000).toISOString();
}

function areaOf(cells: Cells): ReportArea {
  const number = numberCell(cells, 'iso');
  const country = (number === undefined ? undefined : countryByNumber(number)) ?? findCountry(cell(cells, 'country') ?? '');
  const region = cell(cells, 'admin1');
  const label = [...new Set([cell(cells, 'location'), region])].filter((name) => name !== undefined).join(', ');
  const code = (country !== undefined && region !== undefined ? findRegion(region, country) : undefined) ?? country;
  return {
    ...(code !== undefined && { code }),
    ...(label !== '' && { label: cut(label, 300) }),
    ...(code === undefined && label === '' && { label: 'unknown' }),
  };
}

/** `Military Forces of Russia (2000-)` acts for Russia; of other names the years are left aside. */
export function actorOf(name: string): ReportActor {
  const years = name.search(/\(\d{4}-(?:\d{4})?\)/);
  const bare = (years === -1 ? name : name.slice(0, years)).trim();
  const [, state] = /^(?:Military|Police|Naval) Forces of (.+)$/.exec(bare) ?? [];
  return state === undefined ? { name: bare } : { name: state, kind: 'state' };
}
