import { createHash } from 'node:crypto';
import { weaponOf } from './air-attack-models.js';
import { publisherOf } from './air-attack-publishers.js';
import { localMoment } from './local-time.js';
import { type Cells, cell, numberCell, type ReportArea, type ReportBody, type RowOutcome, RowRefused, readRow, requiredCell } from './row.js';
import { mergePlaces, placeOf } from './ukraine-places.js';

// The columns of "Massive Missile Attacks on Ukraine", compiled by Petro Ivaniuk from daily bulletins of the Ukrainian Air Force
// (ODC-BY 1.0). Whoever publishes what was imported from it owes that attribution.

const ZONE = 'Europe/Kyiv';
const KEY_COLUMNS = ['time_start', 'time_end', 'model', 'target', 'launch_place', 'source'] as const;

/**
 * One row of the bulletins: a window of reporting (local time in Kyiv, or whole local days), one kind of weapon, and where it was aimed. Its figures are
 * corrected in later versions of the table, so they are no part of the key.
 */
export function readAirAttack(cells: Cells): RowOutcome {
  return readRow(() => {
    const warnings: string[] = [];
    const model = requiredCell(cells, 'model');
    const start = localMoment(requiredCell(cells, 'time_start'), ZONE, 'start');
    const end = localMoment(requiredCell(cells, 'time_end'), ZONE, 'end');
    if (Date.parse(end) < Date.parse(start)) throw new RowRefused('"time_end" is before "time_start"');
    const weapon = weaponOf(model);
    if (!weapon) warnings.push(`"${model}" is in no table of weapons, so the act is left open`);
    const launched = numberCell(cells, 'launched');
    const destroyed = numberCell(cells, 'destroyed');
    const isTooMuch = launched !== undefined && destroyed !== undefined && destroyed > launched;
    const doubts = isTooMuch ? [`more were destroyed (${destroyed}) than launched (${launched})`] : [];
    const areas = areasOf(cells, warnings);
    const publisher = publisherOf(requiredCell(cells, 'source'));
    const report: ReportBody = {
      externalId: externalId(cells, start, end, model),
      observed: { from: start, to: end },
      ...(weapon?.act !== undefined && { act: weapon.act }),
      ...(areas.length > 0 && { areas }),
      allegedActor: { name: 'Russia', kind: 'state', iso: 'RU' },
      ...(publisher.affiliatedWith && { origin: publisher.affiliatedWith }),
      summary: summaryOf(cells, model, launched, destroyed),
      ...(launched !== undefined && { count: { n: launched, unit: weapon?.unit ?? 'weapons' } }),
      source: publisher,
      publishedAt: end,
    };
    return { report, warnings, doubts };
  });
}

/** Stable as long as the row is about the same thing: stray blanks and the digits of an hour do not change it. */
function externalId(cells: Cells, start: string, end: string, model: string): string {
  const key = [start, end, ...KEY_COLUMNS.slice(2).map((column) => (cell(cells, column) ?? '').replace(/\s+/g, ' '))].join('\n');
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 20);
  return `${start}/${end} ${model} ${hash}`;
}

/** Every place that the row names, as its target or as a region where something came down: those regions say more than the whole country does. */
function areasOf(cells: Cells, warnings: string[]): ReportArea[] {
  const names = [...namesIn(cell(cells, 'target') ?? ''), ...namesIn(cell(cells, 'target_main') ?? '')];
  const affected = [
    // A Python list of names, or a dictionary from a direction to a figure, which may be NaN. The names are all that is needed.
    ...[...(cell(cells, 'affected region') ?? '').matchAll(/'([^']*)'|"([^"]*)"/g)].map((match) => match[1] ?? match[2] ?? ''),
  ];
  const places = [...new Set([...names, ...affected])].map((name) => {
    const place = placeOf(name);
    if (!place) warnings.push(`"${name}" is in no table of places, so it is known by its name alone`);
    return place ?? { label: name };
  });
  const isTold = affected.some((name) => placeOf(name)?.code?.includes('-'));
  return mergePlaces(isTold ? places.filter(({ code, label }) => code !== 'UA' || label !== undefined) : places);
}

/** `A and B`; also `A, B, C`, unless what stands behind the comma is a part of what stands before it. */
function namesIn(text: string): string[] {
  return text
    .split(' and ')
    .flatMap((name) => {
      const parts = name.split(',').map((part) => part.trim());
      return parts.length > 1 && parts.every((part) => placeOf(part)) ? parts : [name.trim()];
    })
    .filter((name) => name !== '');
}

function summaryOf(cells: Cells, model: string, launched: number | undefined, destroyed: number | undefined): string {
  const launchPlace = cell(cells, 'launch_place');
  const target = cell(cells, 'target');
  const parts = [
    `${model}: ${launched ?? 'an unknown number'} launched`,
    ...(destroyed === undefined ? [] : [`${destroyed} destroyed`]),
    ...(target === undefined ? [] : [`at ${target}`]),
    ...(launchPlace === undefined ? [] : [`from ${launchPlace}`]),
  ];
  return `${parts.join(', ')}. Published (assumed) at the end of the bulletin’s window.`;
}
