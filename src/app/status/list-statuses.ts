import { findStatuses, findStatusPage, type StatusRow } from '../../db/statuses.js';
import type { Assessment } from '../../domain/assess.js';
import type { Instant } from '../../domain/time.js';
import { type ListCommitments, pageOf } from '../commitments/list-commitments.js';
import type { AppContext } from '../context.js';
import { type Caller, seesUnpublished } from '../lib/caller.js';
import type { Page } from '../lib/page.js';
import { type DueAnswers, dueAnswers, dueAssessments } from '../read/due-answers.js';

export interface Statuses {
  /** in the order of their ids */
  items: Assessment[];
  /** ids of what is not there, or not for this caller */
  missing: string[];
  /** when time alone will change one of them */
  nextChangeAt: Instant | null;
}

/** The present answers for these commitments. */
export async function readStatuses(context: AppContext, caller: Caller, ids: readonly string[]): Promise<Statuses> {
  const due = await dueAnswers(context, ids);
  const rows = await withDue(context, due, await findStatuses(context.database.prisma, ids, !seesUnpublished(caller)));
  const found = new Set(rows.map(({ id }) => id));
  const next = rows.flatMap(({ nextChangeAt }) => nextChangeAt ?? []);
  return {
    items: rows.map(({ assessment }) => assessment),
    missing: [...new Set(ids)].filter((id) => !found.has(id)).sort(),
    nextChangeAt: next.length === 0 ? null : Math.min(...next),
  };
}

/** A page of present answers, in the order of the list of commitments. */
export async function listStatuses(context: AppContext, caller: Caller, request: ListCommitments): Promise<Page<Assessment>> {
  const { items, nextCursor, due } = await pageOf(context, caller, request, findStatusPage);
  return { items: (await withDue(context, due, items)).map(({ assessment }) => assessment), nextCursor };
}

async function withDue(context: AppContext, due: DueAnswers, rows: readonly StatusRow[]): Promise<StatusRow[]> {
  if (due.byId.size === 0) return [...rows];
  const unwritten = rows.filter(({ nextChangeAt }) => nextChangeAt !== null && nextChangeAt <= due.now).map(({ id }) => id);
  const assessments = await dueAssessments(context, due, unwritten);
  return rows.map((row) => {
    const assessment = assessments.get(row.id);
    return assessment ? { ...row, assessment, nextChangeAt: due.byId.get(row.id)?.nextChangeAt ?? null } : row;
  });
}
