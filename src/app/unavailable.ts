import { isUnavailable, isWriteConflict } from '../db/lib/errors.js';
import { AppError } from './errors.js';

/**
 * Gives an error that passed through a verb its name, if the database could not be reached or kept colliding with other transactions:
 * the same request may succeed in a moment. Anything else is handed back as it is.
 */
export function asUnavailable(thrown: unknown): unknown {
  if (thrown instanceof AppError) return thrown;
  const conflict = isWriteConflict(thrown);
  if (!conflict && !isUnavailable(thrown)) return thrown;
  const error = conflict
    ? new AppError('unavailable', 'Others were changing the same thing at the same time; try again.', [], 1)
    : new AppError('unavailable', 'The database does not answer; try again in a moment.', [], 5);
  error.cause = thrown;
  return error;
}
