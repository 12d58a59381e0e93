import type { Pool } from 'pg';
import { awaitedLater } from '../lib/awaited-later.js';
import type { Connections } from './connections.js';
import { type Trouble, troubleOf } from './lib/errors.js';

/** Whoever asks waits no longer than this (milliseconds), also while the database hangs. */
const PATIENCE = 700;
/** What the server has said lately counts for so long (milliseconds): a lock that was not had, or a disk that is full and was needed by others. */
const LATELY = 4_000;

const checks = new WeakMap<Pool, Promise<Trouble | undefined>>();

/** What the database cannot do at the moment. Asked by many at once, it is looked for once. */
export async function findTrouble(pool: Pool, connections: Connections): Promise<Trouble | undefined> {
  const running = awaitedLater(checks.get(pool) ?? look(pool, connections).finally(() => checks.delete(pool)));
  checks.set(pool, running);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Trouble>((resolve) => {
    timer = setTimeout(() => resolve(connections.recentTrouble(LATELY) ?? 'unreachable'), PATIENCE);
  });
  try {
    return await Promise.race([running, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function look(pool: Pool, connections: Connections): Promise<Trouble | undefined> {
  try {
    if (await isReadOnly(pool)) {
      // It may be the session's alone, from before the server could write again.
      connections.retire('the session was read-only');
      if (await isReadOnly(pool)) return 'read-only';
    }
    await takeSpace(pool);
    return connections.recentTrouble(LATELY);
  } catch (error) {
    return troubleOf(error) ?? 'unreachable';
  }
}

async function isReadOnly(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ isReadOnly: boolean }>(
    `SELECT pg_is_in_recovery() OR current_setting('transaction_read_only') = 'on' AS "isReadOnly"`,
  );
  return rows[0]?.isReadOnly ?? true;
}

async function takeSpace(pool: Pool): Promise<void> {
  try {
    await pool.query(TAKE_SPACE);
  } catch (error) {
    // A role that may make no such table can still do all the service needs.
    if (troubleOf(error) !== undefined) throw error;
  }
}

/**
 * Takes a block of the disk and gives it back: a table that is emptied at each commit has no block before. It is the session's own, and made once, so that nothing is left
 * in the catalogue.
 */
const TAKE_SPACE = `
  CREATE TEMP TABLE IF NOT EXISTS space_check (filler text) ON COMMIT DELETE ROWS;
  INSERT INTO space_check VALUES ('')`;
