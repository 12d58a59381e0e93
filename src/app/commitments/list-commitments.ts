import { type CommitmentFilter, type CommitmentSort, type CommitmentView, findCommitments, type Visibility } from '../../db/commitments.js';
import { type Caller, seesUnpublished } from '../caller.js';
import type { AppContext } from '../context.js';
import { type Page, type PageRequest, readPage } from '../page.js';
import { recordDueChanges } from '../status/record-due-changes.js';

export interface ListCommitments extends PageRequest, Omit<CommitmentFilter, 'visibility'> {
  sort: CommitmentSort;
}

/** A page of commitments. What has become due is written down first, so that a filter by status is right to the second. */
export async function listCommitments(
  context: AppContext,
  caller: Caller,
  { limit, cursor, sort, ...filter }: ListCommitments,
): Promise<Page<CommitmentView>> {
  await recordDueChanges(context);
  const visibility: Visibility[] = seesUnpublished(caller) ? ['public', 'draft', 'unpublished'] : ['public'];
  const keyOf = (row: CommitmentView) =>
    sort === 'createdAt' ? row.recordedAt : sort === 'updatedAt' ? row.updatedAt : Date.parse(row.assessment?.endsAt ?? '');
  return readPage(
    { limit, cursor },
    ['number', 'string'],
    (row: CommitmentView) => [keyOf(row), row.id],
    (after, count) => {
      const position = after && { at: Number(after[0]), id: String(after[1]) };
      return findCommitments(context.database.prisma, { ...filter, visibility }, sort, position, count);
    },
  );
}
