import { z } from 'zod';
import {
  ACTOR_KINDS,
  CAUSES,
  COMMITMENT_KINDS,
  CONDITIONALITIES,
  FORMS,
  LATERALITIES,
  LINK_KINDS,
  MODES,
  ROLES,
  STANCES,
  VISIBILITIES,
} from '../../domain/vocabulary.js';
import { assessmentSchema, statusSchema } from './assessment.js';
import { page } from './page.js';
import { instant } from './values.js';

const partySchema = z
  .object({
    actor: z.object({ id: z.string(), name: z.string(), kind: z.enum(ACTOR_KINDS), iso: z.string().nullable() }),
    role: z.enum(ROLES),
    stance: z.enum(STANCES).nullable(),
  })
  .meta({ id: 'Party' });

const linkSchema = z
  .object({
    kind: z.enum(LINK_KINDS),
    outgoing: z.boolean().meta({ description: 'true: the link goes from this commitment to the other; false: from the other to this one' }),
    commitment: z.object({ id: z.string(), title: z.string(), status: statusSchema }),
  })
  .meta({ id: 'Link' });

export const commitmentSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    kind: z.enum(COMMITMENT_KINDS),
    mode: z.enum(MODES),
    laterality: z.enum(LATERALITIES),
    form: z.enum(FORMS),
    conditionality: z.enum(CONDITIONALITIES),
    conditions: z.string().nullable(),
    purpose: z.string().nullable(),
    tags: z.array(z.string()),
    visibility: z.enum(VISIBILITIES),
    publishAt: instant.nullable(),
    unpublishedFor: z.string().nullable(),
    reviewAfter: z.string().nullable(),
    confirmWithin: z.string().nullable(),
    expiringLeads: z
      .array(z.string())
      .nullable()
      .meta({ description: 'how long before its end reminders are sent; null: the leads of each endpoint' }),
    parties: z.array(partySchema),
    links: z.array(linkSchema),
    status: statusSchema,
    assessment: assessmentSchema,
    createdAt: instant,
    updatedAt: instant,
    url: z.string(),
  })
  .meta({ id: 'Commitment' });

export const commitmentPageSchema = page(commitmentSchema).meta({ id: 'CommitmentPage' });

export const statusChangeSchema = z
  .object({
    cursor: z.string().meta({ description: 'position among the changes of all commitments' }),
    commitmentId: z.string(),
    sequence: z.int().meta({ description: 'per commitment, from 1, without gaps' }),
    from: statusSchema.nullable(),
    to: statusSchema,
    cause: z.enum(CAUSES),
    facts: z.array(z.string()).meta({ description: 'ids of the facts that caused the change' }),
    events: z.array(z.string()).meta({ description: 'types of the alerts that the change sends' }),
    validAt: instant.meta({ description: 'when it became true' }),
    recordedAt: instant.meta({ description: 'when it was recorded' }),
    late: z.boolean(),
    assessment: assessmentSchema,
  })
  .meta({ id: 'StatusChange' });

export const historyPageSchema = page(statusChangeSchema).meta({ id: 'HistoryPage' });
