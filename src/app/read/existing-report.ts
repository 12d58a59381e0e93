import { reportExists } from '../../db/reports.js';
import type { Queryable } from '../../db/transaction.js';
import { AppError } from '../lib/errors.js';

/** @throws {AppError} `not_found` */
export async function requireReport(db: Queryable, id: string): Promise<void> {
  if (!(await reportExists(db, id))) throw noReport(id);
}

export const noReport = (id: string): AppError => new AppError('not_found', `There is no report ${id}.`);
