import { findHistory, type StatusChangeRow } from '../../db/status-changes.js';
import type { Caller } from '../caller.js';
import { getCommitment } from '../commitments/get-commitment.js';
import type { AppContext } from '../context.js';
import { type Page, type PageRequest, readPage } from '../page.js';

/** A page of a commitment's status changes, oldest first. What has become due is written down first. */
export async function listHistory(context: AppContext, caller: Caller, commitmentId: string, page: PageRequest): Promise<Page<StatusChangeRow>> {
  await getCommitment(context, caller, commitmentId);
  return readPage(
    page,
    ['integer'],
    ({ sequence }: StatusChangeRow) => [sequence],
    (after, limit) => findHistory(context.database.prisma, commitmentId, after === null ? 0 : Number(after[0]), limit),
  );
}
