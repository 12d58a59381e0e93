import { commitmentsMatchedBy, selectMatchedBy } from '../../db/affected-commitments.js';
import { type Bundle, type Entry, loadBundle, type Wanted } from '../../db/bundle.js';
import { LockedTooLittle } from '../../db/lib/errors.js';
import { lockReports } from '../../db/reports.js';
import type { Sql } from '../../db/sql.js';
import { type HeldCommitment, lockCommitments, type NewStatusChange } from '../../db/status-changes.js';
import type { Tx } from '../../db/transaction.js';
import type { Trigger } from '../../domain/changes.js';
import type { Instant } from '../../domain/time.js';
import type { AppContext } from '../context.js';
import { needTurn } from '../transact/in-turn.js';
import { type Decision, decideChanges } from './decide-changes.js';
import { write } from './write.js';

export interface RecordOptions {
  /** when it is written down */
  now: Instant;
  /** how far time is followed; default `now` */
  until?: Instant;
  /** the fact that made us look; null: only time has passed, and commitments that are not due are left alone */
  trigger: Trigger | null;
}

export interface Written {
  /** in the order in which they became true */
  changes: readonly NewStatusChange[];
  /** how many plans were made, or dropped */
  plans: number;
}

const NOTHING: Written = { changes: [], plans: 0 };

/**
 * Locks the commitments, assesses them from their facts as they are stored, and writes down what is other than before, in the caller's transaction. Three
 * statements, however many commitments there are.
 */
export async function recordChanges(tx: Tx, context: AppContext, ids: readonly string[], options: RecordOptions): Promise<Written> {
  if (ids.length === 0) return NOTHING;
  await lockCommitments(tx, ids);
  const bundle = await loadBundle(tx, ids);
  return recordLoaded(tx, context, bundle, options);
}

async function recordLoaded(tx: Tx, context: AppContext, bundle: Bundle, { now, until = now, trigger }: RecordOptions): Promise<Written> {
  return record(tx, context, decideChanges(bundle.entries, context, { now, until, trigger, items: bundle.items }), bundle, now);
}

/**
 * What another commitment supersedes ends when that one starts: looks again at those that `by` supersede, where these have changed in what that rests on. They must
 * have been locked by `lockForFacts` before that: what time had made of them by then is the clock's.
 */
export async function redoSuperseded(
  tx: Tx,
  context: AppContext,
  superseded: readonly string[],
  by: readonly string[],
  now: Instant,
): Promise<Written> {
  if (superseded.length === 0) return NOTHING;
  return recordLoaded(tx, context, await loadBundle(tx, superseded), { now, trigger: { cause: 'edit', facts: by, validAt: now } });
}

/** What these entries supersede, each once. */
export const supersededBy = (entries: readonly Entry[], ids: readonly string[]): string[] => [
  ...new Set(entries.filter(({ stored }) => ids.includes(stored.id)).flatMap(({ supersedes }) => supersedes)),
];

export interface Holding extends Wanted {
  /** commitments that are locked as well, but not loaded */
  lockedToo?: readonly string[];
  /** what is to be written before the rest is read */
  first?: (now: Instant) => Promise<void>;
}

/**
 * Locks commitments for a write of facts about them, and reads what a decision about them rests on; what time has made of them, and other rules, is written
 * down first, as by `lockForFacts`.
 *
 * @param more whole SELECTs for what the write needs besides
 */
export async function hold<More extends { [Name in keyof More]: object }>(
  tx: Tx,
  context: AppContext,
  ids: readonly string[],
  { lockedToo = [], first, ...wanted }: Holding,
  more: { readonly [Name in keyof More]: Sql },
): Promise<Held<More>> {
  const now = await lockForFacts(tx, context, [...ids, ...lockedToo]);
  await first?.(now);
  return { ...(await loadBundle<More>(tx, ids, wanted, more)), now };
}

export type Held<More> = Bundle & { more: { [Name in keyof More]: More[Name][] }; now: Instant };

