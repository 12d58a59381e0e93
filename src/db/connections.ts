import type { Pool, PoolClient } from 'pg';
import type { BaseLogger } from 'pino';
import { type Trouble, troubleOfCode } from './lib/errors.js';

/** The connections of a pool, so that those that have become useless can be dropped before somebody is given one. */
export interface Connections {
  /** Drops every connection: those that nobody uses now, the others when they are given back. */
  retire(reason: string): void;
  /** Drops those that nobody uses; those that wait for an answer see to it themselves (`dropWhenSilent`). */
  dropIdle(reason: string): void;
  /** What the server last said that it cannot do, if that was less than `within` milliseconds ago and no transaction was committed since. */
  recentTrouble(within: number): Trouble | undefined;
}

/** Sessions that turned read-only are all dropped at most this often (milliseconds): during the spell each write would drop those of all readers. */
const RETIRE_EVERY = 1_000;

export function watchConnections(pool: Pool, isOneSession: boolean, logger: BaseLogger): Connections {
  const idle = new Set<PoolClient>();
  const busy = new Set<PoolClient>();
  const useless = new WeakSet<PoolClient>();
  let last: { trouble: Trouble; at: number } | undefined;
  let retiredAt = Number.NEGATIVE_INFINITY;

  function dropIdle(reason: string): void {
    // The pool removes it at once, before anybody can be given it, and says farewell to the server.
    for (const client of [...idle]) client.emit('error', new Error(`Connection terminated: ${reason}`));
  }

  function retire(reason: string): void {
    for (const client of busy) useless.add(client);
    dropIdle(reason);
  }

  pool.on('connect', (client) => {
    client.connection.on('commandComplete', ({ text }: { text?: string }) => {
      // A transaction that ends well says that it is over.
      if (text === 'COMMIT') last = undefined;
    });
    client.connection.on('errorMessage', ({ code, severity }: { code?: string; severity?: string }) => {
      const trouble = code === undefined ? undefined : troubleOfCode(code);
      // What is fatal ends this connection alone; a new one tells whether more is wrong.
      if (trouble === undefined || severity === 'FATAL') return;
      last = { trouble, at: performance.now() };
      // All connections to the embedded database share its one session, which a new connection would not change.
      if (trouble !== 'read-only' || isOneSession) return;
      useless.add(client);
      if (performance.now() - retiredAt < RETIRE_EVERY) return;
      retiredAt = performance.now();
      logger.warn('the database refuses writes; its sessions are made anew');
      retire('the session was read-only');
    });
  });
  pool.on('acquire', (client) => {
    idle.delete(client);
    busy.add(client);
  });
  pool.on('release', (_error, client) => {
    busy.delete(client);
    // The pool drops what is ending.
    if (useless.has(client)) void client.end();
    else idle.add(client);
  });
  pool.on('remove', (client) => {
    idle.delete(client);
    busy.delete(client);
  });

  return {
    retire,
    dropIdle,
    recentTrouble: (within) => (last && performance.now() - last.at < within ? last.trouble : undefined),
  };
}
