import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Pool } from 'pg';
import { pino } from 'pino';
import { describe, expect, inject, test } from 'vitest';
import { DurableNodeFS, durableStartParams, fsyncs, newDiskCounters } from '../../../src/db/embedded/durable-filesystem.js';
import { refuseWithoutFsync, startEmbeddedServer } from '../../../src/db/embedded/embedded-server.js';
import { newTestPlace } from '../../support/database.js';

const logger = pino({ level: 'silent' });

describe.runIf(inject('testRun').kind === 'embedded')('a commit of the embedded database', () => {
  test('is on the disk before it is answered: each brings an fsync, and a read brings none', async () => {
    const server = await startEmbeddedServer({ ...(await newTestPlace()), logger, onFatal: (error) => expect.unreachable(error.message) });
    const pool = new Pool(server.connection);
    const cost = async (sql: string): Promise<number> => {
      const before = fsyncs(server.counters);
      await pool.query(sql);
      return fsyncs(server.counters) - before;
    };
    await cost('CREATE TABLE numbers (n int)');
    for (let n = 0; n < 10; n++) expect(await cost(`INSERT INTO numbers VALUES (${n})`)).toBeGreaterThanOrEqual(1);
    expect(await cost('SELECT * FROM numbers')).toBe(0);
    expect(await cost('BEGIN')).toBe(0);
    expect(await cost('DELETE FROM numbers')).toBe(0);
    expect(await cost('COMMIT')).toBeGreaterThanOrEqual(1);
    await pool.end();
    await server.close();
  });

  test('would be found out by the self-test if it brought none, and the start refused', async () => {
    expect(() => refuseWithoutFsync(1)).not.toThrow();
    expect(() => refuseWithoutFsync(0)).toThrow('could lose them');

    // As PGlite comes, with its own parameters, it brings none.
    const { dataDir } = await newTestPlace();
    const counters = newDiskCounters();
    const db = await PGlite.create({ fs: new DurableNodeFS(join(dataDir, 'postgres'), counters), startParams: PGlite.defaultStartParams });
    const before = fsyncs(counters);
    await db.exec('CREATE TABLE numbers (n int); INSERT INTO numbers VALUES (1)');
    expect(fsyncs(counters) - before).toBe(0);
    await db.close();
  });

  test('keeps every other parameter that PGlite starts with', () => {
    const params = durableStartParams(PGlite.defaultStartParams);
    expect(params).not.toContain('-F');
    expect(params.slice(0, PGlite.defaultStartParams.length - 1)).toEqual(PGlite.defaultStartParams.filter((param) => param !== '-F'));
  });
});
