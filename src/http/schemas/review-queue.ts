import { z } from 'zod';
import { REVIEW_KINDS } from '../../app/record/review-kinds.js';
import { COMPLIANCES, LIFECYCLES, STATUSES } from '../../domain/vocabulary.js';
import { page } from './page.js';
import { reportSchema } from './reports.js';
import { instant } from './values.js';

const change = <T extends z.ZodType>(value: T) => z.object({ from: value, to: value }).nullable();

const effectSchema = z
  .object({
    commitmentId: z.string(),
    status: change(z.enum(STATUSES)),
    readings: z.array(z.object({ readingId: z.string(), compliance: change(z.enum(COMPLIANCES)), lifecycle: change(z.enum(LIFECYCLES)) })),
  })
  .meta({ id: 'ReviewEffect', description: 'what the verdict would change for one commitment; null: no change' });

const itemSchema = z
  .object({
    id: z.string(),
    kind: z.enum(REVIEW_KINDS),
    changes: z.enum(['status', 'reading', 'allegation', 'nothing']).meta({
      description:
        'the largest effect of the verdict: on the status; on violation or fulfilment in a reading; on an allegation in a reading; none. Items are sorted in this order',
    }),
    verdict: z.enum(['in_scope', 'rejected']).meta({ description: 'the verdict that would change this' }),
    effects: z.array(effectSchema),
    commitmentId: z.string().nullable().meta({ description: 'for `scope`: the commitment; `report` then has only the matches with its readings' }),
    report: reportSchema,
    other: reportSchema.nullable().meta({ description: 'for `suspected_duplicate`: the report that it seems to repeat' }),
    askedAt: instant,
  })
  .meta({ id: 'ReviewItem' });

export const queuePageSchema = page(itemSchema).meta({ id: 'ReviewQueue' });
