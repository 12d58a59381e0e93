import { findReportByExternalId } from '../../db/reports.js';
import type { Tx } from '../../db/transaction.js';
import { AppError } from '../errors.js';

/** @throws {AppError} `conflict` when this source's item has been submitted before */
export async function requireNewExternalId(tx: Tx, sourceId: string, externalId: string): Promise<void> {
  const existing = await findReportByExternalId(tx, sourceId, externalId);
  if (existing) throw new AppError('conflict', `This source's "${externalId}" is ${existing.id} already.`);
}
