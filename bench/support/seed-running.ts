import type { Database } from '../../src/db/client.js';
import { benchContext } from './context.js';
import { seed } from './seed.js';

const DAY = 86_400_000;
const NOW = Date.now();
/** when those end that are due */
export const DUE_AT = new Date(NOW + DAY);

/** Fills an empty database with pledges that began yesterday and run for a year; `due` of them end tomorrow. */
export const seedRunning = (database: Database, { commitments, due }: { commitments: number; due: number }): Promise<void> =>
  seed(
    benchContext(database, () => NOW),
    { commitments, due, startsAt: new Date(NOW - DAY), dueAt: DUE_AT, endsAt: new Date(NOW + 365 * DAY) },
  );
