import { z } from 'zod';
import { statusChangeSchema } from './commitments.js';

export const goneSchema = z
  .object({
    cursor: z.string().meta({ description: 'position among the changes' }),
    commitmentId: z.string(),
    recordedAt: z.iso.datetime().meta({ description: 'when it stopped being public' }),
  })
  .meta({
    id: 'GoneCommitment',
    description:
      'A commitment that is no longer public: delete it from your copy. If it was taken down, `GET /v1/commitments/{id}` returns the reason.',
  });

export const changesSchema = z
  .object({
    items: z.array(statusChangeSchema),
    gone: z.array(goneSchema).meta({ description: 'commitments that are no longer public; none of them is in `items`. They count towards `limit`.' }),
    cursor: z.string().meta({ description: 'Send it as `after` to continue from here, even if there were no changes.', example: '1042' }),
    hasMore: z.boolean().meta({ description: 'true: more changes are available' }),
  })
  .meta({ id: 'Changes' });
