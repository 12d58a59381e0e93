import {
  type CommitmentEffect,
  findOutdatedReviews,
  lockReviewItems,
  putReviewItems,
  type ReviewItemContent,
  type ReviewItemRow,
  removeReviewItems,
  subjectOf,
} from '../../db/review-items.js';
import { lockAssessments } from '../../db/status-changes.js';
import { type Tx, withTransaction } from '../../db/transaction.js';
import type { Case } from '../../domain/case.js';
import { type Effect, effectOfDropping, openQuestions, type Rank, rankOf } from '../../domain/review.js';
import type { Instant } from '../../domain/time.js';
import { openCases } from '../commitments/open-cases.js';
import type { AppContext } from '../context.js';

/**
 * Brings the review queue up to date for these commitments, which must be locked: what is possibly in scope and would change something, and what it would change if
 * a report that is doubted were rejected.
 */
export async function refreshQuestions(tx: Tx, cases: readonly Case[], now: Instant): Promise<void> {
  if (cases.length === 0) return;
  const stored = await lockReviewItems(
    tx,
    cases.map(({ known }) => known.id),
  );
  const before = new Map(stored.map((item) => [subjectOf(item), item]));
  const wanted = new Map<string, ReviewItemContent>();
  const want = (item: ReviewItemContent) => wanted.set(subjectOf(item), item);
  for (const opened of cases) {
    const own = (effect: Effect): CommitmentEffect => ({ commitmentId: opened.known.id, recheckAt: nextPoint(opened, now), ...effect });
    for (const [reportId, effect] of openQuestions(opened, now)) {
      const subject = { kind: 'scope' as const, reportId, otherReportId: null, commitmentId: opened.known.id };
      want({ ...subject, rank: rankOf(effect), effects: [own(effect)] });
    }
    const counted = new Set(opened.readings.flatMap(({ inScope, possibly }) => [...inScope, ...possibly].map(({ id }) => id)));
    // Several may be asked of one report.
    const dropping = new Map<string, Effect>();
    const effectOf = (reportId: string) => {
      const effect = dropping.get(reportId) ?? effectOfDropping(opened, reportId, now);
      dropping.set(reportId, effect);
      return effect;
    };
    for (const item of stored.filter(({ commitmentId }) => commitmentId === null)) {
      const others = (wanted.get(subjectOf(item)) ?? item).effects.filter(({ commitmentId }) => commitmentId !== opened.known.id);
      const effect = counted.has(item.reportId) ? effectOf(item.reportId) : null;
      const effects = effect && rankOf(effect) < 3 ? [...others, own(effect)] : others;
      want({ ...item, rank: Math.min(3, ...effects.map(rankOf)) as Rank, effects });
    }
  }
  const changed = [...wanted].filter(([subject, item]) => !isSame(before.get(subject), item)).map(([, item]) => item);
  const settled = stored.filter((item) => !wanted.has(subjectOf(item))).map(({ id }) => id);
  await putReviewItems(tx, changed, now);
  await removeReviewItems(tx, settled);
}

/** When time may change what a decision would do. */
function nextPoint({ turningPoints }: Case, now: Instant): Instant | null {
  return turningPoints.find((point) => point > now) ?? null;
}

const isSame = (stored: ReviewItemRow | undefined, { rank, effects }: ReviewItemContent): boolean =>
  stored !== undefined && stored.rank === rank && canonical(stored.effects) === canonical(effects);

/** The same text for the same effects, in whatever order the database keeps their parts. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort()) : part,
  );
}

const BATCH = 200;

/** Works out anew what decisions would change where time may have changed that: lists are right even if no job has run. */
export async function refreshOutdated(context: AppContext): Promise<void> {
  for (;;) {
    const ids = await findOutdatedReviews(context.database.prisma, context.clock.now(), BATCH);
    if (ids.length === 0) return;
    await withTransaction(context.database, async (tx) => {
      await lockAssessments(tx, ids);
      const cases = await openCases(tx, context, ids);
      await refreshQuestions(tx, [...cases.values()], context.clock.now());
    });
  }
}
