import { z } from 'zod';
import { RETRACTION_KINDS, STATEMENT_ACTS } from '../../domain/vocabulary.js';
import { actorRefSchema } from './assessment.js';
import { page } from './page.js';
import { instant } from './values.js';

export const retractionSchema = z
  .object({
    id: z.string(),
    kind: z.enum(RETRACTION_KINDS),
    reason: z.string(),
    url: z.string().nullable(),
    publishedAt: instant,
    recordedAt: instant,
  })
  .meta({ id: 'Retraction' });

export const statementSchema = z
  .object({
    id: z.string(),
    commitmentId: z.string(),
    speaker: actorRefSchema.nullable(),
    principal: actorRefSchema.meta({ description: 'the actor on whose behalf it was made' }),
    anonymous: z.boolean(),
    act: z.enum(STATEMENT_ACTS),
    saidAt: instant,
    publishedAt: instant,
    effectiveAt: instant.nullable(),
    recordedAt: instant,
    gist: z.string().nullable(),
    quote: z.string().nullable(),
    source: z.object({ id: z.string(), name: z.string() }).nullable(),
    url: z.string().nullable(),
    readingId: z.string().nullable().meta({ description: 'the reading that it created, if it has claims' }),
    claims: z.record(z.string(), z.unknown()).nullable().meta({ description: 'as logged, with bound actors by id; see `Claims`' }),
    retractions: z.array(retractionSchema),
  })
  .meta({ id: 'Statement' });

export const statementPageSchema = page(statementSchema).meta({ id: 'StatementPage' });
