import { findPolicyAt } from '../../db/policies.js';
import { type Policy, policyOf } from '../../domain/policy.js';
import type { Instant } from '../../domain/time.js';
import type { AppContext } from '../context.js';

/** The policy for an answer from what was stored by `recordedBy`: the one that was in force then, so that such an answer never changes. */
export async function policyAt(context: AppContext, recordedBy: Instant | undefined): Promise<Policy> {
  if (recordedBy === undefined) return context.policy;
  const row = await findPolicyAt(context.database.prisma, recordedBy);
  return row ? policyOf(row.thresholds) : context.policy;
}
