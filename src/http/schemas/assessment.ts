import { z } from 'zod';
import { BASES, CERTAINTIES, COMPLIANCES, DISPUTABLE, FLAGS, LIFECYCLES, STATUSES } from '../../domain/vocabulary.js';
import { instant } from './values.js';

export const statusSchema = z.enum(STATUSES).meta({ id: 'Status', description: 'The status in one word, for polling' });
const lifecycleSchema = z.enum(LIFECYCLES).meta({ id: 'Lifecycle' });
const complianceSchema = z
  .enum(COMPLIANCES)
  .meta({ id: 'Compliance', description: 'What was reported, not what is true. `no_reports` does not mean "kept".' });

export const actorRefSchema = z.object({ id: z.string(), name: z.string() }).meta({ id: 'ActorRef' });

const reasonSchema = z
  .object({ rule: z.string(), facts: z.array(z.string()) })
  .meta({ id: 'Reason', description: 'A rule that led to the result, and the ids of the facts behind it' });

export const boundSchema = z
  .object({
    earliest: instant.nullable().meta({ description: 'null: unbounded' }),
    latest: instant.nullable().meta({ description: 'null: unbounded' }),
    basis: z.enum(BASES),
    phrase: z.string().optional(),
    value: z.string().optional(),
    zone: z.string().optional(),
    inherited: z.literal(true).optional().meta({ description: 'inherited from the principal’s previous reading' }),
  })
  .meta({ id: 'WindowBound', description: 'A bound somewhere from `earliest` to `latest`, both included' });

const readingSchema = z
  .object({
    readingId: z.string(),
    principal: actorRefSchema,
    lifecycle: lifecycleSchema,
    possibly: lifecycleSchema.optional().meta({ description: 'another lifecycle that may apply instead' }),
    compliance: complianceSchema,
    window: z.object({ start: boundSchema, end: boundSchema }),
    because: z.array(reasonSchema),
  })
  .meta({ id: 'ReadingAssessment' });

const assessmentShape = {
  commitmentId: z.string(),
  status: statusSchema,
  lifecycle: lifecycleSchema,
  possibly: lifecycleSchema.optional(),
  compliance: complianceSchema.meta({ description: 'the worst compliance of any current reading' }),
  certainty: z.enum(CERTAINTIES),
  disputed: z.boolean(),
  disagreesOn: z.array(z.enum(DISPUTABLE)),
  flags: z.array(z.enum(FLAGS)),
  violatedUnder: z.array(actorRefSchema).meta({ description: 'the principals whose readings are reportedly violated' }),
  startsAt: instant.nullable().meta({ description: 'when it is certainly in force' }),
  endsAt: instant.nullable().meta({ description: 'when it is certainly over; null: open-ended' }),
  mayEndAt: instant.nullable().meta({ description: 'when it may be over; null: over already, or open-ended' }),
  nextChangeAt: instant.nullable().meta({ description: 'the next instant at which the assessment changes by time alone' }),
  ruleset: z.string(),
  reports: z.object({ inScope: z.int(), possibly: z.int() }),
  readings: z.array(readingSchema),
  because: z.array(reasonSchema),
};

export const assessmentSchema = z
  .object(assessmentShape)
  .meta({ id: 'Assessment', description: 'The result of the rules for one commitment at one instant' });

/** An assessment with the parameters of the request. */
export const statusAnswerSchema = z
  .object({ ...assessmentShape, at: instant.optional(), knownBy: instant.optional(), recordedBy: instant.optional() })
  .meta({ id: 'StatusAnswer' });
