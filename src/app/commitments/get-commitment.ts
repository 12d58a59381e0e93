import type { CommitmentView } from '../../db/commitment-views.js';
import type { Caller } from '../caller.js';
import type { AppContext } from '../context.js';
import { recordDue } from '../status/record-due-changes.js';
import { readableCommitment } from './readable-commitment.js';

/** A commitment with its parties, links and present assessment. What time has made of it is written down first. */
export async function getCommitment(context: AppContext, caller: Caller, id: string): Promise<CommitmentView> {
  const commitment = await readableCommitment(context, caller, id);
  return (await recordDue(context, commitment)) ? readableCommitment(context, caller, id) : commitment;
}
