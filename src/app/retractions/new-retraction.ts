import { z } from 'zod';
import type { NewRetraction } from '../../db/retractions.js';
import type { Instant } from '../../domain/time.js';
import { RETRACTION_KINDS } from '../../domain/vocabulary.js';
import { newId } from '../../lib/ids.js';
import { publishedFaults } from '../inputs/statements.js';
import { text, url } from '../inputs/text.js';
import { instant } from '../inputs/time.js';
import { AppError, invalidInput } from '../lib/errors.js';
import { parseInput } from '../lib/parse-input.js';

export const RetractionInput = z
  .strictObject({
    reason: text(2_000),
    kind: z.enum(RETRACTION_KINDS).default('retraction').meta({
      description:
        '`retraction`: the speaker or the outlet took it back; what was known before stays known. `entry_error`: the desk mistyped; it was never said.',
    }),
    publishedAt: instant.optional().meta({ description: 'When it was taken back in public; defaults to now' }),
    url: url.optional(),
  })
  .meta({ id: 'Retract' });

/** @param publishedAt when that which is taken back was published */
export function parseRetraction(body: unknown, publishedAt: Instant, now: Instant): z.output<typeof RetractionInput> {
  const input = parseInput(RetractionInput, body);
  publishedFaults({ publishedAt: input.publishedAt }, now, '');
  if (input.kind === 'retraction' && input.publishedAt !== undefined && input.publishedAt < publishedAt)
    throw invalidInput([{ path: 'publishedAt', message: 'is before that which is taken back was published' }]);
  return input;
}

/**
 * The retraction of something, as it is stored, if it is the first.
 *
 * @throws {AppError} `conflict` if it was taken back before
 */
export function newRetraction(
  [existing]: readonly { id: string }[],
  { reason, kind, publishedAt, url: link }: z.output<typeof RetractionInput>,
  now: Instant,
  recordedBy: string,
): NewRetraction {
  if (existing) throw new AppError('conflict', `It was taken back before: ${existing.id}.`);
  return { id: newId('retraction'), reason, kind, publishedAt: publishedAt ?? now, url: link ?? null, recordedAt: now, recordedBy };
}