/** Writes down what was decided about commitments that are held, and looks again at what they supersede. */
export async function record(tx: Tx, context: AppContext, { effects, moved }: Decision, bundle: Bundle, now: Instant): Promise<Written> {
  const superseded = supersededBy(bundle.entries, moved);
  if (superseded.length > 0) await lockForFacts(tx, context, superseded);
  const plans = await write(tx, context, effects, bundle, now);
  const redone = await redoSuperseded(tx, context, superseded, moved, now);
  return { changes: [...effects.changes, ...redone.changes], plans: plans + redone.plans };
}

/** How many commitments are held in memory at once. */
const BATCH = 500;

export function* batches(ids: readonly string[]): Generator<string[]> {
  for (let from = 0; from < ids.length; from += BATCH) yield ids.slice(from, from + BATCH);
}

/** Locks commitments, and writes down what time has made of them. */
export async function lockInTime(tx: Tx, context: AppContext, ids: readonly string[]): Promise<{ now: Instant; locked: readonly HeldCommitment[] }> {
  const locked = await lockCommitments(tx, ids);
  const now = context.clock.now();
  const due = locked.filter(({ nextChangeAt }) => nextChangeAt !== null && nextChangeAt <= now).map(({ id }) => id);
  for (const batch of batches(due)) await recordLoaded(tx, context, await loadBundle(tx, batch), { now, trigger: null });
  return { now, locked };
}

/**
 * Locks commitments for a write of facts about them, first writing down what time has made of them, and other rules: so the history tells the clock's changes and
 * the operator's from the fact's. The instant that is answered is taken under the lock, so facts of one commitment are stored in the order of their `recordedAt`.
 *
 * To be called once a transaction, with all that it will write about: locks are taken in one order (docs/architecture.md).
 */
export async function lockForFacts(tx: Tx, context: AppContext, ids: readonly string[]): Promise<Instant> {
  needTurn(tx, ids);
  const { now, locked } = await lockInTime(tx, context, ids);
  const outdated = locked.filter(({ ruleset }) => ruleset !== null && ruleset !== context.policy.ruleset).map(({ id }) => id);
  for (const batch of batches(outdated)) await recordTriggered(tx, context, batch, now, { cause: 'rule_change', facts: [], validAt: now });
  return now;
}

/**
 * Locks reports, after all commitments that they fall under, for a write of facts about them, and reads what a decision rests on. Whoever brings them under yet
 * another commitment waits, or was waited for.
 *
 * @param loaded of these commitments the facts are read; default: of all
 */
export async function holdReports<More extends { [Name in keyof More]: object }>(
  tx: Tx,
  context: AppContext,
  reportIds: readonly string[],
  more: { readonly [Name in keyof More]: Sql },
  loaded?: readonly string[],
): Promise<Held<More & { matched: { id: string } }>> {
  needTurn(tx, reportIds);
  const all = await commitmentsMatchedBy(tx, reportIds);
  const wanted = { reportIds, lockedToo: all, first: () => lockReports(tx, reportIds) };
  const held = await hold<More & { matched: { id: string } }>(tx, context, loaded ?? all, wanted, {
    ...more,
    matched: selectMatchedBy(reportIds),
  } as {
    readonly [Name in keyof (More & { matched: { id: string } })]: Sql;
  });
  requireAll(
    held.more.matched.map(({ id }) => id),
    all,
  );
  return held;
}

/** @throws {LockedTooLittle} if any that is needed is not locked: the transaction is run again */
export function requireAll(needed: readonly string[], locked: Iterable<string>): void {
  const held = new Set(locked);
  if (!needed.every((id) => held.has(id))) throw new LockedTooLittle();
}

/** Writes down what facts change that were written in the same transaction, of commitments that are locked. */
export async function recordTriggered(tx: Tx, context: AppContext, ids: readonly string[], now: Instant, trigger: Trigger): Promise<void> {
  if (ids.length > 0) await recordLoaded(tx, context, await loadBundle(tx, ids), { now, trigger });
}
