import { z } from 'zod';
import { statusChangeSchema } from './commitments.js';

export const goneSchema = z
  .object({
    cursor: z.string().meta({ description: 'its place among the changes' }),
    commitmentId: z.string(),
    recordedAt: z.iso.datetime().meta({ description: 'when it ceased to be public' }),
  })
  .meta({
    id: 'GoneCommitment',
    description:
      'A commitment that was public and is not any more: drop it from your copy. `GET /v1/commitments/{id}` tells why it was taken down, if it was.',
  });

export const changesSchema = z
  .object({
    items: z.array(statusChangeSchema),
    gone: z.array(goneSchema).meta({ description: 'commitments that are gone; none of them is among the items. They count for `limit`.' }),
    cursor: z.string().meta({ description: 'Send it as `after` to go on from here, also when nothing was new.', example: '1042' }),
    hasMore: z.boolean().meta({ description: 'more is there already' }),
  })
  .meta({ id: 'Changes' });
