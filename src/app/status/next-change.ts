import { findNextChange } from '../../db/status-changes.js';
import type { Instant } from '../../domain/time.js';
import type { AppContext } from '../context.js';

/** When time alone will next change any commitment at all, after `now`; until then a list that was read later than that stays as it is, unless somebody writes. */
export async function nextTimedChange(context: AppContext, now: Instant): Promise<Instant | null> {
  return findNextChange(context.database.prisma, now);
}
