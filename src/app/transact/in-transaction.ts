import { auditRow, insertAudit } from '../../db/audit.js';
import { findIdempotencyRecord, insertIdempotencyRecord, type Json, tryLockIdempotencyKey } from '../../db/idempotency.js';
import type { NewRows } from '../../db/insert-rows.js';
import type { TransactionOptions, Tx } from '../../db/transaction.js';
import type { AppContext } from '../context.js';
import type { Caller } from '../lib/caller.js';
import { AppError } from '../lib/errors.js';
import type { Once } from '../lib/once.js';
import { inTurn } from './in-turn.js';
import { type Observed, observeChange } from './observe-change.js';

const KEPT_FOR_MS = 24 * 3_600_000;
/** Long enough for nearly every request to end. */
const TRY_AGAIN_SECONDS = 1;

/**
 * Runs the one transaction of a verb that changes something, and records in it who did so, and what was changed (the audit). If the request carries an
 * Idempotency-Key, that it took effect is recorded in the same transaction, so the database makes it exactly once: a crash before the
 * commit leaves neither, one after it leaves both. When the request comes again, `work` is not run, and what it answered is answered again: so do nothing else in the verb that must happen once.
 *
 * Nothing is recorded of a request that was refused or failed: it had no effect, and may be sent again.
 *
 * @param work answers JSON (ids, mostly; no `Infinity`, no `Date`, no secret)
 * @param kept what to keep of the answer where it holds a secret, which must not be kept
 * @throws {AppError} `idempotency_key_in_use` while the first request is running, `idempotency_key_reused` when it was another request
 */
export async function inTransaction<T extends Json | undefined>(
  context: AppContext,
  caller: Caller,
  work: (tx: Tx) => Promise<T>,
  kept: (result: T) => T = (result) => result,
  options: TransactionOptions = {},
): Promise<T> {
  const { act, keyId } = caller;
  const audited = async (tx: Tx) => {
    if (!act || keyId === null) return work(tx);
    const observed = await observeChange(tx, act.target);
    const result = await work(tx);
    await insertAudit(tx, { ...act, keyId, result: kept(result), ...(await observed(result)), recordedAt: context.clock.now() });
    return result;
  };
  const result = await transact(context, caller, audited, kept, options);
  // Whatever messages were committed with it are sent at once.
  context.delivery.nudge();
  return result;
}

/** The audit's rows of what a verb has done, for the statement that writes all of it; none where nobody in particular called it. */
export type Audit = (result: Json, observed: Observed) => Pick<NewRows, 'audit_entries'>;

/**
 * The same for a verb that writes its audit itself, with all else: what it changed need not be looked up before and after, since the verb knows.
 *
 * @param work must write the rows that `audit` answers
 */
export async function inAuditedTransaction<T extends Json>(
  context: AppContext,
  caller: Caller,
  work: (tx: Tx, audit: Audit) => Promise<T>,
): Promise<T> {
  const { act, keyId } = caller;
  const told = async (tx: Tx) => {
    let isAudited = false;
    const result = await work(tx, (answer, observed) => {
      isAudited = true;
      if (!act || keyId === null) return {};
      return { audit_entries: [auditRow({ ...act, keyId, result: answer, ...observed, recordedAt: context.clock.now() })] };
    });
    if (!isAudited) throw new Error('A verb that writes its own audit did not');
    return result;
  };
  const result = await transact(context, caller, told, (kept) => kept, {});
  context.delivery.nudge();
  return result;
}

async function transact<T extends Json | undefined>(
  context: AppContext,
  caller: Caller,
  work: (tx: Tx) => Promise<T>,
  kept: (result: T) => T,
  options: TransactionOptions,
): Promise<T> {
  const { once } = caller;
  const about = namedBy(caller);
  if (once === undefined) return await inTurn(context, about, work, options);
  if (once.entered) throw new Error('A request with an Idempotency-Key may run one transaction; a second would be given the answer of the first');
  once.entered = true;
  const isRunning = () => new AppError('idempotency_key_in_use', 'A request with this Idempotency-Key is still running.', [], TRY_AGAIN_SECONDS);
  const attempt = async (tx: Tx) => {
    if (!(await tryLockIdempotencyKey(tx, once.id))) throw isRunning();
    const now = context.clock.now();
    const first = await findIdempotencyRecord(tx, once.id, now);
    // What is read was written under the same fingerprint, so by the same verb.
    if (first) return unwrap(refuseOther(first, once).result) as T;
    const result = await work(tx);
    await insertIdempotencyRecord(tx, { ...once, result: { value: kept(result) }, recordedAt: now, expiresAt: now + KEPT_FOR_MS });
    return result;
  };
  // Refused at once, rather than after those before it.
  const running = context.turns.begin();
  if (!running.tryTake([once.id])) throw isRunning();
  try {
    return await inTurn(context, about, attempt, options);
  } finally {
    running.end();
  }
}

/** What a request says that it is about: it waits for its turn before it takes a connection. Whatever else it locks, it learns on the way. */
function namedBy({ act }: Caller): string[] {
  const input: unknown = act?.input;
  const commitmentId: unknown = typeof input === 'object' && input !== null ? Reflect.get(input, 'commitmentId') : null;
  return [act?.target, commitmentId].filter((id) => typeof id === 'string');
}

/** @throws {AppError} `idempotency_key_reused` */
export function refuseOther<R extends { fingerprint: string }>(first: R, { fingerprint }: Once): R {
  if (first.fingerprint === fingerprint) return first;
  throw new AppError('idempotency_key_reused', 'This Idempotency-Key was used for another request within the last 24 hours: take a new one.');
}

const unwrap = (result: unknown): unknown => (typeof result === 'object' && result !== null && 'value' in result ? result.value : undefined);
