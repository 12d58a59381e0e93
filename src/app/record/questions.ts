import { type CommitmentEffect, type ReviewItemContent, type ReviewItemRow, subjectOf } from '../../db/review-items.js';
import type { Case } from '../../domain/case.js';
import { type Effect, effectsOfDropping, openQuestions, type Rank, rankOf } from '../../domain/review.js';
import type { Instant } from '../../domain/time.js';
import type { Effects } from './effects.js';

/** What reviewers are asked; with an id once that is stored. */
export type Asked = ReviewItemContent & Partial<Pick<ReviewItemRow, 'id'>>;

/**
 * What reviewers are to be asked about these commitments: what is possibly in scope and would change something, and what it would change if a report that is doubted
 * were rejected.
 *
 * @param asked what they are asked now
 */
export function refreshQuestions(cases: readonly Case[], asked: readonly Asked[], now: Instant): Pick<Effects, 'items' | 'removedItems'> {
  if (cases.length === 0) return { items: [], removedItems: [] };
  const before = new Map(asked.map((item) => [subjectOf(item), item]));
  const wanted = new Map<string, ReviewItemContent>();
  const want = (item: ReviewItemContent) => wanted.set(subjectOf(item), item);
  for (const opened of cases) {
    const own = (effect: Effect): CommitmentEffect => ({ commitmentId: opened.known.id, recheckAt: nextPoint(opened, now), ...effect });
    for (const [reportId, effect] of openQuestions(opened, now)) {
      const subject = { kind: 'scope' as const, reportId, otherReportId: null, commitmentId: opened.known.id };
      want({ ...subject, rank: rankOf(effect), effects: [own(effect)] });
    }
    const effectOf = effectsOfDropping(opened, now);
    for (const item of asked.filter(({ commitmentId }) => commitmentId === null)) {
      const others = (wanted.get(subjectOf(item)) ?? item).effects.filter(({ commitmentId }) => commitmentId !== opened.known.id);
      const effect = effectOf(item.reportId);
      const effects = effect && rankOf(effect) < 3 ? [...others, own(effect)] : others;
      want({ ...item, rank: Math.min(3, ...effects.map(rankOf)) as Rank, effects });
    }
  }
  return {
    items: [...wanted].filter(([subject, item]) => !isSame(before.get(subject), item)).map(([, item]) => item),
    removedItems: asked.flatMap((item) => (item.id === undefined || wanted.has(subjectOf(item)) ? [] : [item.id])),
  };
}

/** When time may change what a decision would do. */
function nextPoint({ turningPoints }: Case, now: Instant): Instant | null {
  return turningPoints.find((point) => point > now) ?? null;
}

const isSame = (stored: Asked | undefined, { rank, effects }: ReviewItemContent): boolean =>
  stored !== undefined &&
  stored.rank === rank &&
  stored.effects.length === effects.length &&
  (effects.length === 0 || canonical(stored.effects) === canonical(effects));

/** The same text for the same effects, in whatever order the database keeps their parts. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort()) : part,
  );
}
