import type { Database } from '../../db/client.js';
import { takeUncompared } from '../../db/suggestions.js';
import { withTransaction } from '../../db/transaction.js';
import { awaitedLater } from '../../lib/awaited-later.js';
import type { Clock } from '../../lib/clock.js';
import type { Logger } from '../../lib/logger.js';
import { suggestGroups } from './suggest.js';

/** Compares reports with others near them, for suggestions, after whoever brought them has an answer. One per process: one batch at a time. */
export interface Comparing {
  /** Reports were committed that are to be compared: they are, soon, together with those that come meanwhile. What goes wrong is logged; the job `match-reports` does it then. */
  nudge(): void;
  /**
   * Compares at once all that is left by now, or until `signal` says stop.
   * @throws the database's error
   */
  idle(signal?: AbortSignal): Promise<void>;
  /** Compares nothing more; waits for the batch under way. */
  stop(): Promise<void>;
}

export interface ComparingOptions {
  database: Database;
  clock: Clock;
  logger: Pick<Logger, 'warn'>;
  /** how long (milliseconds) reports are gathered, so that many cost one transaction (default 100); infinite: until `idle` is called */
  gatherMs?: number;
}

/** Reports a transaction: a correction of one of them waits for it. */
const BATCH = 50;

export function createComparing({ database, clock, logger, gatherMs = 100 }: ComparingOptions): Comparing {
  let last: Promise<unknown> = Promise.resolve();
  let gathering: NodeJS.Timeout | undefined;
  let isStopped = false;

  const compare = () =>
    withTransaction(database, async (tx) => {
      const ids = await takeUncompared(tx, BATCH);
      if (ids.length > 0) await suggestGroups(tx, ids, clock.now());
      return ids.length;
    });

  /** After those that were begun before. */
  function inTurn(): Promise<number> {
    const turn = awaitedLater(last.then(() => (isStopped ? 0 : compare())));
    last = turn.catch(() => undefined);
    return turn;
  }

  async function idle(signal?: AbortSignal): Promise<void> {
    clearTimeout(gathering);
    gathering = undefined;
    while (signal?.aborted !== true && (await inTurn()) === BATCH);
  }

  return {
    idle,
    nudge() {
      if (isStopped || gathering || !Number.isFinite(gatherMs)) return;
      gathering = setTimeout(() => {
        idle().catch((error: unknown) => logger.warn({ err: error }, 'reports were not compared with others; the job match-reports will do so'));
      }, gatherMs).unref();
    },
    async stop() {
      isStopped = true;
      clearTimeout(gathering);
      await last;
    },
  };
}
