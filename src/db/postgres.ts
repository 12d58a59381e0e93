import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, type ClientBase, Pool } from 'pg';
import type { BaseLogger } from 'pino';
import { DatabaseStartError, isUnavailable } from './lib/errors.js';

/** The oldest PostgreSQL that is supported. */
const OLDEST_MAJOR = 14;
/** How long to wait at start for a server that is starting as well. */
const START_WAIT = 30_000;
const RETRY_EVERY = 1000;
/** How long a query waits for a free connection before it is refused as unavailable. */
const CONNECTION_TIMEOUT = 20_000;
/** How long a server may be silent after a query: longer than any transaction may take. Then the connection counts as lost. */
const SILENCE = 75_000;

/**
 * A pool of connections to a PostgreSQL server, after one of them has answered.
 * @throws {DatabaseStartError} `unreachable` or `server_too_old`; the message never holds the password
 */
export async function connectToPostgres(url: string, size: number, logger: BaseLogger, patience = START_WAIT): Promise<Pool> {
  refuseOtherSchema(url);
  const pool = new Pool({
    connectionString: url,
    max: size,
    connectionTimeoutMillis: CONNECTION_TIMEOUT,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    application_name: 'pledgewatch',
    onConnect: async (client) => {
      if (client instanceof Client) dropWhenSilent(client.connection.stream);
      await prepareSession(client);
    },
  });
  // Prisma's adapter listens only once it is in use; until then a lost connection would end the process.
  pool.on('error', (error) => logger.debug({ reason: error.message }, 'an idle database connection was lost'));
  try {
    const major = await waitForServer(pool, logger, describe(url), patience);
    if (major < OLDEST_MAJOR) {
      throw new DatabaseStartError(`The server at ${describe(url)} is PostgreSQL ${major}; version ${OLDEST_MAJOR} or newer is needed.`, {
        reason: 'server_too_old',
      });
    }
    return pool;
  } catch (error) {
    await pool.end();
    throw error;
  }
}

/**
 * Settings that the code relies on, whatever the server's own are: Prisma's adapter reads and writes instants as if the session
 * were in UTC, and a transaction whose process was suspended must give its locks back.
 */
export async function prepareSession(client: ClientBase): Promise<void> {
  await client.query("SET TimeZone = 'UTC'; SET DateStyle = 'ISO, YMD'; SET idle_in_transaction_session_timeout = '90s'");
}

/** A network that swallows packets would leave a query waiting for a quarter of an hour and more. */
export function dropWhenSilent(stream: Duplex, silence = SILENCE): void {
  if (!(stream instanceof Socket)) return;
  let answered = stream.bytesWritten;
  stream.on('data', () => {
    answered = stream.bytesWritten;
  });
  stream.setTimeout(silence, () => {
    if (stream.bytesWritten > answered) stream.destroy(new Error(`The database server did not answer for ${silence / 1000} s`));
  });
}

async function waitForServer(pool: Pool, logger: BaseLogger, where: string, patience: number): Promise<number> {
  const deadline = performance.now() + patience;
  for (;;) {
    try {
      const { rows } = await pool.query<{ version: number }>("SELECT current_setting('server_version_num')::int / 10000 AS version");
      return rows[0]?.version ?? 0;
    } catch (error) {
      const reason = error instanceof Error ? error.message || String((error as NodeJS.ErrnoException).code) : String(error);
      if (!isUnavailable(error) || performance.now() > deadline) {
        throw new DatabaseStartError(`The database at ${where} cannot be used: ${reason}. Check DATABASE_URL.`, {
          reason: 'unreachable',
          cause: error,
        });
      }
      logger.warn({ reason }, `waiting for the database at ${where}`);
      await sleep(RETRY_EVERY);
    }
  }
}

/** Prisma's own URLs may name a schema; here it would be ignored, and the tables would land in another. */
function refuseOtherSchema(url: string): void {
  const schema = URL.canParse(url) ? new URL(url).searchParams.get('schema') : null;
  if (schema === null || schema === 'public') return;
  throw new DatabaseStartError(`DATABASE_URL names the schema "${schema}"; only "public" can be used. Give the service a database of its own.`, {
    reason: 'unreachable',
  });
}

/** Host and database of a URL, for messages. */
function describe(url: string): string {
  if (!URL.canParse(url)) return 'DATABASE_URL (which is not a URL such as postgresql://user:password@host:5432/database)';
  const { host, pathname } = new URL(url);
  return `${host || 'a local socket'}${pathname}`;
}
