import { findMatchedPairs } from '../../db/reports.js';
import { findReadingsSince } from '../../db/statements.js';
import { withTransaction } from '../../db/transaction.js';
import { leaveToMatch } from '../../db/unmatched.js';
import { groupBy } from '../../lib/group-by.js';
import type { AppContext } from '../context.js';
import { findMatches } from '../record/match-readings.js';
import { openReadings } from '../record/open-cases.js';

/** For how long after a reading came (milliseconds) it is looked at again, and how many at once: longer than any transaction takes. */
const WITHIN = 300_000;
const MOST = 500;

/**
 * Leaves the reports to the job that came at the very time at which a reading did: neither of two transactions side by side sees what the other writes, and so
 * neither matches it. Answers how many there were.
 */
export async function leaveMissed(context: AppContext): Promise<number> {
  return withTransaction(context.database, async (tx) => {
    const recent = await findReadingsSince(tx, context.clock.now() - WITHIN, MOST);
    if (recent.length === 0) return 0;
    const byCommitment = groupBy(recent, ({ commitmentId }) => commitmentId);
    const cases = await openReadings(tx, context, [...byCommitment.keys()]);
    const known = await findMatchedPairs(
      tx,
      recent.map(({ readingId }) => readingId),
    );
    const missed = new Set<string>();
    for (const [commitmentId, opened] of cases) {
      const ids = (byCommitment.get(commitmentId) ?? []).map(({ readingId }) => readingId);
      for (const { reportId, readingId, result } of await findMatches(tx, context, opened, ids)) {
        if (result !== 'out_of_scope' && !known.has(`${reportId} ${readingId}`)) missed.add(reportId);
      }
    }
    await leaveToMatch(tx, [...missed]);
    return missed.size;
  });
}
