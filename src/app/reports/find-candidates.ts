import { loadActorFacts } from '../../db/actors.js';
import { findCandidateReadings } from '../../db/candidates.js';
import { findReadingIds } from '../../db/statements.js';
import type { Tx } from '../../db/transaction.js';
import { presentParents } from '../../domain/actors.js';
import { AppError } from '../errors.js';
import { type KeyedReport, reportKeys } from './candidate-keys.js';

export interface Candidate {
  readingId: string;
  commitmentId: string;
}

/** The readings that the index finds for a report, and all readings of the commitment that it was submitted for. */
export async function findCandidates(tx: Tx, report: KeyedReport, commitmentId: string | null): Promise<Candidate[]> {
  const parentOf = presentParents(await loadActorFacts(tx, report.allegedActorId === null ? [] : [report.allegedActorId]));
  // What fulfils one pledge fulfils no other of the same committer, though it would fall under each that names no acts.
  const found = report.bearing === 'fulfils' ? [] : await findCandidateReadings(tx, reportKeys(report, parentOf));
  if (commitmentId === null) return found;
  const asked = await findReadingIds(tx, commitmentId);
  if (asked.length === 0) {
    throw new AppError(
      'conflict',
      'This commitment has no reading yet, so nothing can fall under it: add a statement with claims first, or submit the report without "commitmentId".',
    );
  }
  return [...found.filter((candidate) => candidate.commitmentId !== commitmentId), ...asked.map((readingId) => ({ readingId, commitmentId }))];
}
