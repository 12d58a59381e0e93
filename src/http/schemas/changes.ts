import { z } from 'zod';
import { statusChangeSchema } from './commitments.js';

export const changesSchema = z
  .object({
    items: z.array(statusChangeSchema),
    cursor: z.string().meta({ description: 'Send it as `after` to go on from here, also when nothing was new.', example: '1042' }),
    hasMore: z.boolean().meta({ description: 'more is there already' }),
  })
  .meta({ id: 'Changes' });
