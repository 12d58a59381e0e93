import { type ClientBase, Pool } from 'pg';
import type { BaseLogger } from 'pino';
import { awaitedLater } from '../lib/awaited-later.js';
import { createAdapter } from './adapter.js';
import { type Connections, watchConnections } from './connections.js';
import { keepCheckpointing } from './embedded/checkpoints.js';
import { hasRoom } from './embedded/disk-room.js';
import { startEmbeddedServer } from './embedded/embedded-server.js';
import { PrismaClient } from './generated/client.js';
import type { Trouble } from './lib/errors.js';
import { type Notifications, notifyByPostgres, notifyInProcess } from './notifications.js';
import { connectToPostgres, prepareSession } from './postgres.js';
import { findTrouble } from './trouble.js';
import { countWrites, type Writes } from './writes.js';

/** The channel on which instances tell each other that they have written. */
export const WRITTEN = 'pledgewatch_written';

/** How long a transaction may wait for a connection, and how long it may take, in milliseconds. */
export const TRANSACTION_MAX_WAIT = 8_000;
export const TRANSACTION_TIMEOUT = 60_000;

/** An open database: the embedded one or a PostgreSQL server. Both speak through the same adapter. */
export interface Database {
  readonly kind: 'embedded' | 'postgresql';
  readonly prisma: PrismaClient;
  /** The connections under Prisma, for migrations and statements that Prisma cannot say. Embedded: one connection. */
  readonly pool: Pool;
  readonly writes: Writes;
  /** wakes the other instances; `WRITTEN` after every write */
  readonly notifications: Notifications;
  /** Resolves when the database answers; rejects otherwise. */
  ping(): Promise<void>;
  /** Tries to read and to write, within a second; answers what it cannot do, or undefined. Never rejects. */
  trouble(): Promise<Trouble | undefined>;
  /** The database's clock, in milliseconds since 1970-01-01T00:00:00Z. */
  serverNow(): Promise<number>;
  /** Waits for running queries and closes. Safe to call twice. */
  close(): Promise<void>;
}

export interface OpenDatabaseOptions {
  /** set: that PostgreSQL server; unset: the embedded database in `dataDir` */
  url?: string | undefined;
  dataDir: string;
  logger: BaseLogger;
  /** connections to a PostgreSQL server (default 10) */
  poolSize?: number | undefined;
  /** milliseconds to wait for a PostgreSQL server that is starting as well (default 30,000) */
  patience?: number | undefined;
  /** the embedded database has died; nothing will be answered any more, so the process should end */
  onFatal?: (error: Error) => void;
}

/** @throws {DatabaseStartError} with a message for whoever runs the service */
export async function openDatabase(options: OpenDatabaseOptions): Promise<Database> {
  return options.url === undefined ? await openEmbedded(options) : await openPostgres(options.url, options);
}

async function openPostgres(url: string, { logger, poolSize = 10, patience }: OpenDatabaseOptions): Promise<Database> {
  const { pool, connections } = await connectToPostgres(url, poolSize, logger, patience);
  return onPool('postgresql', pool, connections, logger, notifyByPostgres(url, logger), () => pool.end());
}

async function openEmbedded({ dataDir, logger, onFatal = endProcess }: OpenDatabaseOptions): Promise<Database> {
  const server = await startEmbeddedServer({ dataDir, logger, onFatal });
  const pool = new Pool({ ...server.connection, onConnect: takeOverSession });
  const connections = watchConnections(pool, true, logger);
  pool.on('connect', (client) => client.connection.on('errorMessage', (message: unknown) => server.noteError(message)));
  const stopCheckpoints = keepCheckpointing(pool, server.counters, logger);
  return onPool(
    'embedded',
    pool,
    connections,
    logger,
    notifyInProcess(),
    async () => {
      await stopCheckpoints();
      await pool.end();
      await server.close();
    },
    () => hasRoom(dataDir),
  );
}

/**
 * All connections to the embedded database share its one session. What an earlier connection prepared there would be in the way of this one, which knows
 * nothing of it and prepares the same names anew.
 */
async function takeOverSession(client: ClientBase): Promise<void> {
  await client.query('DEALLOCATE ALL');
  await prepareSession(client);
}

function onPool(
  kind: Database['kind'],
  pool: Pool,
  connections: Connections,
  logger: BaseLogger,
  notifications: Notifications,
  closePool: () => Promise<void>,
  hasRoom = async () => true,
): Database {
  // Prisma's adapter listens only while it is connected; an error that nobody hears would end the process.
  pool.on('error', (error) => logger.debug({ reason: error.message }, 'an idle database connection was lost'));
  const prisma = new PrismaClient({
    adapter: createAdapter(pool, logger, hasRoom),
    errorFormat: 'minimal',
    transactionOptions: { maxWait: TRANSACTION_MAX_WAIT, timeout: TRANSACTION_TIMEOUT },
  });
  let closing: Promise<void> | undefined;
  return {
    kind,
    prisma,
    pool,
    writes: countWrites(() => notifications.notify(WRITTEN)),
    notifications,
    ping: async () => {
      await pool.query('SELECT 1');
    },
    trouble: async () => ((await hasRoom()) ? await findTrouble(pool, connections) : 'disk full'),
    serverNow: async () => {
      const { rows } = await pool.query<{ now: number }>('SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now');
      const now = rows[0]?.now;
      if (now === undefined) throw new Error('The database did not say what time it is');
      return Math.floor(now);
    },
    close: () => {
      closing ??= awaitedLater(
        notifications
          .close()
          .then(() => prisma.$disconnect())
          .then(closePool),
      );
      return closing;
    },
  };
}

/** Where nobody else was named to be told: an uncaught exception, so that the process ends. */
function endProcess(error: Error): void {
  setImmediate(() => {
    throw error;
  });
}
