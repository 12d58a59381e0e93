import { findCommitments } from '../../db/commitment-pages.js';
import { findRecentChanges } from '../../db/status-changes.js';
import type { Instant } from '../../domain/time.js';
import { type CommitmentEventType, commitmentEventType } from '../../webhooks/event-types.js';
import { commitmentNotice } from '../alerts/wording/commitment-notice.js';
import { type ListFilter, visibleBy } from '../commitments/commitment-filter.js';
import type { AppContext } from '../context.js';
import type { Caller } from '../lib/caller.js';
import { dueAnswers } from '../read/due-answers.js';
import { writtenDown } from '../read/written-down.js';
import { eventData, toldOf } from '../record/alerts.js';
import { openCases } from '../record/open-cases.js';

/** A status change as it is told to people. */
export interface News {
  commitmentId: string;
  /** of the change, among those of its commitment */
  sequence: number;
  type: CommitmentEventType;
  /** one line */
  title: string;
  /** plain text, each a paragraph */
  lines: readonly string[];
  tags: readonly string[];
  validAt: Instant;
  recordedAt: Instant;
}

/** Of so many commitments, those that were touched last, the changes are looked through. */
const COMMITMENTS = 200;

/**
 * What alerts have told lately of the commitments that the filter chooses, newest first, in the same words. Bounded: the changes of the 200 commitments that were
 * changed or amended last.
 */
export async function recentNews(context: AppContext, caller: Caller, filter: ListFilter, limit: number): Promise<News[]> {
  await writtenDown(context);
  const due = [...(await dueAnswers(context)).byId.values()];
  const { prisma } = context.database;
  const page = { filter: visibleBy(caller, filter), sort: 'updatedAt', after: null, limit: COMMITMENTS, due } as const;
  const commitments = new Map((await findCommitments(prisma, page)).map((view) => [view.id, view]));
  const changes = await findRecentChanges(prisma, [...commitments.keys()], limit);
  const cases = await openCases(prisma, context, [...new Set(changes.map(({ commitmentId }) => commitmentId))]);
  return changes.flatMap((change) => {
    const view = commitments.get(change.commitmentId);
    const opened = cases.get(change.commitmentId);
    const type = commitmentEventType(change.events[0]);
    if (!view || !opened || !type) return [];
    const data = eventData(context, view, change, toldOf(opened, change.assessment));
    const { subject, lines } = commitmentNotice({ type, timestamp: data.validAt, data });
    const { commitmentId, sequence, validAt, recordedAt } = change;
    return [{ commitmentId, sequence, type, title: subject, lines, tags: view.tags, validAt, recordedAt }];
  });
}
