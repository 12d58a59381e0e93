import { z } from 'zod';
import { BEARINGS, MATCH_ANSWERS, MATCH_DIMENSIONS, MATCH_RESULTS, REPORT_VERDICTS, REVIEW_VERDICTS } from '../../domain/vocabulary.js';
import { actorRefSchema } from './assessment.js';
import { page } from './page.js';
import { retractionSchema } from './statements.js';
import { instant, reliability } from './values.js';

const matchSchema = z
  .object({
    id: z.string(),
    commitment: z.object({ id: z.string(), title: z.string() }),
    readingId: z.string(),
    principal: actorRefSchema,
    isCurrent: z.boolean().meta({ description: 'true: the principal’s current reading; an earlier one counts only for answers about the past' }),
    result: z.enum(MATCH_RESULTS).meta({ description: 'the result of the rules' }),
    review: z
      .object({ id: z.string(), verdict: z.enum(['in_scope', 'out_of_scope']), reason: z.string(), recordedAt: instant })
      .nullable()
      .meta({ description: 'a reviewer’s override, which wins over `result`' }),
    reasons: z.array(z.object({ dimension: z.enum(MATCH_DIMENSIONS), answer: z.enum(MATCH_ANSWERS), rule: z.string() })),
    ruleset: z.string(),
  })
  .meta({ id: 'Match', description: 'How the report falls under one reading, with a reason per dimension' });

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
    point: z
      .object({ lat: z.number(), lon: z.number(), precisionKm: z.number().optional() })
      .nullable()
      .meta({ description: '`precisionKm`: how far from the point it may have been; omitted: exactly there' }),
    allegedActor: actorRefSchema.nullable(),
    origin: actorRefSchema.nullable(),
    bearing: z.enum(BEARINGS),
    summary: z.string().nullable(),
    count: z.object({ n: z.number(), unit: z.string() }).nullable(),
    source: z.object({ id: z.string(), name: z.string(), reliability }),
    url: z.string().nullable(),
    credibility: z.int(),
    doubts: z.array(z.string()).meta({ description: 'why it is implausible though possible; such reports go to the review queue' }),
    publishedAt: instant,
    recordedAt: instant,
    retractions: z.array(retractionSchema),
    review: z
      .object({
        id: z.string(),
        verdict: z.enum(['accepted', 'rejected', 'duplicate']),
        duplicateOf: z.string().nullable(),
        reason: z.string(),
        recordedAt: instant,
      })
      .nullable()
      .meta({ description: 'a reviewer’s verdict on the report itself; rejected and duplicate reports do not count' }),
    matches: z.array(matchSchema),
  })
  .meta({ id: 'Report', description: 'One source’s allegation that something happened' });

export const reportPageSchema = page(reportSchema).meta({ id: 'ReportPage' });

export const reviewsSchema = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        matchId: z.string().nullable().meta({ description: 'the match that it overrides; null: a verdict on the report itself' }),
        verdict: z.enum([...REVIEW_VERDICTS, ...REPORT_VERDICTS]),
        duplicateOf: z.string().nullable(),
        reason: z.string(),
        by: z.string().meta({ description: 'id of the API key' }),
        recordedAt: instant,
      }),
    ),
  })
  .meta({ id: 'Reviews', description: 'Verdicts on a report and its matches, oldest first; the latest of each counts' });
