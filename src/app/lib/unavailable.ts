import { isWriteConflict, type Trouble, troubleOf } from '../../db/lib/errors.js';
import { AppError } from './errors.js';

const TAKES_NO_WRITES: ReadonlySet<Trouble> = new Set(['read-only', 'disk full']);
const NO_WRITES = 'Nothing can be written just now; reading goes on. Try again in a moment.';
const NO_ANSWER = 'The database does not answer; try again in a moment.';

/**
 * Gives an error that passed through a verb its name, if the database cannot do it just now or the transaction kept colliding with others:
 * the same request may succeed in a moment. Anything else is handed back as it is.
 */
export function asUnavailable(thrown: unknown): unknown {
  if (thrown instanceof AppError) return thrown;
  const trouble = troubleOf(thrown);
  if (!isWriteConflict(thrown) && trouble === undefined) return thrown;
  const error = isWriteConflict(thrown)
    ? new AppError('unavailable', 'Others were changing the same thing at the same time; try again.', [], 1)
    : new AppError('unavailable', trouble !== undefined && TAKES_NO_WRITES.has(trouble) ? NO_WRITES : NO_ANSWER, [], 5);
  error.cause = thrown;
  return error;
}
