import { z } from 'zod';
import { MAX_PRECISION_KM, type Point } from '../../domain/precision.js';
import type { Instant } from '../../domain/time.js';
import { BEARINGS } from '../../domain/vocabulary.js';
import { compact } from '../../lib/compact.js';
import type { Fault } from '../lib/errors.js';
import { ActorInput } from './actors.js';
import { AreaInput } from './areas.js';
import { actTerm, targetTerm } from './claims.js';
import { commitmentId } from './commitments.js';
import { checkOutlines, MAX_REPORT_POSITIONS } from './geometry.js';
import { SourceInput } from './sources.js';
import { name, text } from './text.js';
import { futureFaults, instant } from './time.js';

const PointInput = z
  .strictObject({
    lat: z.number().min(-90).max(90),
    lon: z.number().min(-180).max(180),
    precisionKm: z
      .number()
      .min(0)
      .max(MAX_PRECISION_KM)
      .optional()
      .meta({ description: 'how far from the point it may have been; omitted: exactly there' }),
  })
  .transform((point) => compact<Point>(point));

/** What a report alleges, as submitted and as revised later. */
export const reportShape = {
  observed: z
    .strictObject({ from: instant, to: instant.optional() })
    .refine(({ from, to }) => to === undefined || to >= from, { path: ['to'], message: 'is before "from"; send the same time or a later one' })
    .meta({ description: 'when it happened, as a range; `to` defaults to `from`' }),
  act: actTerm,
  target: targetTerm,
  areas: z.array(AreaInput).max(200).superRefine(checkOutlines(MAX_REPORT_POSITIONS)),
  point: PointInput,
  allegedActor: ActorInput,
  origin: ActorInput.meta({ description: 'the original claimant, if the source only relays' }),
  bearing: z.enum(BEARINGS),
  summary: text(),
  count: z.strictObject({ n: z.number().min(0).max(1e9), unit: name(100) }),
  credibility: z.int().min(1).max(6).meta({ description: '1 (confirmed) to 6 (cannot be judged, the default)' }),
};

export const ReportInput = z
  .strictObject({
    commitmentId: commitmentId.optional(),
    externalId: name(300).optional().meta({ description: 'the source’s own id for this item; unique per source' }),
    ...z.object(reportShape).partial().shape,
    observed: reportShape.observed,
    bearing: reportShape.bearing.default('violates'),
    source: SourceInput,
    publishedAt: instant,
  })
  .refine(({ bearing, commitmentId: named }) => bearing !== 'fulfils' || named !== undefined, {
    path: ['commitmentId'],
    message: 'is missing; a report with the bearing "fulfils" needs the id of the commitment that it fulfils',
  })
  .meta({ id: 'SubmitReport' });

/** Returns a fault for each time of a report that is in the future. */
export function reportFaults(body: unknown, now: Instant): Fault[] {
  const times = z
    .object({
      observed: z
        .object({ from: instant.optional().catch(undefined), to: instant.optional().catch(undefined) })
        .optional()
        .catch(undefined),
      publishedAt: instant.optional().catch(undefined),
    })
    .safeParse(body);
  if (!times.success) return [];
  const { observed, publishedAt } = times.data;
  return futureFaults(
    [
      ['observed.from', observed?.from],
      ['observed.to', observed?.to],
      ['publishedAt', publishedAt],
    ],
    now,
  );
}
