import { AppError } from './errors.js';

/** The edits of a row that the caller has read and may change; `any` accepts every edit (`If-Match: *`). */
export type ExpectedEdit = 'any' | ReadonlySet<number>;

/**
 * Checks that the row was not edited since the caller read it. Call it in the transaction of the change, after
 * locking the row.
 * @throws {AppError} `precondition_failed`
 */
export function requireEdit(expected: ExpectedEdit, edit: number): void {
  if (expected === 'any' || expected.has(edit)) return;
  throw new AppError('precondition_failed', 'This was changed after you read it. Read it again and send your change with the new ETag as If-Match.');
}
