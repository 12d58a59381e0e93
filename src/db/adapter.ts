import { PrismaPg } from '@prisma/adapter-pg';
import {
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type Transaction,
} from '@prisma/driver-adapter-utils';
import { DatabaseError, type Pool, type PoolClient } from 'pg';
import type { BaseLogger } from 'pino';
import { awaitedLater } from '../lib/awaited-later.js';
import { preparedName } from './prepared-names.js';
import { type RunStatement, refuseInsideTransaction, tellConnection } from './transaction-scope.js';

/**
 * The official PostgreSQL adapter on a pool of ours, with three of its habits mended: a call past an open transaction is refused,
 * a COMMIT after a failed statement rejects (PostgreSQL answers it with a silent ROLLBACK), and a
 * migration script goes to the server whole (the adapter cuts it at every semicolon, also inside functions and texts).
 *
 * @param hasRoom false: no transaction is begun, since the disk is nearly full
 */
export function createAdapter(
  pool: Pool,
  logger: Pick<BaseLogger, 'warn'>,
  hasRoom: () => Promise<boolean> = async () => true,
): SqlMigrationAwareDriverAdapterFactory {
  // Only the message: `pg` hangs the whole client on its errors, with what can cancel its queries.
  const official = new PrismaPg(pool, {
    statementNameGenerator: ({ sql }) => preparedName(sql),
    onPoolError: (error) => logger.warn({ reason: error.message }, 'an idle database connection was lost'),
    onConnectionError: (error) => logger.warn({ reason: error.message }, 'a database connection was lost during a transaction'),
  });
  pool.on('acquire', planOnce);
  return {
    provider: official.provider,
    adapterName: official.adapterName,
    connect: async () => mend(await official.connect(), pool, hasRoom),
    connectToShadowDb: () => official.connectToShadowDb(),
  };
}

function mend(adapter: SqlDriverAdapter, pool: Pool, hasRoom: () => Promise<boolean>): SqlDriverAdapter {
  const { queryRaw, executeRaw, startTransaction } = adapter;
  adapter.queryRaw = async (query) => {
    refuseInsideTransaction();
    return await queryRaw.call(adapter, query);
  };
  adapter.executeRaw = async (query) => {
    refuseInsideTransaction();
    return await executeRaw.call(adapter, query);
  };
  adapter.startTransaction = async (isolationLevel) => {
    refuseInsideTransaction();
    if (!(await hasRoom())) throw diskFull();
    const official = await startTransaction.call(adapter, isolationLevel);
    const client = connectionOf(official);
    const { transaction, run } = refuseSilentRollback(official, (statement) => client.query(statement));
    tellConnection(run);
    return transaction;
  };
  adapter.executeScript = async (script) => {
    try {
      await pool.query(script);
    } catch (error) {
      throw error instanceof DatabaseError ? asAdapterError(error) : error;
    }
  };
  return adapter;
}

const BEGIN = 'BEGIN; SET LOCAL plan_cache_mode = force_generic_plan; SET LOCAL enable_seqscan = off';
const begun = new WeakSet<PoolClient>();

/**
 * Has the statements of a transaction planned once per connection: they are large and look rows up by their keys, so planning one anew takes longer than running
 * it. Sent with BEGIN, so that it takes no round trip. What is read outside of transactions, lists above all, is planned for what is asked.
 */
function planOnce(client: PoolClient): void {
  if (begun.has(client)) return;
  begun.add(client);
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  const withPlans = (config: unknown) => (isBegin(config) ? { text: BEGIN } : config);
  client.query = ((config: unknown, ...rest: unknown[]) => query(withPlans(config), ...rest)) as PoolClient['query'];
}

const isBegin = (config: unknown): boolean => typeof config === 'object' && config !== null && Reflect.get(config, 'text') === 'BEGIN';

/** The connection that the official transaction keeps. */
function connectionOf(transaction: Transaction): Pick<PoolClient, 'query'> {
  const client: unknown = Reflect.get(transaction, 'client');
  if (typeof client !== 'object' || client === null || !('query' in client)) throw new Error('@prisma/adapter-pg keeps its connection elsewhere now');
  return client as PoolClient;
}

function refuseSilentRollback(transaction: Transaction, send: RunStatement): { transaction: Transaction; run: RunStatement } {
  const queryRaw = transaction.queryRaw.bind(transaction);
  const executeRaw = transaction.executeRaw.bind(transaction);
  let failure: { error: unknown } | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let over = false;

  async function watch<Query, T>(query: Query, run: (query: Query) => Promise<T>): Promise<T> {
    // One after another: Prisma reads relations side by side, and a connection that is given a query while it runs one is deprecated in pg.
    const turn = awaitedLater(last.then(() => run(query)));
    last = turn.catch(() => undefined);
    try {
      return await turn;
    } catch (error) {
      failure ??= { error };
      throw error;
    }
  }

  transaction.queryRaw = (query) => watch(query, queryRaw);
  transaction.executeRaw = async (query) => {
    over ||= query.sql === 'COMMIT' || query.sql === 'ROLLBACK';
    if (query.sql !== 'COMMIT' || failure === undefined) {
      const result = await watch(query, executeRaw);
      if (query.sql.startsWith('ROLLBACK TO')) failure = undefined;
      return result;
    }
    await executeRaw({ sql: 'ROLLBACK', args: [], argTypes: [] });
    throw new Error('The transaction was rolled back: a statement in it had failed, and the code went on', { cause: failure.error });
  };
  const run: RunStatement = (statement) =>
    watch(statement, async () => {
      // The connection may be somebody else's by now.
      if (over) throw new Error('The transaction is over');
      return send(statement);
    });
  return { transaction, run };
}

/** As PostgreSQL says it. */
const diskFull = (): DriverAdapterError => {
  const message = 'No room is left on the disk of the embedded database';
  const code = '53100';
  return new DriverAdapterError({
    kind: 'postgres',
    code,
    severity: 'ERROR',
    message,
    detail: undefined,
    column: undefined,
    hint: undefined,
    originalCode: code,
    originalMessage: message,
  });
};

function asAdapterError(error: DatabaseError): DriverAdapterError {
  const { code = 'N/A', severity = 'ERROR', message, detail, column, hint } = error;
  return new DriverAdapterError({ kind: 'postgres', code, severity, message, detail, column, hint, originalCode: code, originalMessage: message });
}
