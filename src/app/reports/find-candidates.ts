import { findFewCandidateReadings } from '../../db/candidates.js';
import { findReadings } from '../../db/statements.js';
import type { Tx } from '../../db/transaction.js';
import type { ParentOf } from '../../domain/actors.js';
import { type KeyedReport, mayFallUnderMany, reportKeys } from '../../domain/candidate-keys.js';
import { AppError } from '../errors.js';

export interface Candidate {
  readingId: string;
  commitmentId: string;
}

/** How many rows of the index are matched while the sender waits, mostly one a reading. A vague report may fall under every pledge that is in force; the job takes those. */
export const MOST_AT_ONCE = 200;

/**
 * The readings that the index finds for a report.
 *
 * @returns null where there are more than `MOST_AT_ONCE`, so that the job `match-reports` is to look for them
 */
export async function findCandidatesAtOnce(tx: Tx, report: KeyedReport, parentOf: ParentOf): Promise<Candidate[] | null> {
  return mayFallUnderMany(report) ? findFewCandidateReadings(tx, reportKeys(report, parentOf), MOST_AT_ONCE) : [];
}

/**
 * All readings of the commitment that a report was submitted for.
 * @throws {AppError} `conflict` if it has none
 */
export async function ownCandidates(tx: Tx, commitmentId: string): Promise<Candidate[]> {
  const own = await findReadings(tx, [commitmentId]);
  if (own.length > 0) return own;
  throw new AppError(
    'conflict',
    'This commitment has no reading yet, so nothing can fall under it: add a statement with claims first, or submit the report without "commitmentId".',
  );
}

/** Those that are known, and after them those that were found besides. */
export function together(known: readonly Candidate[], found: readonly Candidate[]): Candidate[] {
  return [...new Map([...known, ...found].map((candidate) => [candidate.readingId, candidate])).values()];
}
