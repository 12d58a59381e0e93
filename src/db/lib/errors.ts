/** Why the database could not be opened. The text is for whoever runs the service: it says what is wrong and how to mend it. */
export type DatabaseStartReason =
  | 'data_dir_unusable'
  | 'data_dir_in_use'
  | 'data_version_mismatch'
  | 'not_durable'
  | 'unreachable'
  | 'server_too_old'
  | 'worker_failed'
  | 'schema_too_new'
  | 'schema_of_other_origin'
  | 'migration_failed';

/** The service cannot start on this database, and nothing was changed. `main` prints the message and exits with a code other than zero. */
export class DatabaseStartError extends Error {
  override readonly name: string = 'DatabaseStartError';

  readonly reason: DatabaseStartReason;

  constructor(message: string, { reason, ...options }: { reason: DatabaseStartReason } & ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

/** A newer version of this service has already changed the database. */
export class SchemaTooNewError extends DatabaseStartError {
  override readonly name = 'SchemaTooNewError';

  constructor(readonly unknownMigrations: readonly string[]) {
    super(
      `The database has been migrated by a newer version (it has ${unknownMigrations.join(', ')}, which this version does not know). Start that version, or restore a backup from before the upgrade.`,
      { reason: 'schema_too_new' },
    );
  }
}

/** What to do where the database cannot be taken over as it is. */
export const wayOut = (kind: 'embedded' | 'postgresql'): string =>
  `Go on with the version that made it, or export from there what you need (GET /v1/exports/…) and start this one empty: ${
    kind === 'embedded' ? 'move the folder that DATA_DIR names away, or name another' : 'name an empty database in DATABASE_URL'
  }.`;

/** The tables were made by other migrations than these, which therefore cannot carry them on. */
export class SchemaOfOtherOriginError extends DatabaseStartError {
  override readonly name = 'SchemaOfOtherOriginError';

  constructor(why: string, kind: 'embedded' | 'postgresql') {
    super(`This version cannot take the database over: ${why}. Nothing was changed. ${wayOut(kind)}`, { reason: 'schema_of_other_origin' });
  }
}

/** A migration failed, now or in an earlier start. What it had done was rolled back. */
export class MigrationFailedError extends DatabaseStartError {
  override readonly name = 'MigrationFailedError';

  constructor(message: string, options?: ErrorOptions) {
    super(message, { ...options, reason: 'migration_failed' });
  }
}

/** A write would have made two rows with the same unique value (also when it came from raw SQL). The transaction is lost. */
export function isUniqueViolation(error: unknown): boolean {
  return codesOf(error).some((code) => code === 'P2002' || code === '23505');
}

/**
 * What a transaction must hold turned out to be more than it had locked in order. To wait for the rest out of order could be to wait in a circle, so it is run again
 * from the start, as if it had collided with another.
 */
export class LockedTooLittle extends Error {
  override readonly name = 'LockedTooLittle';
  readonly code = '40001';
}

/** Two transactions collided, and this one was rolled back: the same transaction may succeed when it is run again. */
export function isWriteConflict(error: unknown): boolean {
  return codesOf(error).some((code) => code === 'P2034' || code === '40001' || code === '40P01' || code === 'TransactionWriteConflict');
}

/** Why the database does not do what it is asked to just now, in a word or two for operators. */
export type Trouble =
  | 'read-only'
  | 'disk full'
  | 'out of memory'
  | 'I/O error'
  | 'out of resources'
  | 'too many connections'
  | 'refuses the service'
  | 'shutting down or starting'
  | 'statement cancelled'
  | 'locked'
  | 'connection lost'
  | 'unreachable';

/** Codes by what they mean, one that is named before its class (the first two characters of PostgreSQL's). Whatever is here may succeed when it is tried again. */
const TROUBLES: readonly (readonly [Trouble, readonly string[]])[] = [
  ['read-only', ['25006']],
  ['disk full', ['53100']],
  ['out of memory', ['53200']],
  ['too many connections', ['53300', 'P2037', 'TooManyConnections']],
  ['out of resources', ['53']],
  ['locked', ['55P03']],
  ['statement cancelled', ['57014']],
  ['shutting down or starting', ['57']],
  ['I/O error', ['58']],
  // Ended by the server: idle in a transaction, or too long in one.
  ['connection lost', ['08', '25P03', '25P04', '40003', 'P1017', 'ConnectionClosed', 'ECONNRESET', 'EPIPE']],
  ['refuses the service', ['28', '3D000', 'P1000', 'P1003', 'P1010', 'AuthenticationFailed', 'DatabaseAccessDenied', 'DatabaseDoesNotExist']],
  [
    'unreachable',
    [
      // Prisma: cannot reach, timed out, no connection in time, transaction not begun or not ended in time; its adapter
      ...['P1001', 'P1002', 'P1008', 'P1011', 'P2024', 'P2028', 'DatabaseNotReachable', 'SocketTimeout', 'TlsConnectionError'],
      // the system's socket calls
      ...['ECONNREFUSED', 'ECONNABORTED', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'EHOSTDOWN', 'ENETUNREACH', 'ENETDOWN', 'ENOTCONN'],
    ],
  ],
];

const BY_CODE: ReadonlyMap<string, Trouble> = new Map(TROUBLES.flatMap(([trouble, codes]) => codes.map((code) => [code, trouble] as const)));
/** Five characters: a code of PostgreSQL, whose class counts where it is not named itself. Prisma's begin with P and a digit. */
const SQLSTATE = /^[0-9A-Z]{5}$/;

/** What `pg` says without a code. */
const LOST =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Query read timeout|Client (has encountered a connection error|was closed)|The database server did not answer|Cannot use a pool after)/;

/** What keeps the database from it, by one code of PostgreSQL's, Prisma's or the system's; undefined where that code tells of no such thing. */
export function troubleOfCode(code: string): Trouble | undefined {
  return BY_CODE.get(code) ?? (SQLSTATE.test(code) && !/^P\d/.test(code) ? BY_CODE.get(code.slice(0, 2)) : undefined);
}

/**
 * What keeps the database from doing what it was asked to, where that is no fault of the request and may be over in a moment; undefined for anything else. Whether a
 * transaction that was under way was committed is not known.
 */
export function troubleOf(error: unknown): Trouble | undefined {
  const known = codesOf(error).flatMap((code) => troubleOfCode(code) ?? []);
  // What PostgreSQL itself said is more than what Prisma made of it.
  const told = known.find((trouble) => trouble !== 'unreachable') ?? known[0];
  if (told !== undefined) return told;
  return chain(error).some((link) => (link instanceof Error && LOST.test(link.message)) || isMissingSocket(link)) ? 'unreachable' : undefined;
}

/** The database cannot do it just now. */
export const isUnavailable = (error: unknown): boolean => troubleOf(error) !== undefined;

const TOO_MUCH: ReadonlySet<Trouble | undefined> = new Set<Trouble>(['statement cancelled', 'out of memory']);

/** The same may succeed where less is done at once. */
export const isTooMuch = (error: unknown): boolean => TOO_MUCH.has(troubleOf(error));

/** The embedded database's socket is gone. */
const isMissingSocket = (link: object): boolean => Reflect.get(link, 'code') === 'ENOENT' && Reflect.get(link, 'syscall') === 'connect';

/** Every code in an error and its causes: Prisma's, PostgreSQL's, the system's, the adapter's kinds. */
function codesOf(error: unknown): string[] {
  return chain(error).flatMap((link) =>
    ['code', 'originalCode', 'kind'].map((key) => Reflect.get(link, key)).filter((code) => typeof code === 'string'),
  );
}

/** The error and what it wraps: `cause`, and the place where Prisma puts the adapter's error. */
function chain(error: unknown): object[] {
  const links: object[] = [];
  for (let next: unknown[] = [error]; next.length > 0 && links.length < 20; ) {
    const objects = next.filter((link) => typeof link === 'object' && link !== null);
    links.push(...objects);
    next = objects.flatMap((link) => [Reflect.get(link, 'cause'), Reflect.get(link, 'meta'), Reflect.get(link, 'driverAdapterError')]);
  }
  return links;
}
