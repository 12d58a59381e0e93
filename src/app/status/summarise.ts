import { readSummary, type Summary } from '../../db/summary.js';
import { type Caller, seesUnpublished } from '../caller.js';
import type { AppContext } from '../context.js';
import { recordDueChanges } from './record-due-changes.js';

/** How many commitments there are by status, kind and party, what ends next, and what changed last. What has become due is written down first. */
export async function summarise(context: AppContext, caller: Caller): Promise<Summary> {
  await recordDueChanges(context);
  return readSummary(context.database, { publicOnly: !seesUnpublished(caller), now: context.clock.now() });
}
