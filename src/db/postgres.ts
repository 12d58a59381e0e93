import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, type ClientBase, type ClientConfig, Pool } from 'pg';
import type { BaseLogger } from 'pino';
import { type Connections, watchConnections } from './connections.js';
import { type Inquiry, inquire } from './inquiry.js';
import { DatabaseStartError, troubleOf } from './lib/errors.js';

/** The oldest PostgreSQL that is supported. */
const OLDEST_MAJOR = 14;
/** How long to wait at start for a server that is starting as well. */
const START_WAIT = 30_000;
const RETRY_EVERY = 1000;
// What waits for the database is refused within ten seconds: for a free connection, for one to be made, and for a lock.
const FREE_CONNECTION_WAIT = 6_000;
const CONNECTING = 3_000;
const LOCK_WAIT = 8_000;
/** So often (milliseconds) the server is asked whether a query that has no answer will get one. */
const ASK_EVERY = 3_000;
/** How long a server may be silent after a query, where it cannot be asked: longer than any transaction may take. Then the connection counts as lost. */
const SILENCE = 75_000;

/** A connection is made sooner than others wait for a free one. */
class PooledClient extends Client {
  constructor(config?: string | ClientConfig) {
    super({ ...(typeof config === 'object' && config), connectionTimeoutMillis: CONNECTING });
  }
}

export interface PostgresPool {
  pool: Pool;
  connections: Connections;
}

/**
 * A pool of connections to a PostgreSQL server, after one of them has answered.
 * @throws {DatabaseStartError} `unreachable` or `server_too_old`; the message never holds the password
 */
export async function connectToPostgres(url: string, size: number, logger: BaseLogger, patience = START_WAIT): Promise<PostgresPool> {
  refuseOtherSchema(url);
  const inquiry = inquire(url, () => connections.dropIdle('the server does not answer'));
  const pool = new Pool({
    Client: PooledClient,
    connectionString: url,
    max: size,
    connectionTimeoutMillis: FREE_CONNECTION_WAIT,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    application_name: 'pledgewatch',
    onConnect: async (client) => {
      await prepareSession(client);
      await client.query(`SET lock_timeout = ${LOCK_WAIT}`);
      if (client instanceof Client) await dropWhenLost(client, inquiry);
    },
  });
  const connections = watchConnections(pool, false, logger);
  // Prisma's adapter listens only once it is in use; until then a lost connection would end the process.
  pool.on('error', (error) => logger.debug({ reason: error.message }, 'an idle database connection was lost'));
  try {
    const major = await waitForServer(pool, logger, describe(url), patience);
    if (major < OLDEST_MAJOR) {
      throw new DatabaseStartError(`The server at ${describe(url)} is PostgreSQL ${major}; version ${OLDEST_MAJOR} or newer is needed.`, {
        reason: 'server_too_old',
      });
    }
    return { pool, connections };
  } catch (error) {
    await pool.end();
    throw error;
  }
}

/**
 * Settings that the code relies on, whatever the server's own are: Prisma's adapter reads and writes instants as if the session
 * were in UTC, and a transaction whose process was suspended must give its locks back. Statements are short, and compiling one takes longer than running it.
 */
export async function prepareSession(client: ClientBase): Promise<void> {
  await client.query("SET TimeZone = 'UTC'; SET DateStyle = 'ISO, YMD'; SET idle_in_transaction_session_timeout = '90s'; SET jit = off");
}

/** Behind a pooler such as PgBouncer nobody can tell which session works for this connection. */
async function dropWhenLost(client: Client, inquiry: Inquiry): Promise<void> {
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const pid = rows[0]?.pid;
  const isDirect = pid !== undefined && pid === Reflect.get(client, 'processID');
  dropWhenSilent(client.connection.stream, SILENCE, isDirect ? { every: ASK_EVERY, isAwaited: () => inquiry.isAwaited(pid) } : undefined);
}

export interface Asking {
  /** how often it is asked (milliseconds) while a query has no answer */
  every: number;
  /** whether an answer can still come */
  isAwaited: () => Promise<boolean>;
}

/**
 * A network that swallows packets would leave a query waiting for a quarter of an hour and more. While one has no answer, `ask` tells whether one can still come; else
 * the connection counts as lost after `silence` milliseconds.
 */
export function dropWhenSilent(stream: Duplex, silence = SILENCE, ask?: Asking): void {
  if (!(stream instanceof Socket)) return;
  const socket = stream;
  let answered = stream.bytesWritten;
  let waitingSince: number | undefined;
  stream.on('data', () => {
    answered = stream.bytesWritten;
    waitingSince = undefined;
  });
  const every = ask?.every ?? silence;
  const isWaiting = () => !stream.destroyed && stream.bytesWritten > answered;
  const lose = (waited: number) => stream.destroy(new Error(`The database server did not answer for ${Math.round(waited / 100) / 10} s`));

  async function look(): Promise<void> {
    if (!isWaiting()) return;
    waitingSince ??= performance.now() - every;
    const [asked, waited] = [answered, performance.now() - waitingSince];
    const isAwaited = ask !== undefined && waited < silence && (await ask.isAwaited());
    if (!isWaiting() || answered !== asked) return;
    if (!isAwaited) lose(waited);
    // It goes off once; what is sent or received winds it up again, and nothing does now.
    else socket.setTimeout(every);
  }
  stream.setTimeout(every);
  // It answers for its own failures.
  stream.on('timeout', () => void look());
}

async function waitForServer(pool: Pool, logger: BaseLogger, where: string, patience: number): Promise<number> {
  const deadline = performance.now() + patience;
  for (;;) {
    try {
      const { rows } = await pool.query<{ version: number }>("SELECT current_setting('server_version_num')::int / 10000 AS version");
      return rows[0]?.version ?? 0;
    } catch (error) {
      const reason = error instanceof Error ? error.message || String((error as NodeJS.ErrnoException).code) : String(error);
      const trouble = troubleOf(error);
      // A wrong password, or a database that is not there, will not come right while we wait.
      if (trouble === undefined || trouble === 'refuses the service' || performance.now() > deadline) {
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
