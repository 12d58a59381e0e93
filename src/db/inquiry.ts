import { Client, DatabaseError } from 'pg';
import { awaitedLater } from '../lib/awaited-later.js';

/** How long a connection may take to be made, and a question on it to be answered (milliseconds). */
const ASKING = 2_000;
/** An answer to a query may be on its way while the server is asked about it: it must have been done so long (milliseconds) already. */
const ON_ITS_WAY = 1_000;

/** Asks the server on a connection of its own, once for all who want to know at the same time. */
export interface Inquiry {
  /** Whether the server is still at work for this session, or cannot be asked about it; false: no answer will come. */
  isAwaited(processId: number): Promise<boolean>;
}

/** @param onUnreachable the server, or the network to it, does not answer */
export function inquire(url: string, onUnreachable: () => void): Inquiry {
  let asking: Promise<ReadonlySet<number> | 'unknown' | 'unreachable'> | undefined;

  async function ask() {
    const client = new Client({
      connectionString: url,
      connectionTimeoutMillis: ASKING,
      query_timeout: ASKING,
      application_name: 'pledgewatch inquiry',
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query<{ pid: number }>(
        `SELECT pid FROM pg_stat_activity WHERE datname = current_database()
           AND (state IN ('active', 'disabled') OR state IS NULL OR state_change > clock_timestamp() - $1::int * interval '1 millisecond')`,
        [ON_ITS_WAY],
      );
      return new Set(rows.map(({ pid }) => pid));
    } catch (error) {
      // A server that refuses (too many connections, no such role) is there; one that starts or stops has lost the session.
      if (error instanceof DatabaseError && !error.code?.startsWith('57P')) return 'unknown';
      onUnreachable();
      return 'unreachable';
    } finally {
      client.end().catch(() => undefined);
      client.connection.stream.destroy();
    }
  }

  return {
    async isAwaited(processId) {
      asking ??= awaitedLater(
        ask().finally(() => {
          asking = undefined;
        }),
      );
      const found = await asking;
      return found === 'unknown' || (found !== 'unreachable' && found.has(processId));
    },
  };
}
