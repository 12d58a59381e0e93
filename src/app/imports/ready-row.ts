import type { ReportContent } from '../../db/imports.js';
import { doubts } from '../../domain/plausibility.js';
import { UNKNOWN_CREDIBILITY } from '../../domain/policy.js';
import type { CheckedRow, Note } from './check-rows.js';
import type { Names } from './resolve-names.js';

/** A row that is ready to be stored. */
export interface ReadyRow {
  line: number;
  sourceId: string;
  externalId: string;
  commitmentId: string | null;
  content: ReportContent;
  /** what makes it implausible though possible */
  doubts: readonly string[];
}

/** Puts ids where the row has names; or says why it cannot. */
export function toReady({ line, externalId, input, doubts: told }: CheckedRow, names: Names): ReadyRow | Note {
  const source = names.source(input.source);
  const alleged = names.actor(input.allegedActor);
  const origin = names.actor(input.origin);
  if ('fault' in source || (alleged && 'fault' in alleged) || (origin && 'fault' in origin)) {
    const found = Object.entries({ source, allegedActor: alleged, origin });
    return { line, reason: found.flatMap(([path, one]) => (one && 'fault' in one ? `${path}: ${one.fault}` : [])).join('; ') };
  }
  const content: ReportContent = {
    observedFrom: input.observed.from,
    observedTo: input.observed.to ?? input.observed.from,
    act: input.act ?? null,
    target: input.target ?? null,
    areas: input.areas ?? [],
    lat: input.point?.lat ?? null,
    lon: input.point?.lon ?? null,
    precisionKm: input.point?.precisionKm ?? null,
    allegedActorId: alleged?.id ?? null,
    originActorId: origin?.id ?? null,
    bearing: input.bearing,
    summary: input.summary ?? null,
    countN: input.count?.n ?? null,
    countUnit: input.count?.unit ?? null,
    credibility: input.credibility ?? UNKNOWN_CREDIBILITY,
    url: (typeof input.source === 'object' ? input.source.url : undefined) ?? null,
    publishedAt: input.publishedAt,
  };
  const found = doubts({ ...content, point: input.point ?? null, count: input.count ?? null });
  return { line, sourceId: source.id, externalId, commitmentId: input.commitmentId ?? null, content, doubts: [...told, ...found] };
}
