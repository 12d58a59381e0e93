import type { CommitmentView } from '../../db/commitment-views.js';
import type { AppContext } from '../context.js';
import type { Caller } from '../lib/caller.js';
import { asDue, dueAnswers } from '../read/due-answers.js';
import { readableCommitment } from '../read/readable-commitment.js';

/** A commitment with its parties, links and present assessment: right to the second, also where nobody has written down yet what is due. */
export async function getCommitment(context: AppContext, caller: Caller, id: string): Promise<CommitmentView> {
  const commitment = await readableCommitment(context, caller, id);
  const now = context.clock.now();
  const unwritten = [commitment, ...commitment.links.map((link) => link.commitment)].filter(
    ({ nextChangeAt }) => nextChangeAt !== null && nextChangeAt <= now,
  );
  if (unwritten.length === 0) return commitment;
  const due = await dueAnswers(
    context,
    unwritten.map((one) => one.id),
    now,
  );
  // Read again where somebody has just written it down.
  const current = unwritten.every((one) => due.byId.has(one.id)) ? commitment : await readableCommitment(context, caller, id);
  const [view] = await asDue(context, [current], due);
  return view ?? current;
}
