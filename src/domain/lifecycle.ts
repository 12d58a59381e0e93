import type { Closing } from './closing.js';
import type { Instant } from './time.js';
import type { Lifecycle, Mode } from './vocabulary.js';
import type { Window } from './window.js';

/** A rule that made the answer, and the ids of the facts it rests on. */
export interface Reason {
  rule: string;
  facts: readonly string[];
}

/** Where the clock stands in a window: the lifecycle that the rules settle on, and the other one that may hold as well. */
export interface WindowPhase {
  phase: 'announced' | 'active' | 'over';
  possibly: 'active' | 'over' | null;
}

/** The first that holds, for `s0 ≤ s1` the earliest and latest start and `e0 ≤ e1` the earliest and latest end (docs/domain.md, "Windows"). */
export function windowPhase({ start, end }: Window, at: Instant): WindowPhase {
  if (at < start.earliest) return { phase: 'announced', possibly: null };
  if (at >= end.latest) return { phase: 'over', possibly: null };
  if (at >= start.latest && at < end.earliest) return { phase: 'active', possibly: null };
  if (at < start.latest && at < end.earliest) return { phase: 'announced', possibly: 'active' };
  // Past the earliest end: it may be over, whether or not the latest start has come.
  return { phase: 'active', possibly: 'over' };
}

/** By what rule and which facts a commitment to do something was done. */
export interface Fulfilment {
  rule: string;
  facts: readonly string[];
  /** only after the deadline */
  late: boolean;
}

/** What the lifecycle of a reading rests on at one instant. */
export interface LifecycleGround {
  mode: Mode;
  /** null while nobody has a reading */
  reading: { window: Window; statementId: string } | null;
  closings: readonly Closing[];
  fulfilment: Fulfilment | null;
  /** why it is not established; null while it is */
  unestablishedBy: string | null;
}

export interface State {
  lifecycle: Lifecycle;
  possibly?: Lifecycle;
  because: Reason[];
  /** fulfilled after the deadline */
  late?: boolean;
}

/** The first that holds of superseded, withdrawn, fulfilled, expired or lapsed, not established, active, announced. */
export function lifecycleAt({ mode, reading, closings, fulfilment, unestablishedBy }: LifecycleGround, at: Instant): State {
  const closedAs = (lifecycle: Closing['lifecycle']) =>
    closings.find((closing) => closing.lifecycle === lifecycle && closing.from <= at && at < closing.until);
  const settled = (lifecycle: Lifecycle, rule: string, facts: readonly string[]): State => ({ lifecycle, because: [{ rule, facts }] });
  const over: Lifecycle = mode === 'perform' ? 'lapsed' : 'expired';

  const superseded = closedAs('superseded');
  if (superseded) return settled('superseded', 'lifecycle.superseded', [superseded.factId]);
  const withdrawn = closedAs('withdrawn');
  if (withdrawn) return settled('withdrawn', 'lifecycle.withdrawn', [withdrawn.factId]);
  if (fulfilment) return { ...settled('fulfilled', fulfilment.rule, fulfilment.facts), late: fulfilment.late };
  const ended = closedAs('expired');
  if (ended) return settled(over, 'lifecycle.declared_ended', [ended.factId]);

  const facts = reading ? [reading.statementId] : [];
  const { phase, possibly } = reading ? windowPhase(reading.window, at) : { phase: 'announced' as const, possibly: null };
  if (phase === 'over') return settled(over, `window.${over}`, facts);
  if (unestablishedBy !== null) return settled('not_established', 'lifecycle.not_established', [unestablishedBy]);
  return {
    lifecycle: phase,
    ...(possibly && { possibly: possibly === 'over' ? over : possibly }),
    because: [{ rule: reading ? `window.${phase}` : 'lifecycle.no_reading', facts }],
  };
}
