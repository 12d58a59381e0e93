import { loadActorFacts } from '../../db/actors.js';
import { findCandidateReadings, findFewCandidateReadings, type ReportKeys } from '../../db/candidates.js';
import { findReadingIds } from '../../db/statements.js';
import type { Tx } from '../../db/transaction.js';
import { presentParents } from '../../domain/actors.js';
import { AppError } from '../errors.js';
import { type KeyedReport, reportKeys } from './candidate-keys.js';

export interface Candidate {
  readingId: string;
  commitmentId: string;
}

/** How many rows of the index are matched while the sender waits, mostly one a reading. A vague report may fall under every pledge that is in force; the job takes those. */
export const MOST_AT_ONCE = 200;

/**
 * The readings that the index finds for a report, and all readings of the commitment that it was submitted for.
 *
 * @returns null where there are more than `MOST_AT_ONCE`, so that the job `match-reports` is to look for them
 */
export async function findCandidatesAtOnce(tx: Tx, report: KeyedReport, commitmentId: string | null): Promise<Candidate[] | null> {
  const keys = await keysOf(tx, report);
  const found = keys === null ? [] : await findFewCandidateReadings(tx, keys, MOST_AT_ONCE);
  return found && withOwn(tx, found, commitmentId);
}

/** All of them, however many. */
export async function findCandidates(tx: Tx, report: KeyedReport, commitmentId: string | null): Promise<Candidate[]> {
  const keys = await keysOf(tx, report);
  return withOwn(tx, keys === null ? [] : await findCandidateReadings(tx, keys), commitmentId);
}

/** What fulfils one pledge fulfils no other of the same committer, though it would fall under each that names no acts. */
async function keysOf(tx: Tx, report: KeyedReport): Promise<ReportKeys | null> {
  if (report.bearing === 'fulfils') return null;
  const parentOf = presentParents(await loadActorFacts(tx, report.allegedActorId === null ? [] : [report.allegedActorId]));
  return reportKeys(report, parentOf);
}

async function withOwn(tx: Tx, found: readonly Candidate[], commitmentId: string | null): Promise<Candidate[]> {
  if (commitmentId === null) return [...found];
  return [...found.filter((candidate) => candidate.commitmentId !== commitmentId), ...(await ownCandidates(tx, commitmentId))];
}

/**
 * All readings of the commitment that a report was submitted for.
 * @throws {AppError} `conflict` if it has none
 */
export async function ownCandidates(tx: Tx, commitmentId: string): Promise<Candidate[]> {
  const asked = await findReadingIds(tx, commitmentId);
  if (asked.length > 0) return asked.map((readingId) => ({ readingId, commitmentId }));
  throw new AppError(
    'conflict',
    'This commitment has no reading yet, so nothing can fall under it: add a statement with claims first, or submit the report without "commitmentId".',
  );
}
