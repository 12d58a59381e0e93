import type { ActCoding } from './coded-acts.js';

/** What a sender says of a file beside its format. */
export interface Mapping {
  /** field of the report → column of the file; a field that is left out is looked for under its own name */
  columns?: Readonly<Partial<Record<Field, string>>> | undefined;
  /** field → what stands in the file → what is meant by it */
  values?: Readonly<Partial<Record<Field, Readonly<Record<string, string>>>>> | undefined;
  /** field → the same for every row */
  constants?: Readonly<Partial<Record<Field, string | number>>> | undefined;
  /** the act is told in these codes (`act`, for PLOVER also `act.mode`); without it, in our words */
  acts?: ActCoding | undefined;
  /** IANA name, for times without an offset */
  zone?: string | undefined;
  /** by the name of a source, in every format: how far it is trusted and whose it is */
  sources?: Readonly<Record<string, SourceMapping>> | undefined;
  /** 1 to 6, for rows that have none */
  credibility?: number | undefined;
}

export interface SourceMapping {
  reliability?: string | undefined;
  affiliatedWith?: unknown;
  independenceGroup?: string | undefined;
}

/** The fields that a column, a value or a constant can stand for. */
export const FIELDS = [
  'commitmentId',
  'externalId',
  'observed.from',
  'observed.to',
  'act',
  'act.mode',
  'target',
  'areas',
  'point.lat',
  'point.lon',
  'point.precisionKm',
  'allegedActor',
  'origin',
  'bearing',
  'summary',
  'count.n',
  'count.unit',
  'source.name',
  'source.url',
  'credibility',
  'publishedAt',
] as const;
export type Field = (typeof FIELDS)[number];
