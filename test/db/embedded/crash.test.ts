import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { describe, expect, inject, test, vi } from 'vitest';
import { openDatabase } from '../../../src/db/client.js';
import { runChild } from '../../support/child.js';
import { newTestPlace } from '../../support/database.js';

const logger = pino({ level: 'silent' });

describe.runIf(inject('testRun').kind === 'embedded')('the embedded database', () => {
  test('loses no acknowledged transaction, and keeps no half one, when its process is killed again and again', { timeout: 120_000 }, async () => {
    const { dataDir } = await newTestPlace();
    let acknowledged = -1;
    for (const rowsBeforeKill of [3, 30, 120, 300]) {
      const writer = runChild(new URL('./writer.ts', import.meta.url), dataDir);
      expect(await writer.nextLine()).toBe('open');
      for (const until = acknowledged + rowsBeforeKill; acknowledged < until; ) acknowledged = Number(await writer.nextLine());
      writer.process.kill('SIGKILL');
      for (let line = await writer.nextLine(); line !== undefined; line = await writer.nextLine()) acknowledged = Number(line);
      expect(await writer.ended).toMatchObject({ code: 'SIGKILL' });

      const database = await openDatabase({ dataDir, logger });
      const stored = await database.prisma.apiKey.findMany({ orderBy: { id: 'asc' }, select: { id: true } });
      await database.close();
      expect(stored.map(({ id }) => Number(id))).toEqual(stored.map((_, index) => index));
      expect(stored.length % 3).toBe(0);
      // One more may be there: committed, and killed before it could say so.
      expect([acknowledged + 1, acknowledged + 4]).toContain(stored.length);
      acknowledged = stored.length - 1;
    }
  });

  test('that gives up (PostgreSQL panics) is reported at once; later queries are refused, and nothing hangs', async () => {
    const { dataDir } = await newTestPlace();
    const told: Error[] = [];
    const database = await openDatabase({ dataDir, logger, onFatal: (error) => told.push(error) });
    const log = join(dataDir, 'postgres', 'pg_wal');
    await database.pool.query('SELECT pg_switch_wal()');
    await rename(log, `${log}.gone`);
    await expect(database.pool.query('CREATE TABLE a AS SELECT 1')).rejects.toThrow('pg_wal');
    await vi.waitFor(() => expect(told.map(({ message }) => message)).toEqual([expect.stringContaining('pg_wal')]));
    await expect(database.pool.query('SELECT 1')).rejects.toThrow();
    await expect(database.prisma.apiKey.count()).rejects.toThrow();
    await database.close();

    await rename(`${log}.gone`, log);
    const again = await openDatabase({ dataDir, logger });
    expect(await again.prisma.apiKey.count()).toBe(0);
    await again.close();
  });
});
