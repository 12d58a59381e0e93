import type { RetractionFact } from '../domain/facts.js';
import type { NewRows } from './insert-rows.js';
import { toDate } from './time.js';

/** What is taken back: one statement or one report. */
export type Retracted = { statementId: string } | { reportId: string };

export interface NewRetraction extends RetractionFact {
  reason: string;
  url: string | null;
  recordedBy: string;
}

export const retractionRows = (retracted: Retracted, row: NewRetraction): Pick<NewRows, 'retractions'> => ({
  retractions: [{ ...row, ...retracted, publishedAt: toDate(row.publishedAt), recordedAt: toDate(row.recordedAt) }],
});
