import { z } from 'zod';
import { BASES, CERTAINTIES, COMPLIANCES, DISPUTABLE, FLAGS, LIFECYCLES, STATUSES } from '../../domain/vocabulary.js';
import { instant } from './values.js';

export const statusSchema = z.enum(STATUSES).meta({ id: 'Status', description: 'The one word that people poll' });
const lifecycleSchema = z.enum(LIFECYCLES).meta({ id: 'Lifecycle' });
const complianceSchema = z
  .enum(COMPLIANCES)
  .meta({ id: 'Compliance', description: 'What was reported, not what is so. `no_reports` is not "kept".' });

export const actorRefSchema = z.object({ id: z.string(), name: z.string() }).meta({ id: 'ActorRef' });

const reasonSchema = z
  .object({ rule: z.string(), facts: z.array(z.string()) })
  .meta({ id: 'Reason', description: 'A rule that made the answer, and the ids of the facts it rests on' });

export const boundSchema = z
  .object({
    earliest: instant.nullable().meta({ description: 'null: unbounded' }),
    latest: instant.nullable().meta({ description: 'null: unbounded' }),
    basis: z.enum(BASES),
    phrase: z.string().optional(),
    value: z.string().optional(),
    zone: z.string().optional(),
    inherited: z.literal(true).optional().meta({ description: 'taken over from the principal’s previous reading' }),
  })
  .meta({ id: 'WindowBound', description: 'Lies somewhere in the closed range from `earliest` to `latest`' });

const readingSchema = z
  .object({
    readingId: z.string(),
    principal: actorRefSchema,
    lifecycle: lifecycleSchema,
    possibly: lifecycleSchema.optional().meta({ description: 'the other lifecycle that may hold as well' }),
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
  compliance: complianceSchema.meta({ description: 'the worst of any current reading' }),
  certainty: z.enum(CERTAINTIES),
  disputed: z.boolean(),
  disagreesOn: z.array(z.enum(DISPUTABLE)),
  flags: z.array(z.enum(FLAGS)),
  violatedUnder: z.array(actorRefSchema).meta({ description: 'the principals whose readings are reportedly violated' }),
  startsAt: instant.nullable().meta({ description: 'from when it is certainly in force' }),
  endsAt: instant.nullable().meta({ description: 'from when it is certainly over; null: open ended' }),
  mayEndAt: instant.nullable().meta({ description: 'from when it may be over; null: over already, or open ended' }),
  nextChangeAt: instant.nullable().meta({ description: 'the next instant at which time alone changes this answer' }),
  ruleset: z.string(),
  reports: z.object({ inScope: z.int(), possibly: z.int() }),
  readings: z.array(readingSchema),
  because: z.array(reasonSchema),
};

export const assessmentSchema = z
  .object(assessmentShape)
  .meta({ id: 'Assessment', description: 'The answer of the rules for one commitment at one instant' });

/** With the question beside the answer, where one was asked. */
export const statusAnswerSchema = z
  .object({ ...assessmentShape, at: instant.optional(), knownBy: instant.optional(), recordedBy: instant.optional() })
  .meta({ id: 'StatusAnswer' });
