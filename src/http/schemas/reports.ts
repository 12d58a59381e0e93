import { z } from 'zod';
import { actorRefSchema } from './assessment.js';
import { page } from './page.js';
import { retractionSchema } from './statements.js';
import { instant } from './values.js';

const matchSchema = z
  .object({
    id: z.string(),
    commitment: z.object({ id: z.string(), title: z.string() }),
    readingId: z.string(),
    principal: actorRefSchema,
    isCurrent: z.boolean().meta({ description: 'whether it is its principal’s reading today; an earlier one counts for answers about the past' }),
    result: z.enum(['in_scope', 'possibly', 'out_of_scope']),
    review: z.object({ verdict: z.enum(['in_scope', 'out_of_scope']), reason: z.string(), recordedAt: instant }).nullable(),
    reasons: z.array(
      z.object({ dimension: z.enum(['time', 'act', 'target', 'area', 'actor']), answer: z.enum(['yes', 'possibly', 'no']), rule: z.string() }),
    ),
    ruleset: z.string(),
  })
  .meta({ id: 'Match', description: 'How the report falls under one reading, with the reason in each dimension' });

export const reportSchema = z
  .object({
    id: z.string(),
    externalId: z.string().nullable(),
    commitmentId: z.string().nullable(),
    revision: z.int(),
    incidentId: z.string().nullable(),
    observed: z.object({ from: instant, to: instant }),
    act: z.string().nullable(),
    target: z.string().nullable(),
    areas: z.array(z.record(z.string(), z.unknown())),
    point: z.object({ lat: z.number(), lon: z.number() }).nullable(),
    allegedActor: actorRefSchema.nullable(),
    origin: actorRefSchema.nullable(),
    bearing: z.enum(['violates', 'fulfils']),
    summary: z.string().nullable(),
    count: z.object({ n: z.number(), unit: z.string() }).nullable(),
    source: z.object({ id: z.string(), name: z.string(), reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']) }),
    url: z.string().nullable(),
    credibility: z.int(),
    publishedAt: instant,
    recordedAt: instant,
    retractions: z.array(retractionSchema),
    matches: z.array(matchSchema),
  })
  .meta({ id: 'Report', description: 'One source’s claim that something happened' });

export const reportPageSchema = page(reportSchema).meta({ id: 'ReportPage' });
