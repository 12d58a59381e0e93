import { findStatuses, findStatusPage } from '../../db/statuses.js';
import type { Assessment } from '../../domain/assess.js';
import type { Instant } from '../../domain/time.js';
import { type Caller, seesUnpublished } from '../caller.js';
import { type ListCommitments, pageOf } from '../commitments/list-commitments.js';
import type { AppContext } from '../context.js';
import type { Page } from '../page.js';
import { recordDueChanges } from './record-due-changes.js';

export interface Statuses {
  /** in the order of their ids */
  items: Assessment[];
  /** ids of what is not there, or not for this caller */
  missing: string[];
  /** when time alone will change one of them */
  nextChangeAt: Instant | null;
}

/** The present answers for these commitments. What has become due is written down first. */
export async function readStatuses(context: AppContext, caller: Caller, ids: readonly string[]): Promise<Statuses> {
  await recordDueChanges(context);
  const { rows, nextChangeAt } = await findStatuses(context.database.prisma, ids, !seesUnpublished(caller));
  const found = new Set(rows.map(({ id }) => id));
  return { items: rows.map(({ assessment }) => assessment), missing: [...new Set(ids)].filter((id) => !found.has(id)).sort(), nextChangeAt };
}

/** A page of present answers, in the order of the list of commitments. */
export async function listStatuses(context: AppContext, caller: Caller, request: ListCommitments): Promise<Page<Assessment>> {
  const { items, nextCursor } = await pageOf(context, caller, request, findStatusPage);
  return { items: items.map(({ assessment }) => assessment), nextCursor };
}
