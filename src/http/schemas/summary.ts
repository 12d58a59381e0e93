import { z } from 'zod';
import { ACTOR_KINDS, COMMITMENT_KINDS, STATUSES } from '../../domain/vocabulary.js';
import { statusSchema } from './assessment.js';
import { instant } from './values.js';

export const summarySchema = z
  .object({
    commitments: z.int().meta({ description: 'commitments that you may see' }),
    byStatus: z.partialRecord(z.enum(STATUSES), z.int()).meta({ description: 'statuses without commitments are omitted' }),
    byKind: z.partialRecord(z.enum(COMMITMENT_KINDS), z.int()),
    byParty: z
      .array(
        z.object({
          actor: z.object({ id: z.string(), name: z.string(), kind: z.enum(ACTOR_KINDS) }),
          commitments: z.int().meta({ description: 'commitments that it is a party to today' }),
          asCommitter: z.int().meta({ description: 'commitments of which it is a committer' }),
        }),
      )
      .meta({ description: 'the twenty actors with the most commitments' }),
    endsNext: z
      .array(z.object({ id: z.string(), title: z.string(), status: statusSchema, endsAt: instant }))
      .meta({ description: 'the ten announced or active commitments that end next' }),
    changedLast: z
      .array(
        z.object({
          cursor: z.string().meta({ description: 'position in /v1/changes' }),
          commitmentId: z.string(),
          title: z.string(),
          from: statusSchema.nullable(),
          to: statusSchema,
          validAt: instant,
          recordedAt: instant,
          late: z.boolean(),
        }),
      )
      .meta({ description: 'the ten latest status changes, latest first' }),
  })
  .meta({ id: 'Summary' });
