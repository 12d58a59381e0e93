import type { Database } from '../../src/db/client.js';

/** Makes the database refuse all writes, as a server does that is full or was told to, until the answered function is called. The service's own way there is not touched. */
export async function makeReadOnly(database: Database): Promise<() => Promise<void>> {
  if (database.kind === 'embedded') {
    // It has one session.
    await database.pool.query('SET default_transaction_read_only = on');
    return async () => void (await database.pool.query('SET default_transaction_read_only = off'));
  }
  const name = (await database.pool.query<{ name: string }>('SELECT quote_ident(current_database()) AS name')).rows[0]?.name;
  await database.pool.query(`ALTER DATABASE ${name} SET default_transaction_read_only = on`);
  await endSessions(database);
  return async () => {
    // The sessions of the spell stay read-only: whoever keeps them finds out.
    await database.pool.query(`BEGIN READ WRITE; ALTER DATABASE ${name} RESET default_transaction_read_only; COMMIT`);
  };
}

/** Ends the sessions of all others on this database. */
export async function endSessions(database: Database): Promise<void> {
  await database.pool.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()');
  // The one that has asked is older than what was set.
  await database.pool.query('SELECT pg_terminate_backend(pg_backend_pid())').catch(() => undefined);
}
