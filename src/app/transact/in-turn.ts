import { type TransactionOptions, type Tx, withTransaction } from '../../db/transaction.js';
import { createTurns, type Turn, type Turns, TurnTimeout } from '../../lib/turns.js';
import type { AppContext } from '../context.js';
import { AppError } from '../lib/errors.js';

/** How long (milliseconds) a write waits for others about the same thing before it is refused, and how many may wait. */
const PATIENCE = 10_000;
const MOST_WAITING = 2_000;
const TRY_AGAIN_SECONDS = 2;

/** @param connections of the pool: half of them are left to those who had not to wait */
export const turnsFor = (connections: number): Turns =>
  createTurns({ atOnce: Math.max(1, Math.floor(connections / 2)), patience: PATIENCE, mostWaiting: MOST_WAITING });

const turnOf = new WeakMap<Tx, Turn>();

/** Somebody else in this process writes about the same: the transaction is given up, and run again when its turn comes. */
class TurnNeeded extends Error {
  constructor(readonly keys: readonly string[]) {
    super('Another write is about the same thing');
  }
}

/**
 * Runs a transaction that writes about something that many may write about at once, such as a commitment. It waits for its turn here, without a connection, so that
 * the others keep theirs. What it is about it often learns on the way (`needTurn`); then it is rolled back and waits, so `work` must change nothing but the database.
 * Other processes are kept away by the locks of the rows alone.
 *
 * @param about what is known of it before: ids of what it will lock
 * @throws {AppError} `unavailable` if its turn has not come within 10 s
 */
export async function inTurn<T>(
  context: Pick<AppContext, 'database' | 'turns'>,
  about: readonly string[],
  work: (tx: Tx) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  const turn = context.turns.begin();
  const attempt = (tx: Tx) => {
    turnOf.set(tx, turn);
    return work(tx);
  };
  try {
    if (!turn.tryTake(about)) await turn.wait(about);
    for (;;) {
      try {
        return await withTransaction(context.database, attempt, options);
      } catch (error) {
        if (!(error instanceof TurnNeeded)) throw error;
        await turn.wait(error.keys);
      }
    }
  } catch (error) {
    if (!(error instanceof TurnTimeout)) throw error;
    const refusal = new AppError('unavailable', 'Too many others are writing about the same thing; try again in a moment.', [], TRY_AGAIN_SECONDS);
    refusal.cause = error;
    throw refusal;
  } finally {
    turn.end();
  }
}

/** To be called before rows are locked that others may want as well, by their ids. A transaction that takes no turns goes on. */
export function needTurn(tx: Tx, ids: readonly string[]): void {
  if (turnOf.get(tx)?.tryTake(ids) === false) throw new TurnNeeded(ids);
}
