import { type CommitmentView, findCommitment } from '../../db/commitment-views.js';
import { wasPublic } from '../../db/commitments.js';
import type { AppContext } from '../context.js';
import { type Caller, seesUnpublished } from '../lib/caller.js';
import { AppError } from '../lib/errors.js';

/**
 * The commitment, if the caller may see it. To everybody but a desk, a draft answers like an unknown id, and what was taken down is gone, with the reason; where it was
 * never public, there is nothing to be gone.
 * @param unknown what is thrown where there is none for this caller
 * @throws {AppError} `not_found`, `gone`
 */
export async function readableCommitment(
  { database: { prisma } }: AppContext,
  caller: Caller,
  id: string,
  unknown = new AppError('not_found', `There is no commitment ${id}.`),
): Promise<CommitmentView> {
  const commitment = await findCommitment(prisma, id);
  if (!commitment) throw unknown;
  if (commitment.visibility === 'public' || seesUnpublished(caller)) return asSeenBy(caller, commitment);
  if (commitment.visibility === 'draft' || !(await wasPublic(prisma, id))) throw unknown;
  throw new AppError('gone', `This commitment was taken down: ${commitment.unpublishedFor ?? 'no reason was given'}`);
}

/** Who may not see drafts, or what was taken down, must not learn of them by what is linked with them. */
export function asSeenBy(caller: Caller, view: CommitmentView): CommitmentView {
  return seesUnpublished(caller) ? view : { ...view, links: view.links.filter(({ commitment }) => commitment.visibility === 'public') };
}
