import { AppError } from './errors.js';

/** The edits that a caller has seen of what they want to change; `any` where they do not mind. */
export type ExpectedEdit = 'any' | ReadonlySet<number>;

/**
 * To be called in the transaction that makes the change, after the row is locked.
 * @throws {AppError} `precondition_failed` when the row has moved on
 */
export function requireEdit(expected: ExpectedEdit, edit: number): void {
  if (expected === 'any' || expected.has(edit)) return;
  throw new AppError('precondition_failed', 'It was changed since you read it: read it again, then repeat your change with its new ETag.');
}
