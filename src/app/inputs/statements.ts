import { z } from 'zod';
import type { Instant } from '../../domain/time.js';
import { STATEMENT_ACTS } from '../../domain/vocabulary.js';
import { invalidInput } from '../lib/errors.js';
import { futureFaults } from './time.js';

export const StatementActInput = z.enum(STATEMENT_ACTS);

/**
 * Checks that a statement was made and published in the past, and not published before it was made.
 * @throws {AppError} `invalid_input`
 */
export function publishedFaults(times: { saidAt?: Instant | undefined; publishedAt?: Instant | undefined }, now: Instant, path: string): void {
  const at = (field: string) => (path === '' ? field : `${path}.${field}`);
  const faults = futureFaults(
    (['saidAt', 'publishedAt'] as const).map((field) => [at(field), times[field]] as const),
    now,
  );
  if (times.saidAt !== undefined && times.publishedAt !== undefined && times.publishedAt < times.saidAt) {
    faults.push({ path: at('publishedAt'), message: 'is before "saidAt"; send the same time or a later one' });
  }
  if (faults.length > 0) throw invalidInput(faults);
}
