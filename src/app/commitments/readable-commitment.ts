import { type CommitmentView, findCommitment } from '../../db/commitment-views.js';
import { type Caller, seesUnpublished } from '../caller.js';
import type { AppContext } from '../context.js';
import { AppError } from '../errors.js';

/**
 * The commitment, if the caller may see it. A draft is there only for keys; what was taken down is gone for everybody else, with the reason.
 * @throws {AppError} `not_found`, `gone`
 */
export async function readableCommitment(context: AppContext, caller: Caller, id: string): Promise<CommitmentView> {
  const commitment = await findCommitment(context.database.prisma, id);
  const isEditor = seesUnpublished(caller);
  if (!commitment || (commitment.visibility === 'draft' && !isEditor)) throw new AppError('not_found', `There is no commitment ${id}.`);
  if (commitment.visibility === 'unpublished' && !isEditor) {
    throw new AppError('gone', `This commitment was taken down: ${commitment.unpublishedFor ?? 'no reason was given'}`);
  }
  return asSeenBy(caller, commitment);
}

/** Who may not see drafts, or what was taken down, must not learn of them by what is linked with them. */
export function asSeenBy(caller: Caller, view: CommitmentView): CommitmentView {
  return seesUnpublished(caller) ? view : { ...view, links: view.links.filter(({ commitment }) => commitment.visibility === 'public') };
}
