import { eachReading, selectCandidates } from '../../db/candidates.js';
import { selectCandidacies } from '../../db/reports.js';
import { readTogether, type Sql, sql } from '../../db/sql.js';
import { selectReadings } from '../../db/statements.js';
import type { Tx } from '../../db/transaction.js';
import type { ParentOf } from '../../domain/actors.js';
import { type KeyedReport, mayFallUnderMany, reportKeys } from '../../domain/candidate-keys.js';

export interface Candidate {
  readingId: string;
  commitmentId: string;
}

/** How many rows of the index are matched while the sender waits, mostly one a reading. A vague report may fall under every pledge that is in force; the job takes those. */
export const MOST_AT_ONCE = 200;

export interface Candidates {
  /** all readings of the commitment that it was submitted for */
  own: Candidate[];
  /** the readings that it has been a candidate for, which it stays: so that answers about the past can still be given */
  known: Candidate[];
  /** what the index finds; null where that is more than `MOST_AT_ONCE`, so that the job `match-reports` is to look for them */
  found: Candidate[] | null;
}

/** The readings that a report may fall under, by one statement. @param more what else is to be read with it */
export async function findCandidates<More extends { [Name in keyof More]: object }>(
  tx: Tx,
  report: KeyedReport & { id?: string; commitmentId: string | null },
  parentOf: ParentOf,
  more: { readonly [Name in keyof More]: Sql },
): Promise<Candidates & { more: { [Name in keyof More]: More[Name][] } }> {
  const none = sql`SELECT WHERE false`;
  const { id, commitmentId } = report;
  const read = await readTogether<{ own: Candidate; known: Candidate; found: Candidate } & More>(tx, {
    own: commitmentId === null ? none : selectReadings([commitmentId]),
    known: id === undefined ? none : selectCandidacies(id),
    found: mayFallUnderMany(report) ? selectCandidates(reportKeys(report, parentOf), MOST_AT_ONCE + 1) : none,
    ...more,
  } as { readonly [Name in keyof ({ own: Candidate; known: Candidate; found: Candidate } & More)]: Sql });
  return { own: read.own, known: read.known, found: read.found.length > MOST_AT_ONCE ? null : eachReading(read.found), more: read };
}

/** Those that are known, and after them those that were found besides. */
export function together(known: readonly Candidate[], found: readonly Candidate[]): Candidate[] {
  return [...new Map([...known, ...found].map((candidate) => [candidate.readingId, candidate])).values()];
}
