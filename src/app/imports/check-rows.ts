import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { Queryable } from '../../db/transaction.js';
import type { Instant } from '../../domain/time.js';
import type { Mapping } from '../../importers/mapping.js';
import type { ReportBody } from '../../importers/row.js';
import { breather } from '../../lib/breathe.js';
import { valueSize } from '../../lib/value-size.js';
import { ReportInput, reportFaults } from '../inputs/reports.js';
import type { Fault } from '../lib/errors.js';
import { faultsOf, formatPath, safeParseInput } from '../lib/parse-input.js';
import { unknownIds } from '../names/unknown-ids.js';

export interface CheckedRow {
  line: number;
  externalId: string;
  input: z.output<typeof ReportInput>;
  /** what the format finds implausible, in words */
  doubts: readonly string[];
}

/** What one row may hold: texts, numbers, lists and objects, counted one by one. Three for each position of an outline are most of it. */
export const MAX_ROW_VALUES = 5_000;

/** What is to be said of one row. */
export interface Note {
  line: number;
  reason: string;
}

/** Holds rows against the schema of `POST /v1/reports`, with what the mapping adds to them. */
export async function checkRows(
  db: Queryable,
  given: readonly { line: number; report: ReportBody; doubts: readonly string[] }[],
  mapping: Mapping,
  now: Instant,
): Promise<{ checked: CheckedRow[]; refused: Note[] }> {
  const refused: Note[] = [];
  const rows = given.filter(({ line, report }) => {
    if (valueSize(report, MAX_ROW_VALUES) <= MAX_ROW_VALUES) return true;
    refused.push({ line, reason: `${vastPart(report)}: holds more than ${MAX_ROW_VALUES} values` });
    return false;
  });
  const bodies = rows.map(({ report }) => completed(report, mapping));
  const unknown = new Map<number, Fault[]>();
  for (const { path, message } of await unknownIds(db, bodies)) {
    const [, place, rest = ''] = /^\[(\d+)\]\.?(.*)$/.exec(path) ?? [];
    const faults = unknown.get(Number(place));
    if (faults) faults.push({ path: rest, message });
    else unknown.set(Number(place), [{ path: rest, message }]);
  }
  const checked: CheckedRow[] = [];
  const breathe = breather();
  for (const [place, { line, report, doubts }] of rows.entries()) {
    await breathe();
    const body = bodies[place];
    const parsed = safeParseInput(ReportInput, body);
    const faults = [...(parsed.success ? [] : faultsOf(parsed.error)), ...reportFaults(body, now), ...(unknown.get(place) ?? [])];
    if (parsed.success && faults.length === 0)
      checked.push({ line, externalId: parsed.data.externalId ?? rowHash(report), input: parsed.data, doubts });
    else refused.push({ line, reason: faults.map(({ path, message }) => `${path}: ${message}`).join('; ') });
  }
  return { checked, refused };
}

/** Where so many values are, a few levels deep. */
function vastPart(root: unknown): string {
  const path: PropertyKey[] = [];
  for (let part = root; path.length < 4 && typeof part === 'object' && part !== null; ) {
    const found = Object.entries(part).find(([, value]) => valueSize(value, MAX_ROW_VALUES) > MAX_ROW_VALUES);
    if (!found) break;
    path.push(Array.isArray(part) ? Number(found[0]) : found[0]);
    part = found[1];
  }
  return formatPath(path);
}

/** A row without an id is known by what it says, so that the same file again is no news. */
const rowHash = (report: ReportBody): string => `row ${createHash('sha256').update(JSON.stringify(report)).digest('hex').slice(0, 24)}`;

function completed(report: ReportBody, { sources, credibility }: Mapping): unknown {
  // What is no object is for the schema to refuse.
  if (typeof report !== 'object' || report === null) return report;
  const source = typeof report.source === 'string' ? { name: report.source } : report.source;
  const name = typeof source === 'object' && source !== null ? source.name : undefined;
  const told = name !== undefined && sources && Object.hasOwn(sources, name) ? sources[name] : undefined;
  return {
    ...report,
    ...(told && { source: { ...source, ...told } }),
    ...(credibility !== undefined && report.credibility === undefined && { credibility }),
  };
}
