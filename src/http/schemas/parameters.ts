import { z } from 'zod';
import { instant } from '../../app/inputs/time.js';
import { isId } from '../../lib/ids.js';

// Parameters arrive as strings; `meta` declares the real type in the OpenAPI document.

/** An id with this prefix, in a path or a query. */
export const idParameter = (prefix: string) =>
  z
    .string()
    .refine((text) => isId(prefix, text), { error: `is not an id of this kind; send one such as "${prefix}_01k…"` })
    .meta({ pattern: `^${prefix}_[0-7][0-9a-hjkmnp-tv-z]{25}$` });

/** 1 to 200; default 50. */
export const limitParameter = z
  .string()
  .regex(/^[1-9]\d{0,2}$/, { error: 'is out of range; send a whole number from 1 to 200', abort: true })
  .transform(Number)
  .refine((n) => n <= 200, { error: 'is out of range; send a whole number from 1 to 200' })
  .optional()
  .transform((n) => n ?? 50)
  .meta({ type: 'integer', minimum: 1, maximum: 200, default: 50 });

/** `true` or `false`. */
export const booleanParameter = z
  .enum(['true', 'false'])
  .transform((text) => text === 'true')
  .meta({ type: 'boolean' });

/** A parameter that may repeat: `?status=active&status=expired`. It is always parsed to an array. */
export const repeatable = <S extends z.ZodType<unknown, string>>(schema: S, max: number) => z.array(schema).min(1).max(max);

/** The order of a list of commitments. */
export const sortParameter = z
  .enum(['updatedAt', 'createdAt', 'endsAt'])
  .default('updatedAt')
  .meta({ description: 'newest first; by `endsAt`: next end first' });

/** `nextCursor` of the previous page. */
export const cursorParameter = z.string().min(1).max(500).optional().meta({ description: '`nextCursor` of the previous page' });

/** An RFC 3339 instant with an offset. */
export const instantParameter = instant;

/** A position among all status changes: `cursor` of changes and messages. */
export const cursorText = z
  .string()
  .regex(/^(0|[1-9]\d{0,17})$/, { error: 'is not a cursor; send "cursor" from a response or a message unchanged' })
  .transform((text) => BigInt(text))
  .meta({ type: 'string' });

/** Default 0: the beginning. */
export const afterParameter = cursorText
  .optional()
  .transform((cursor) => cursor ?? 0n)
  .meta({ type: 'string', description: 'a `cursor`; default: from the beginning' });
