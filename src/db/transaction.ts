import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from './client.js';
import type { Prisma } from './generated/client.js';
import { isWriteConflict } from './lib/errors.js';
import { insideTransaction, type RunStatement, withConnection } from './transaction-scope.js';

declare const inTransaction: unique symbol;

/**
 * A client inside a transaction. Only `withTransaction` makes one, so a function that takes a `Tx` cannot be handed the root client.
 * Inside: only this client, no network, and never catch an SQL error and go on: PostgreSQL has then given the transaction up.
 */
export type Tx = Prisma.TransactionClient & { readonly [inTransaction]: true };

/** What a read can run on: inside a transaction or outside of one. */
export type Queryable = Tx | Database['prisma'];

export interface TransactionOptions {
  /** default: the server's, which is read committed */
  isolationLevel?: 'ReadCommitted' | 'RepeatableRead' | 'Serializable';
  /** milliseconds to wait for a connection (default 20,000) */
  maxWait?: number;
  /** milliseconds after which it is rolled back (default 60,000) */
  timeout?: number;
}

/** How often a transaction is run in all when it keeps colliding with others. */
const ATTEMPTS = 5;

/**
 * Runs `work` in one transaction: all of it is committed, or nothing. When it collides with another (serialization failure, deadlock)
 * it is run again from the start, so `work` must change nothing but the database.
 *
 * @throws what `work` throws; or the database's error, also when the commit itself fails
 */
export async function withTransaction<T>(
  database: Pick<Database, 'prisma' | 'writes'>,
  work: (tx: Tx) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await withConnection((connection) =>
        database.prisma.$transaction((tx) => {
          connections.set(tx, connection());
          return insideTransaction(() => work(tx as Tx));
        }, options),
      );
    } catch (error) {
      if (!isWriteConflict(error) || attempt === ATTEMPTS) throw error;
      await sleep(Math.random() * 20 * 2 ** attempt);
    } finally {
      // Also where it failed: of a commit that was not answered nobody knows.
      database.writes.note();
    }
  }
}

const connections = new WeakMap<object, RunStatement>();

export const isTransaction = (db: Queryable): db is Tx => connections.has(db);

/**
 * Runs a statement of one's own (`Prisma.sql`) on the connection of the transaction, past Prisma: for what is done very often or with very many rows, where
 * Prisma's way with parameters and rows costs more than the statement. Rows come as `pg` gives them: instants as `Date`, bigints as text.
 *
 * @param name prepares it, once per connection: for texts that never vary, and whose plan does not depend on how many rows they are given
 */
export async function runStatement<Row extends object>(
  tx: Tx,
  { text, values }: { readonly text: string; readonly values: readonly unknown[] },
  name?: string,
): Promise<Row[]> {
  const run = connections.get(tx);
  if (!run) throw new Error('Only withTransaction makes a transaction');
  return (await run({ text, values: [...values], ...(name !== undefined && { name }) })).rows as Row[];
}
