import { findNextAfter } from '../../db/due-answers.js';
import type { Instant } from '../../domain/time.js';
import type { AppContext } from '../context.js';
import { dueAnswers } from '../read/due-answers.js';

/** When time alone will next change any commitment at all, after `now`; until then a list that was read later than that stays as it is, unless somebody writes. */
export async function nextTimedChange(context: AppContext, now: Instant): Promise<Instant | null> {
  const { next, isAnyDue } = await findNextAfter(context.database.prisma, now);
  const instants = next === null ? [] : [next];
  // What is due and not written down has its next change in its plans.
  if (isAnyDue)
    for (const { nextChangeAt } of (await dueAnswers(context, undefined, now)).byId.values())
      instants.push(...(nextChangeAt === null ? [] : [nextChangeAt]));
  return instants.length === 0 ? null : instants.reduce((soonest, instant) => Math.min(soonest, instant));
}
