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

const UNAVAILABLE = new Set([
  // Prisma: cannot reach, timed out, connection closed, no connection in time, transaction not begun or not ended in time
  ...['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2037'],
  // PostgreSQL: shutting down, crashed, starting up, too many connections, and class 08 (connection exceptions)
  ...['57P01', '57P02', '57P03', '53300', '08000', '08003', '08006', '08001', '08004'],
  // the system's socket calls
  ...['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'EPIPE'],
  // Prisma's adapter
  ...['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TooManyConnections'],
]);
/** What `pg` says without a code. */
const LOST =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|The database server did not answer|Cannot use a pool after)/;

/** The database cannot be reached just now. Whether a transaction that was under way was committed is not known. */
export function isUnavailable(error: unknown): boolean {
  if (codesOf(error).some((code) => UNAVAILABLE.has(code))) return true;
  return chain(error).some((link) => (link instanceof Error && LOST.test(link.message)) || isMissingSocket(link));
}

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
