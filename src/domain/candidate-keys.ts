import { lineage, type ParentOf } from './actors.js';
import { partsOf, SURROUNDS, withContainers } from './areas.js';
import type { Case } from './case.js';
import { type Area, UNSPECIFIED } from './claims.js';
import type { Claimed } from './facts.js';
import type { Instant } from './time.js';

/** Stands for "does not restrict, or cannot be told from a code". */
export const ANY_KEY = '*';

/** Where a reading is found, as an index can hold it. */
export interface ReadingKeys {
  readingId: string;
  commitmentId: string;
  actorKeys: readonly string[];
  areaKeys: readonly string[];
  /** the hull of the window */
  startsFrom: Instant;
  endsBy: Instant;
}

/** Where to look for the readings that a report may fall under. */
export interface ReportKeys {
  /** the alleged actor and all who stand above them, and `*`; null: not stated, so any actor */
  actorKeys: readonly string[] | null;
  /** the codes of its places with those that contain them, lie in them or are surrounded by them, and `*`; null: not known, so any area */
  areaKeys: readonly string[] | null;
  observedFrom: Instant;
  observedTo: Instant;
}

/**
 * Under which keys the readings of a commitment are found: who is bound and where, or `*` where that does not restrict or cannot be told. Earlier readings
 * are kept as well: an answer about a past day rests on what they cover.
 */
export function candidateKeys({ known, allReadings, boundIds }: Case): ReadingKeys[] {
  return allReadings.map((reading) => {
    const { areas, boundActors } = reading.scope;
    const bound = boundIds(reading);
    return {
      readingId: reading.id,
      commitmentId: known.id,
      actorKeys: boundActors === UNSPECIFIED || bound.length === 0 ? [ANY_KEY] : [...new Set(bound)],
      areaKeys: areas === undefined || areas === UNSPECIFIED ? [ANY_KEY] : [...new Set(areas.map(areaKey))],
      startsFrom: reading.window.start.earliest,
      // What was promised to be done can still be done after the deadline.
      endsBy: known.mode === 'perform' ? Number.POSITIVE_INFINITY : reading.window.end.latest,
    };
  });
}

/** A point can lie in an outline whatever the code beside it says, so only a code alone can be looked up. */
const areaKey = ({ code, geometry }: Area): string => (code === undefined || geometry !== undefined ? ANY_KEY : code);

export type KeyedReport = Pick<Claimed, 'observedFrom' | 'observedTo' | 'areas' | 'allegedActorId' | 'bearing'>;

/** Whether a report is looked up at all: what fulfils one pledge fulfils no other of the same committer, though it would fall under each that names no acts. */
export const mayFallUnderMany = ({ bearing }: KeyedReport): boolean => bearing === 'violates';

/** Where a report is looked up. */
export function reportKeys(report: KeyedReport, parentOf: ParentOf): ReportKeys {
  const codes = report.areas.flatMap(({ code }) => code ?? []);
  // A place that is known only by name may be anywhere.
  const isAnywhere = report.areas.length === 0 || codes.length < report.areas.length;
  return {
    actorKeys: report.allegedActorId === null ? null : [...lineage(report.allegedActorId, parentOf), ANY_KEY],
    areaKeys: isAnywhere ? null : [...new Set([...codes.flatMap(keysAround), ANY_KEY])],
    observedFrom: report.observedFrom,
    observedTo: report.observedTo,
  };
}

/** The areas in which it lies, those that lie in it, and those that it surrounds, with what lies in them. */
function keysAround(code: string): string[] {
  const enclaves = SURROUNDS.get(code) ?? [];
  return [...withContainers(code), ...partsOf(code), ...enclaves, ...enclaves.flatMap(partsOf)];
}
