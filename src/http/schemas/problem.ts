import { z } from 'zod';
import type { ErrorCode } from '../../app/errors.js';
import { STATUS } from '../error-handler.js';

const CODES = Object.keys(STATUS) as [ErrorCode, ...ErrorCode[]];

/** RFC 9457 problem details, with `code` (stable, for programs), `requestId` (names the entry in the log) and, for bad input, every fault. */
export const problemSchema = z
  .object({
    type: z.string().meta({ format: 'uri', description: 'Where this kind of problem is explained.' }),
    title: z.string(),
    status: z.int(),
    code: z.enum(CODES).meta({ description: 'The kind of problem; stable.' }),
    detail: z.string().meta({ description: 'What is wrong in this case, and how to mend it.' }),
    requestId: z.string(),
    errors: z
      .array(
        z.object({
          path: z.string().meta({ examples: ['parties[0].role'], description: 'Where in the input, as in JavaScript.' }),
          message: z.string(),
        }),
      )
      .optional()
      .meta({ description: 'Every fault in the input.' }),
  })
  .meta({ id: 'Problem' });

export type Problem = z.output<typeof problemSchema>;
