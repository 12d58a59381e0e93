import { z } from 'zod';
import type { ErrorCode } from '../../app/lib/errors.js';

/** HTTP status and title of each error code; a code without a row does not compile. */
export const STATUS = {
  malformed_request: [400, 'Malformed request'],
  unauthenticated: [401, 'Authentication needed'],
  forbidden: [403, 'Forbidden'],
  not_found: [404, 'Not found'],
  method_not_allowed: [405, 'Method not allowed'],
  conflict: [409, 'Conflict'],
  idempotency_key_in_use: [409, 'Idempotency key in use'],
  gone: [410, 'Gone'],
  precondition_failed: [412, 'Precondition failed'],
  payload_too_large: [413, 'Payload too large'],
  unsupported_media_type: [415, 'Unsupported media type'],
  invalid_input: [422, 'Invalid input'],
  idempotency_key_reused: [422, 'Idempotency key reused'],
  precondition_required: [428, 'Precondition required'],
  rate_limited: [429, 'Too many requests'],
  internal: [500, 'Internal error'],
  unavailable: [503, 'Unavailable'],
} as const satisfies Record<ErrorCode, readonly [status: number, title: string]>;

const CODES = Object.keys(STATUS) as [ErrorCode, ...ErrorCode[]];

/** RFC 9457 problem details with `code`, `requestId` and, for bad input, every fault. */
export const problemSchema = z
  .object({
    type: z.string().meta({ format: 'uri', description: 'The documentation of this kind of problem.' }),
    title: z.string(),
    status: z.int(),
    code: z.enum(CODES).meta({ description: 'The kind of problem; stable, for programs.' }),
    detail: z.string().meta({ description: 'What is wrong in this case, and what to send or do.' }),
    requestId: z.string(),
    errors: z
      .array(
        z.object({
          path: z.string().meta({ examples: ['parties[0].role'], description: 'Where in the input, in JavaScript notation.' }),
          message: z.string().meta({ examples: ['is missing; send "committer" or "mediator"'], description: 'What is wrong and what to send.' }),
        }),
      )
      .optional()
      .meta({ description: 'Every fault in the input.' }),
  })
  .meta({ id: 'Problem' });

export type Problem = z.output<typeof problemSchema>;
