import { z } from 'zod';
import { STATEMENT_ACTS } from '../../app/inputs/statements.js';
import type { ScopeField } from '../../domain/scope.js';
import { actorRefSchema, boundSchema } from './assessment.js';
import { page } from './page.js';
import { instant } from './values.js';

const SCOPE_FIELDS = ['acts', 'targets', 'areas', 'exceptAreas', 'boundActors', 'exemptions'] as const satisfies readonly ScopeField[];

export const readingSchema = z
  .object({
    id: z.string(),
    statementId: z.string(),
    principal: actorRefSchema,
    isCurrent: z.boolean(),
    saidAt: instant,
    window: z.object({ start: boundSchema, end: boundSchema }),
    scope: z.record(z.string(), z.unknown()).meta({ description: 'see `Scope`; bound actors by id' }),
    inheritedScope: z.array(z.enum(SCOPE_FIELDS)).meta({ description: 'fields taken over from the principal’s previous reading' }),
    flags: z.array(z.enum(['timing_inconsistent'])),
  })
  .meta({ id: 'Reading', description: 'One principal’s interpretation of the commitment' });

export const readingListSchema = page(readingSchema).meta({ id: 'ReadingPage' });

const spanSchema = z.object({ from: instant.nullable(), to: instant.nullable(), certainty: z.enum(['certain', 'possible']) }).meta({ id: 'Span' });

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
        bearing: z.enum(['violates', 'fulfils']),
        reports: z.array(z.string()),
        results: z.array(z.object({ readingId: z.string(), result: z.enum(['in_scope', 'possibly', 'out_of_scope']) })),
      }),
    ),
  })
  .meta({ id: 'Timeline' });
