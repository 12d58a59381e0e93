import type { Assessment } from '../../domain/assess.js';
import type { Case, CaseReading } from '../../domain/case.js';
import { type Area, UNSPECIFIED } from '../../domain/claims.js';
import { iso } from '../../domain/time.js';
import type { Bound } from '../../domain/window.js';
import { compact } from '../../lib/compact.js';
import type { PlaceData, ReadingData } from './payloads/parts.js';

type BoundData = ReadingData['window']['start'];

// Limits that keep messages small.
const MOST_READINGS = 8;
const MOST_TERMS = 10;

/** Returns the reading that sets the status and, if the commitment is disputed, the other readings for the payload. */
export function readingData(opened: Case, assessment: Assessment): { reading: ReadingData | null; otherReadings: ReadingData[] } {
  const toData = (item: CaseReading) => oneReading(opened, item, assessment);
  const others = assessment.disputed ? opened.readings.filter((item) => item !== opened.lead) : [];
  return { reading: opened.lead && toData(opened.lead), otherReadings: others.slice(0, MOST_READINGS).flatMap((item) => toData(item) ?? []) };
}

/** Returns null for a reading that the assessment does not contain. */
function oneReading({ known }: Case, { reading }: CaseReading, { readings, disagreesOn }: Assessment): ReadingData | null {
  const answer = readings.find(({ readingId }) => readingId === reading.id);
  if (!answer) return null;
  return {
    principal: { id: reading.principalId, name: known.nameOf(reading.principalId) },
    lifecycle: answer.lifecycle,
    possibly: answer.possibly ?? null,
    compliance: answer.compliance,
    window: { start: bound(reading.window.start), end: bound(reading.window.end) },
    scope: compact({
      ...(disagreesOn.includes('acts') && { acts: terms(reading.scope.acts) }),
      ...(disagreesOn.includes('targets') && { targets: terms(reading.scope.targets) }),
      ...(disagreesOn.includes('area') && { areas: areas(reading.scope.areas), exceptAreas: areas(reading.scope.exceptAreas) }),
    }),
  };
}

const bound = ({ earliest, latest, basis, phrase, zone }: Bound): BoundData =>
  compact<BoundData>({ earliest: iso(earliest), latest: iso(latest), basis, phrase, zone });

const terms = (stated: readonly string[] | typeof UNSPECIFIED | undefined): string[] | undefined =>
  stated === undefined || stated === UNSPECIFIED ? undefined : stated.slice(0, MOST_TERMS);

const areas = (stated: readonly Area[] | typeof UNSPECIFIED | undefined): PlaceData[] | undefined =>
  stated === undefined || stated === UNSPECIFIED ? undefined : placesOf(stated.slice(0, MOST_TERMS));

/** Drops the outlines of areas, which can be large. */
export const placesOf = (named: readonly Area[]): PlaceData[] => named.map(({ code, label }) => compact<PlaceData>({ code, label }));
