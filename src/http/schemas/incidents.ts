import { z } from 'zod';
import { BEARINGS, GROUPING_DIMENSIONS, INCIDENT_CHANGE_KINDS, MATCH_RESULTS, SUGGESTION_STATES } from '../../domain/vocabulary.js';
import { actorRefSchema } from './assessment.js';
import { page } from './page.js';
import { instant, reliability } from './values.js';

const observed = z.object({ from: instant, to: instant });
const result = z.enum(MATCH_RESULTS);

const summary = {
  id: z.string(),
  title: z.string().nullable(),
  recordedAt: instant,
  observed: observed.nullable().meta({ description: 'within which its reports were observed' }),
  reportCount: z.int(),
  originCount: z.int().meta({
    description:
      'Independent origins of the reports that were neither taken back nor rejected: by original claimant, else by whose outlet or of which independence group the source is',
  }),
};

const incidentReportSchema = z
  .object({
    id: z.string(),
    since: instant.meta({ description: 'since when it stands under this incident' }),
    observed,
    act: z.string().nullable(),
    target: z.string().nullable(),
    areas: z.array(z.record(z.string(), z.unknown())),
    point: z.object({ lat: z.number(), lon: z.number(), precisionKm: z.number().optional() }).nullable(),
    bearing: z.enum(BEARINGS),
    summary: z.string().nullable(),
    count: z.object({ n: z.number(), unit: z.string() }).nullable(),
    source: z.object({
      id: z.string(),
      name: z.string(),
      reliability,
      affiliatedWith: actorRefSchema.nullable(),
      independenceGroup: z.string().nullable(),
    }),
    origin: actorRefSchema.nullable().meta({ description: 'The original claimant, where the source only relays' }),
    url: z.string().nullable(),
    credibility: z.int(),
    publishedAt: instant,
    recordedAt: instant,
    isRetracted: z.boolean(),
    verdict: z
      .enum(['accepted', 'rejected', 'duplicate'])
      .nullable()
      .meta({ description: 'a reviewer’s; what is rejected or a duplicate does not count' }),
  })
  .meta({ id: 'IncidentReport', description: 'A report as it stands under an incident: its latest version' });

const bearingSchema = z
  .object({
    commitment: z.object({ id: z.string(), title: z.string() }),
    originCount: z
      .int()
      .meta({ description: 'Of the reports in scope of a current reading, as this commitment counts them: the bodies of one party are one origin' }),
    readings: z.array(
      z.object({
        readingId: z.string(),
        principal: actorRefSchema,
        result: result.meta({ description: 'the most that any of the reports is' }),
        reports: z.array(z.object({ id: z.string(), result })),
      }),
    ),
  })
  .meta({ id: 'IncidentBearing', description: 'What the reports of an incident mean to one commitment, by its current readings' });

const changeSchema = z
  .object({
    id: z.string(),
    kind: z.enum(INCIDENT_CHANGE_KINDS),
    fromIds: z.array(z.string()).meta({ description: 'the incidents where the reports stood before' }),
    toId: z.string().meta({ description: 'the incident where they stand since' }),
    reportIds: z.array(z.string()),
    reason: z.string().nullable(),
    recordedAt: instant,
    recordedBy: z.string().nullable().meta({ description: 'the key; for keys with `log` or `review`' }),
  })
  .meta({ id: 'IncidentChange' });

export const suggestionSchema = z
  .object({
    id: z.string(),
    state: z.enum(SUGGESTION_STATES).meta({ description: '`accepted`: the two stand under one incident' }),
    score: z.int().meta({ description: 'the sum of the points' }),
    reasons: z
      .array(z.object({ dimension: z.enum(GROUPING_DIMENSIONS), rule: z.string(), points: z.int() }))
      .meta({ description: 'What speaks for one event (points above 0) or against it' }),
    reports: z.array(incidentReportSchema.extend({ incidentId: z.string() })).meta({ description: 'the two' }),
    reason: z.string().nullable().meta({ description: 'why it was dismissed' }),
    recordedAt: instant,
    settledAt: instant.nullable(),
    settledBy: z.string().nullable().meta({ description: 'the key' }),
  })
  .meta({ id: 'IncidentSuggestion', description: 'That two reports may be about one event' });
export const suggestionPageSchema = page(suggestionSchema).meta({ id: 'IncidentSuggestionPage' });

export const incidentSummarySchema = z.object(summary).meta({ id: 'IncidentSummary' });
export const incidentPageSchema = page(incidentSummarySchema).meta({ id: 'IncidentPage' });

export const incidentSchema = z
  .object({
    ...summary,
    movedTo: z.array(z.string()).meta({ description: 'Where its reports stand today, if none is left here: it was merged away' }),
    reports: z.array(incidentReportSchema),
    commitments: z.array(bearingSchema),
    changes: z.array(changeSchema).meta({ description: 'Who did what with it, the first first' }),
  })
  .meta({ id: 'Incident', description: 'What several reports are about' });
