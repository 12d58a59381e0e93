import { readSummary, type Summary } from '../../db/summary.js';
import type { AppContext } from '../context.js';
import { type Caller, seesUnpublished } from '../lib/caller.js';
import { dueAnswers } from '../read/due-answers.js';
import { writtenDown } from '../read/written-down.js';

/** How many commitments there are by status, kind and party, what ends next, and what changed last, as far as that is written down. */
export async function summarise(context: AppContext, caller: Caller): Promise<Summary> {
  await writtenDown(context);
  const { now, byId } = await dueAnswers(context);
  return readSummary(context.database, { publicOnly: !seesUnpublished(caller), now, due: [...byId.values()] });
}
