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
  observed: observed.nullable().meta({ description: 'time range of its reports' }),
  reportCount: z.int(),
  originCount: z.int().meta({
    description:
      'independent origins of its reports, without retracted and rejected ones: by original claimant, else by the source’s affiliation or independence group',
  }),
};

const incidentReportSchema = z
  .object({
    id: z.string(),
    since: instant.meta({ description: 'since when it is under this incident' }),
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
    origin: actorRefSchema.nullable().meta({ description: 'the original claimant, if the source only relays' }),
    url: z.string().nullable(),
    credibility: z.int(),
    publishedAt: instant,
    recordedAt: instant,
    isRetracted: z.boolean(),
    verdict: z
      .enum(['accepted', 'rejected', 'duplicate'])
      .nullable()
      .meta({ description: 'a reviewer’s verdict; rejected and duplicate reports do not count' }),
  })
  .meta({ id: 'IncidentReport', description: 'The latest revision of a report under an incident' });

const bearingSchema = z
  .object({
    commitment: z.object({ id: z.string(), title: z.string() }),
    originCount: z.int().meta({
      description: 'independent origins of the reports in scope of a current reading; for this commitment, the bodies of one party are one origin',
    }),
    readings: z.array(
      z.object({
        readingId: z.string(),
        principal: actorRefSchema,
        result: result.meta({ description: 'the strongest result of any of the reports' }),
        reports: z.array(z.object({ id: z.string(), result })),
      }),
    ),
  })
  .meta({ id: 'IncidentBearing', description: 'How the reports of an incident fall under the current readings of one commitment' });

const changeSchema = z
  .object({
    id: z.string(),
    kind: z.enum(INCIDENT_CHANGE_KINDS),
    fromIds: z.array(z.string()).meta({ description: 'the incidents that the reports were under before' }),
    toId: z.string().meta({ description: 'the incident that they are under since' }),
    reportIds: z.array(z.string()),
    reason: z.string().nullable(),
    recordedAt: instant,
    recordedBy: z.string().nullable().meta({ description: 'id of the API key; only shown to keys with `log` or `review`' }),
  })
  .meta({ id: 'IncidentChange' });

export const suggestionSchema = z
  .object({
    id: z.string(),
    state: z.enum(SUGGESTION_STATES).meta({ description: '`accepted`: both reports are under one incident' }),
    score: z.int().meta({ description: 'the sum of the points' }),
    reasons: z
      .array(z.object({ dimension: z.enum(GROUPING_DIMENSIONS), rule: z.string(), points: z.int() }))
      .meta({ description: 'evidence for one event (points above 0) or against it' }),
    reports: z.array(incidentReportSchema.extend({ incidentId: z.string() })).meta({ description: 'the two reports' }),
    reason: z.string().nullable().meta({ description: 'why it was dismissed' }),
    recordedAt: instant,
    settledAt: instant.nullable(),
    settledBy: z.string().nullable().meta({ description: 'id of the API key' }),
  })
  .meta({ id: 'IncidentSuggestion', description: 'A suggestion that two reports are about one event' });
export const suggestionPageSchema = page(suggestionSchema).meta({ id: 'IncidentSuggestionPage' });

export const incidentSummarySchema = z.object(summary).meta({ id: 'IncidentSummary' });
export const incidentPageSchema = page(incidentSummarySchema).meta({ id: 'IncidentPage' });

export const incidentSchema = z
  .object({
    ...summary,
    movedTo: z.array(z.string()).meta({ description: 'the incidents that its reports are under today, if it was merged into another one' }),
    reports: z.array(incidentReportSchema),
    commitments: z.array(bearingSchema),
    changes: z.array(changeSchema).meta({ description: 'changes of the grouping, oldest first' }),
  })
  .meta({ id: 'Incident', description: 'An event that one or more reports are about' });
