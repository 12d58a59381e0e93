import { UNSPECIFIED } from './claims.js';
import type { Reading } from './reading.js';
import { type Compliance, DISPUTABLE, type Disputable } from './vocabulary.js';
import type { Bound } from './window.js';

/**
 * On what the current readings of different principals disagree. Two bounds disagree when their closed ranges do not overlap, two scopes when both state the
 * field and differ, compliance when one reading is reportedly violated and another is not. Who leaves a field out, or declines to specify it, disagrees with nobody.
 */
export function disagreements(readings: readonly { reading: Reading; compliance: Compliance }[], existenceDenied: boolean): Disputable[] {
  const bounds = (pick: (reading: Reading) => Bound) => readings.map(({ reading }) => pick(reading)).filter((bound) => bound.basis !== 'unknown');
  const stated = (field: 'areas' | 'exceptAreas' | 'acts' | 'targets') =>
    readings.flatMap(({ reading: { scope } }) => {
      const value = scope[field];
      return value === undefined || value === UNSPECIFIED ? [] : [canonical(value)];
    });
  const violated = readings.map(({ compliance }) => compliance === 'reportedly_violated');
  const found: Record<Disputable, boolean> = {
    existence: existenceDenied,
    start: anyApart(bounds((reading) => reading.window.start)),
    end: anyApart(bounds((reading) => reading.window.end)),
    area: new Set(stated('areas')).size > 1 || new Set(stated('exceptAreas')).size > 1,
    acts: new Set(stated('acts')).size > 1,
    targets: new Set(stated('targets')).size > 1,
    compliance: violated.includes(true) && violated.includes(false),
  };
  return DISPUTABLE.filter((what) => found[what]);
}

/** Whether two of the closed ranges do not overlap: some range begins after another has ended. */
function anyApart(bounds: readonly Bound[]): boolean {
  let lastBegin = Number.NEGATIVE_INFINITY;
  let firstEnd = Number.POSITIVE_INFINITY;
  for (const { earliest, latest } of bounds) {
    lastBegin = Math.max(lastBegin, earliest);
    firstEnd = Math.min(firstEnd, latest);
  }
  return lastBegin > firstEnd;
}

/** A set of terms or areas as comparable text; an area with a code is that code, whatever it is called. */
function canonical(values: readonly (string | { code?: string; label?: string; geometry?: unknown })[]): string {
  const keys = values.map((value) =>
    typeof value === 'string' ? value : (value.code ?? JSON.stringify([value.label?.trim().toLowerCase(), value.geometry])),
  );
  return JSON.stringify([...new Set(keys)].sort());
}
