import { z } from 'zod';
import { BEARINGS, CERTAINTIES, MATCH_RESULTS, SCOPE_FIELDS, STATEMENT_ACTS, WINDOW_FLAGS } from '../../domain/vocabulary.js';
import { actorRefSchema, boundSchema } from './assessment.js';
import { page } from './page.js';
import { instant } from './values.js';

export const readingSchema = z
  .object({
    id: z.string(),
    statementId: z.string(),
    principal: actorRefSchema,
    isCurrent: z.boolean(),
    saidAt: instant,
    window: z.object({ start: boundSchema, end: boundSchema }),
    scope: z.record(z.string(), z.unknown()).meta({ description: 'see `Scope`; bound actors by id' }),
    inheritedScope: z.array(z.enum(SCOPE_FIELDS)).meta({ description: 'fields inherited from the principal’s previous reading' }),
    flags: z.array(z.enum(WINDOW_FLAGS)),
  })
  .meta({ id: 'Reading', description: 'One principal’s interpretation of the commitment' });

export const readingListSchema = page(readingSchema).meta({ id: 'ReadingPage' });

const spanSchema = z.object({ from: instant.nullable(), to: instant.nullable(), certainty: z.enum(CERTAINTIES) }).meta({ id: 'Span' });

export const timelineSchema = z
  .object({
    commitmentId: z.string(),
    readings: z.array(z.object({ readingId: z.string(), principal: actorRefSchema, spans: z.array(spanSchema), closedAt: instant.nullable() })),
    statements: z.array(
      z.object({
        id: z.string(),
        act: z.enum(STATEMENT_ACTS),
        principal: actorRefSchema,
        saidAt: instant.nullable(),
        publishedAt: instant.nullable(),
        readingId: z.string().nullable(),
      }),
    ),
    incidents: z.array(
      z.object({
        id: z.string(),
        from: instant.nullable(),
        to: instant.nullable(),
        bearing: z.enum(BEARINGS),
        reports: z.array(z.string()),
        results: z.array(z.object({ readingId: z.string(), result: z.enum(MATCH_RESULTS) })),
      }),
    ),
  })
  .meta({ id: 'Timeline' });
