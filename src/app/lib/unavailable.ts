import { isWriteConflict, type Trouble, troubleOf } from '../../db/lib/errors.js';
import { AppError } from './errors.js';

const TAKES_NO_WRITES: ReadonlySet<Trouble> = new Set(['read-only', 'disk full']);
const NO_WRITES = 'The database is read-only or its disk is full. Reads work; send writes again later.';
const NO_ANSWER = 'The database does not respond; try again in a few seconds.';

/**
 * Returns an `unavailable` error if the database is down or read-only, or the transaction kept colliding with
 * others: the same request may succeed later. Returns any other error unchanged.
 */
export function asUnavailable(thrown: unknown): unknown {
  if (thrown instanceof AppError) return thrown;
  const trouble = troubleOf(thrown);
  if (!isWriteConflict(thrown) && trouble === undefined) return thrown;
  const error = isWriteConflict(thrown)
    ? new AppError('unavailable', 'Other requests changed the same data at the same time; send the request again.', [], 1)
    : new AppError('unavailable', trouble !== undefined && TAKES_NO_WRITES.has(trouble) ? NO_WRITES : NO_ANSWER, [], 5);
  error.cause = thrown;
  return error;
}
