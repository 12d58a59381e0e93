import { z } from 'zod';
import { ACTOR_KINDS, COMMITMENT_KINDS, STATUSES } from '../../domain/vocabulary.js';
import { statusSchema } from './assessment.js';
import { instant } from './values.js';

export const summarySchema = z
  .object({
    commitments: z.int().meta({ description: 'all that you may see' }),
    byStatus: z.partialRecord(z.enum(STATUSES), z.int()).meta({ description: 'a status that none has is left out' }),
    byKind: z.partialRecord(z.enum(COMMITMENT_KINDS), z.int()),
    byParty: z
      .array(
        z.object({
          actor: z.object({ id: z.string(), name: z.string(), kind: z.enum(ACTOR_KINDS) }),
          commitments: z.int().meta({ description: 'to which it is a party today' }),
          asCommitter: z.int().meta({ description: 'of which it promised' }),
        }),
      )
      .meta({ description: 'the twenty actors who are parties to most' }),
    endsNext: z
      .array(z.object({ id: z.string(), title: z.string(), status: statusSchema, endsAt: instant }))
      .meta({ description: 'the ten that are announced or in force and end next' }),
    changedLast: z
      .array(
        z.object({
          cursor: z.string().meta({ description: 'the place in /v1/changes' }),
          commitmentId: z.string(),
          title: z.string(),
          from: statusSchema.nullable(),
          to: statusSchema,
          validAt: instant,
          recordedAt: instant,
          late: z.boolean(),
        }),
      )
      .meta({ description: 'the ten latest changes of a status, the latest first' }),
  })
  .meta({ id: 'Summary' });
