import { z } from 'zod';
import { instant } from '../../app/inputs/time.js';
import { isId } from '../../lib/ids.js';

// Parameters arrive as text. `meta` gives the OpenAPI document the type that the text stands for.

/** An id with this prefix, in a path or a query. */
export const idParameter = (prefix: string) =>
  z
    .string()
    .refine((text) => isId(prefix, text), { error: `must be an id such as "${prefix}_01k…"` })
    .meta({ pattern: `^${prefix}_[0-7][0-9a-hjkmnp-tv-z]{25}$` });

/** 1 to 200, 50 if left out. */
export const limitParameter = z
  .string()
  .regex(/^[1-9]\d{0,2}$/, { error: 'must be a whole number from 1 to 200', abort: true })
  .transform(Number)
  .refine((n) => n <= 200, { error: 'must be a whole number from 1 to 200' })
  .optional()
  .transform((n) => n ?? 50)
  .meta({ type: 'integer', minimum: 1, maximum: 200, default: 50 });

/** `true` or `false`. */
export const booleanParameter = z
  .enum(['true', 'false'])
  .transform((text) => text === 'true')
  .meta({ type: 'boolean' });

/** May be given more than once: `?status=active&status=expired`. The table hands it over as a list, also when it is given once. */
export const repeatable = <S extends z.ZodType<unknown, string>>(schema: S, max: number) => z.array(schema).min(1).max(max);

/** The order of a list of commitments. */
export const sortParameter = z
  .enum(['updatedAt', 'createdAt', 'endsAt'])
  .default('updatedAt')
  .meta({ description: 'newest first; by `endsAt`: what ends soonest first' });

/** The place in a list that the page before gave as `nextCursor`. */
export const cursorParameter = z.string().min(1).max(500).optional().meta({ description: '`nextCursor` of the page before' });

/** An RFC 3339 instant with an offset. */
export const instantParameter = instant;

/** A place among all status changes, as `cursor` gives it in changes and in messages. */
export const cursorText = z
  .string()
  .regex(/^(0|[1-9]\d{0,17})$/, { error: 'must be a cursor, as an answer or a message gave it' })
  .transform((text) => BigInt(text))
  .meta({ type: 'string' });

/** 0 if left out: the beginning. */
export const afterParameter = cursorText
  .optional()
  .transform((cursor) => cursor ?? 0n)
  .meta({ type: 'string', description: 'a `cursor`; left out: from the beginning' });
