import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { openDatabase } from '../../src/db/client.js';
import { DatabaseStartError, isUnavailable } from '../../src/db/lib/errors.js';
import { dropWhenSilent } from '../../src/db/postgres.js';
import { withTransaction } from '../../src/db/transaction.js';
import { newTestDatabase } from '../support/database.js';

const logger = pino({ level: 'silent' });

describe('a PostgreSQL server that cannot be used is named in the error, and the password never', () => {
  test.each([
    ['nobody listens there', 'postgresql://someone:hunter2@127.0.0.1:1/news', '127.0.0.1:1/news'],
    ['the URL is none', 'hunter2 is not a url', 'postgresql://user:password@host'],
    ['it names a schema that would be ignored', 'postgresql://someone:hunter2@127.0.0.1:1/news?schema=desk', '"desk"'],
  ])('%s', async (_, url, words) => {
    const error = await openDatabase({ url, dataDir: '', logger, patience: 0 }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DatabaseStartError);
    expect(error).toMatchObject({ reason: 'unreachable' });
    expect(String(error)).toContain(words);
    expect(String(error)).not.toContain('hunter2');
  });
});

describe('a server that falls silent', () => {
  let client: Socket;
  let server: ReturnType<typeof createServer>;

  beforeEach(async () => {
    server = createServer((socket) => socket.on('data', (data) => data.includes('hello') && socket.write('hello')).on('error', () => undefined));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    client = connect((server.address() as AddressInfo).port, '127.0.0.1');
    await once(client, 'connect');
    dropWhenSilent(client, 50);
  });

  afterEach(() => {
    client.destroy();
    server.close();
  });

  test('after a question loses the connection', async () => {
    client.write('are you there?');
    const [error] = await once(client, 'error');
    expect(isUnavailable(error)).toBe(true);
  });

  test('after its answer keeps it', async () => {
    client.write('hello');
    await once(client, 'data');
    await once(client, 'timeout');
    expect(client.destroyed).toBe(false);
  });
});

describe.runIf(inject('testRun').kind === 'postgresql')('connections that the server ends', () => {
  test('fail what runs on them as unavailable, do not end this process, and are replaced', async () => {
    const database = await newTestDatabase(3);
    const kill = (): Promise<unknown> =>
      database.pool.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()');
    const killed = withTransaction(database, async (tx) => {
      await tx.apiKey.count();
      await kill();
      return await tx.apiKey.count();
    });
    expect(isUnavailable(await killed.catch((reason: unknown) => reason))).toBe(true);
    await Promise.all([1, 2, 3].map(() => database.ping()));
    await kill();
    expect(await database.prisma.apiKey.count()).toBe(0);
    await database.close();
  });
});
