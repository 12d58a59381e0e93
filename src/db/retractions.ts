import type { RetractionFact } from '../domain/facts.js';
import { toDate } from './time.js';
import type { Queryable, Tx } from './transaction.js';

/** What is taken back: one statement or one report. */
export type Retracted = { statementId: string } | { reportId: string };

export interface NewRetraction extends RetractionFact {
  reason: string;
  url: string | null;
  recordedBy: string;
}

export async function insertRetraction(tx: Tx, retracted: Retracted, row: NewRetraction): Promise<void> {
  await tx.retraction.create({ data: { ...row, ...retracted, publishedAt: toDate(row.publishedAt), recordedAt: toDate(row.recordedAt) } });
}

export async function findRetraction(db: Queryable, retracted: Retracted): Promise<{ id: string } | null> {
  return db.retraction.findFirst({ where: retracted, select: { id: true } });
}
