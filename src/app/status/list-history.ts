import { findHistory, type StatusChangeRow } from '../../db/status-changes.js';
import type { AppContext } from '../context.js';
import type { Caller } from '../lib/caller.js';
import { type Page, type PageRequest, readPage } from '../lib/page.js';
import { readableCommitment } from '../read/readable-commitment.js';
import { writtenDown } from '../read/written-down.js';

/** A page of a commitment's status changes, oldest first, as far as they are written down. */
export async function listHistory(context: AppContext, caller: Caller, commitmentId: string, page: PageRequest): Promise<Page<StatusChangeRow>> {
  await readableCommitment(context, caller, commitmentId);
  await writtenDown(context);
  return readPage(
    page,
    ['integer'],
    ({ sequence }: StatusChangeRow) => [sequence],
    (after, limit) => findHistory(context.database.prisma, commitmentId, after === null ? 0 : Number(after[0]), limit),
  );
}
