import { addDuration } from './duration.js';
import type { StatementAct, StatementFact } from './facts.js';
import { type Known, partiesWith } from './known.js';
import type { Policy } from './policy.js';
import type { Instant } from './time.js';
import type { Window } from './window.js';

export type Lifecycle = 'announced' | 'active' | 'expired' | 'withdrawn' | 'superseded' | 'fulfilled' | 'lapsed' | 'not_established';

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

/** Acts by which a principal says that the commitment exists, and those by which it says that it does not. */
const AFFIRMING: ReadonlySet<StatementAct> = new Set([
  'announces',
  'confirms',
  'accepts',
  'acknowledges',
  'clarifies',
  'amends',
  'extends',
  'shortens',
  'withdraws',
  'declares_ended',
  'admits_violation',
  'apologises',
  'fulfils',
]);
const DENYING: ReadonlySet<StatementAct> = new Set(['denies', 'rejects']);
const ANNOUNCING: ReadonlySet<StatementAct> = new Set(['announces', 'confirms', 'accepts']);
const RENEWING: ReadonlySet<StatementAct> = new Set(['announces', 'confirms', 'accepts', 'extends']);

export const effectiveAt = (statement: StatementFact): Instant => statement.effectiveAt ?? statement.saidAt;
const said = (statements: readonly StatementFact[], at: Instant) => statements.filter((statement) => statement.saidAt <= at);

/** The statement that announced it first: by whom the lead is taken while the committer is silent. */
export const firstAnnouncement = (known: Known): StatementFact | undefined => known.statements.find(({ act }) => ANNOUNCING.has(act));

/** Each party whose latest word on the matter, by `at`, denies or rejects the commitment. */
export function deniers(known: Known, at: Instant): StatementFact[] {
  const latest = new Map<string, StatementFact>();
  for (const statement of said(known.statements, at)) {
    if (AFFIRMING.has(statement.act) || DENYING.has(statement.act)) latest.set(statement.principalId, statement);
  }
  const partyIds = new Set(known.parties.map((party) => party.actorId));
  return [...latest.values()].filter(({ act, principalId }) => DENYING.has(act) && partyIds.has(principalId));
}

/** Why a commitment that others announced is not established: the denial that says so, or the announcement that stayed unconfirmed for too long; null while it is. */
export function notEstablished(known: Known, policy: Policy, at: Instant): StatementFact | null {
  const committers = new Set(partiesWith(known, 'committer'));
  const announcement = firstAnnouncement(known);
  if (!announcement || committers.has(announcement.principalId)) return null;
  const words = said(known.statements, at).filter(({ principalId }) => committers.has(principalId));
  const last = words.filter(({ act, claims }) => AFFIRMING.has(act) || DENYING.has(act) || claims !== null).at(-1);
  if (last) return DENYING.has(last.act) ? last : null;
  return at >= confirmationDue(announcement, known, policy) ? announcement : null;
}

/** Until when the committer may confirm what others announced. */
export const confirmationDue = (announcement: StatementFact, known: Known, policy: Policy): Instant =>
  addDuration(announcement.saidAt, known.confirmWithin ?? policy.confirmWithin);

/** What ended a reading before the end of its window, and when. */
export interface Closing {
  lifecycle: 'withdrawn' | 'superseded' | 'expired';
  from: Instant;
  /** the statement, or the superseding commitment */
  factId: string;
}

/**
 * What has closed one principal's reading, by what was said until `at`; soonest first. Only a committer's own words withdraw, and only before the end: they
 * close that committer's reading, and everybody else's once every committer has withdrawn. `declares_ended` closes the reading of whoever says it: an open
 * end has then come (expired), a committer who says so before the stated end withdraws. A later renewal by the same principal takes either back.
 */
export function closings(known: Known, principalId: string | null, window: Window | null, at: Instant): Closing[] {
  const statements = said(known.statements, at);
  const committers = partiesWith(known, 'committer');
  const isCommitter = principalId !== null && committers.includes(principalId);
  const end = window?.end ?? null;
  const found: Closing[] = [];

  const withdrawers = isCommitter ? [principalId] : committers;
  const withdrawal = lastOfEach(withdrawers.map((committerId) => standing(statements, committerId, 'withdraws')));
  if (withdrawal && effectiveAt(withdrawal) < (end?.latest ?? Number.POSITIVE_INFINITY)) {
    found.push({ lifecycle: 'withdrawn', from: effectiveAt(withdrawal), factId: withdrawal.id });
  }

  const ended = principalId === null ? null : standing(statements, principalId, 'declares_ended');
  if (ended && effectiveAt(ended) < (end?.latest ?? Number.POSITIVE_INFINITY)) {
    const early = isCommitter && end !== null && Number.isFinite(end.latest) && effectiveAt(ended) < end.earliest;
    found.push({ lifecycle: early ? 'withdrawn' : 'expired', from: effectiveAt(ended), factId: ended.id });
  }
  if (known.superseded) found.push({ lifecycle: 'superseded', from: known.superseded.from, factId: known.superseded.by });
  return found.sort((a, b) => a.from - b.from);
}

/** The last of the statements to take effect, once there is one of everybody. */
function lastOfEach(statements: readonly (StatementFact | null)[]): StatementFact | null {
  const all = statements.flatMap((statement) => statement ?? []);
  if (all.length === 0 || all.length < statements.length) return null;
  return all.reduce((latest, statement) => (effectiveAt(statement) > effectiveAt(latest) ? statement : latest));
}

/** The principal's latest statement with this act, unless they renewed the commitment afterwards. */
function standing(statements: readonly StatementFact[], principalId: string, act: StatementAct): StatementFact | null {
  let found: StatementFact | null = null;
  for (const statement of statements) {
    if (statement.principalId !== principalId) continue;
    if (statement.act === act) found = statement;
    else if (RENEWING.has(statement.act)) found = null;
  }
  return found;
}
