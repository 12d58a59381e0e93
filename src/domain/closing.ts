import type { StatementFact } from './facts.js';
import { type Known, partiesWith } from './known.js';
import type { Instant } from './time.js';
import { ACT_MEANINGS, type StatementAct } from './vocabulary.js';
import type { Bound, Window } from './window.js';

/** A span in which a reading is closed before the end of its window, and by what: the statement, or the superseding commitment. */
export interface Closing extends ClosedSpan {
  lifecycle: 'withdrawn' | 'superseded' | 'expired';
}

/** Half open: closed at `from`, in force again at `until` (`Infinity` where nobody renewed it). */
export interface ClosedSpan {
  from: Instant;
  until: Instant;
  factId: string;
}

/** When a statement takes effect: when it was said, or at the later time that the speaker named. Nothing is ended or renewed in retrospect. */
export const takesEffectAt = ({ saidAt, effectiveAt }: StatementFact): Instant => Math.max(saidAt, effectiveAt ?? saidAt);

/**
 * What closes one principal's reading, soonest first. Only a committer's own words withdraw, and only before the end: they close that committer's reading, and
 * everybody else's while every committer has withdrawn. `declares_ended` closes the reading of whoever says it: an open end has then come (expired), a committer
 * who says so before the stated end withdraws. A later renewal by the same principal takes either back.
 */
export function closings(known: Known, principalId: string | null, window: Window | null): Closing[] {
  const end = window?.end ?? null;
  const isBeforeEnd = ({ from }: ClosedSpan) => end === null || from < end.latest;
  const isCommitter = principalId !== null && partiesWith(known, 'committer').includes(principalId);

  const ended = principalId === null ? [] : spansOf(known.wordsOf(principalId), 'declares_ended').filter(isBeforeEnd);
  const declared = ended.map((span): Closing => ({ ...span, lifecycle: isCommitter && isEarly(span, end) ? 'withdrawn' : 'expired' }));
  const expired = declared.filter(({ lifecycle }) => lifecycle === 'expired');
  const withdrawn = (isCommitter ? spansOf(known.wordsOf(principalId), 'withdraws') : withdrawnByAll(known))
    .filter(isBeforeEnd)
    // What its principal has declared ended can no longer be withdrawn.
    .filter(({ from }) => !expired.some((span) => span.from < from && from < span.until))
    .map((span): Closing => ({ ...span, lifecycle: 'withdrawn' }));
  const { superseded } = known;
  const supersession: Closing[] =
    superseded === null ? [] : [{ lifecycle: 'superseded', from: superseded.from, until: Number.POSITIVE_INFINITY, factId: superseded.by }];
  return [...declared, ...withdrawn, ...supersession].sort((a, b) => a.from - b.from);
}

const isEarly = ({ from }: ClosedSpan, end: Bound | null): boolean => end !== null && Number.isFinite(end.latest) && from < end.earliest;

/** The spans that a principal's statements with this act open, and later renewals close again. Said twice, it holds from the first time that took effect. */
function spansOf(words: readonly StatementFact[], act: StatementAct): ClosedSpan[] {
  const spans: ClosedSpan[] = [];
  let open: ClosedSpan | null = null;
  for (const statement of words) {
    const at = takesEffectAt(statement);
    if (statement.act === act && (open === null || open.from > statement.saidAt)) {
      open = { from: at, until: Number.POSITIVE_INFINITY, factId: statement.id };
    } else if (open !== null && ACT_MEANINGS[statement.act].renews) {
      if (open.from < at) spans.push({ ...open, until: at });
      open = null;
    }
  }
  return open === null ? spans : [...spans, open];
}

/** The spans in which every committer has withdrawn. */
function withdrawnByAll(known: Known): ClosedSpan[] {
  const [first, ...others] = partiesWith(known, 'committer').map((committerId) => spansOf(known.wordsOf(committerId), 'withdraws'));
  return others.reduce(intersect, first ?? []);
}

/** What two lists of spans have in common; each span carries the fact of the later beginning. Both stand in order of time. */
function intersect(one: readonly ClosedSpan[], other: readonly ClosedSpan[]): ClosedSpan[] {
  const common: ClosedSpan[] = [];
  for (const a of one) {
    for (const b of other) {
      const later = a.from >= b.from ? a : b;
      const until = Math.min(a.until, b.until);
      if (later.from < until) common.push({ ...later, until });
    }
  }
  return common;
}
