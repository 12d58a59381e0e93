import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type RunningServer, startServer } from '../../src/http/server.js';
import { useService } from '../support/service-tests.js';
import { smallDisk } from '../support/small-disk.js';

const MIB = 1_048_576;
// Its rows name nobody and no place, so all are refused: what counts here is how far an import comes.
const { service } = useService({ maxRefused: Number.POSITIVE_INFINITY });
let server: RunningServer;
let folder: string;
let unhandled: unknown[];
const note = (reason: unknown) => unhandled.push(reason);

beforeEach(async () => {
  server = await startServer(service.app, { host: '127.0.0.1', port: 0 });
  unhandled = [];
  folder = mkdtempSync(join(tmpdir(), 'pledgewatch-uploads-'));
  vi.stubEnv('TMPDIR', folder);
  process.on('unhandledRejection', note);
  process.on('uncaughtExceptionMonitor', note);
});
afterEach(async () => {
  process.off('unhandledRejection', note);
  process.off('uncaughtExceptionMonitor', note);
  vi.unstubAllEnvs();
  await server.stop(0);
  rmSync(folder, { recursive: true });
  expect(unhandled).toEqual([]);
});

const row = Buffer.from(`${JSON.stringify({ observed: { from: '2026-01-31T02:00:00Z' }, source: 'Paper', summary: 'x'.repeat(900) })}\n`);
const megabyte = Buffer.concat(Array.from({ length: Math.ceil(MIB / row.length) }, () => row)).subarray(0, MIB);

interface Upload {
  format: 'csv' | 'ndjson';
  mebibytes: number;
  isAnnounced?: boolean;
}

/**
 * Sends a whole file even if the response comes earlier, then a second request on the same connection; returns both
 * responses.
 */
async function upload({ format, mebibytes, isAnnounced = false }: Upload): Promise<{ file: string; next: string }> {
  const socket = connect(server.address.port, server.address.host);
  const length = isAnnounced ? `Content-Length: ${mebibytes * MIB}` : 'Transfer-Encoding: chunked';
  const type = format === 'csv' ? 'text/csv' : 'application/x-ndjson';
  socket.write(
    `POST /v1/imports?format=${format} HTTP/1.1\r\nHost: x\r\nAuthorization: ${service.admin.Authorization}\r\nContent-Type: ${type}\r\n${length}\r\n\r\n`,
  );
  function* sent(): Generator<Buffer> {
    for (let n = 0; n < mebibytes; n++) {
      if (isAnnounced) yield megabyte;
      else yield* [Buffer.from(`${MIB.toString(16)}\r\n`), megabyte, Buffer.from('\r\n')];
    }
    if (!isAnnounced) yield Buffer.from('0\r\n\r\n');
  }
  let text = '';
  socket.on('data', (data: Buffer) => {
    text += data.toString();
  });
  for (const piece of sent()) if (!socket.write(piece)) await once(socket, 'drain');
  socket.write('GET /livez HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
  await once(socket, 'close');
  const next = text.lastIndexOf('HTTP/1.1 ');
  return { file: text.slice(0, next), next: text.slice(next, next + 12) };
}

const ok = async () => (await fetch(`http://127.0.0.1:${server.address.port}/v1/imports`, { headers: service.admin })).status;
const imports = async () => {
  const { rows } = await service.database.pool.query('SELECT state, error FROM imports ORDER BY id');
  return rows;
};

describe('a file that is too long', () => {
  it.each<Upload>([
    { format: 'csv', mebibytes: 105 },
    { format: 'csv', mebibytes: 105, isAnnounced: true },
    { format: 'ndjson', mebibytes: 130 },
    { format: 'ndjson', mebibytes: 130, isAnnounced: true },
  ])('is refused with 413 as a problem document, and the same connection goes on: %o', async (file) => {
    const answers = await upload(file);
    expect(answers.file).toMatch(/^HTTP\/1.1 413 [\s\S]*application\/problem\+json[\s\S]*"code":"payload_too_large"[\s\S]*at most 104857600 bytes/);
    expect(answers.next).toBe('HTTP/1.1 200');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a temporary folder', () => {
  const small = smallDisk(4);
  it.skipIf(small === undefined)('that is full refuses files with 503, until there is room', async () => {
    try {
      vi.stubEnv('TMPDIR', small?.path ?? '');
      for (const file of [{ format: 'csv', mebibytes: 105 } as const, { format: 'ndjson', mebibytes: 6 } as const]) {
        const answers = await upload(file);
        expect(answers.file).toMatch(/^HTTP\/1.1 503 [\s\S]*application\/problem\+json[\s\S]*"code":"unavailable"[\s\S]*no room for the file/);
        expect(answers.next).toBe('HTTP/1.1 200');
      }
      expect(service.log.join('')).toContain('ENOSPC');
      expect(await imports()).toMatchObject([{ state: 'failed', error: expect.stringContaining('no room') }, { state: 'failed' }]);
      expect(readdirSync(small?.path ?? '')).toEqual([]);
      expect((await upload({ format: 'ndjson', mebibytes: 1 })).file).toMatch(/^HTTP\/1.1 201/);
    } finally {
      small?.remove();
    }
  });

  it('that does not exist refuses files with 503, and the service handles the next request', async () => {
    vi.stubEnv('TMPDIR', join(tmpdir(), 'not there'));
    expect(await upload({ format: 'csv', mebibytes: 6 })).toMatchObject({ file: expect.stringMatching(/^HTTP\/1.1 503/), next: 'HTTP/1.1 200' });
  });
});

describe('a client that disconnects', () => {
  const begin = (length: number) => {
    const headers = { ...service.admin, 'Content-Type': 'application/x-ndjson', 'Content-Length': length };
    const sending = httpRequest({ ...server.address, method: 'POST', path: '/v1/imports?format=ndjson', headers });
    sending.on('error', () => undefined);
    return sending;
  };

  it('in the middle of its file ends the import, and nothing stays in the temporary folder', async () => {
    const sending = begin(10 * MIB);
    sending.write(megabyte);
    await vi.waitFor(async () => expect(await imports()).toMatchObject([{ state: 'running' }]));
    sending.destroy();
    await vi.waitFor(async () => expect(await imports()).toMatchObject([{ state: 'failed', error: expect.stringContaining('ended before') }]));
    expect(readdirSync(folder)).toEqual([]);
    expect(await ok()).toBe(200);
  });

  // Not on the embedded database: with one connection, no one else can hold a lock.
  it.skipIf(process.env.TEST_DATABASE_URL === undefined)('while its rows are stored ends the work at the next row', async () => {
    const client = await service.database.pool.connect();
    let released = false;
    try {
      // The client disconnects while the first batch waits for the lock.
      await client.query('BEGIN; LOCK TABLE import_notes IN ACCESS EXCLUSIVE MODE');
      const file = Buffer.concat(Array.from({ length: 2_000 }, () => row));
      const sending = begin(file.length);
      sending.end(file);
      await vi.waitFor(async () => {
        const { rows } = await client.query(
          `SELECT FROM pg_locks l JOIN pg_class c ON c.oid = l.relation WHERE c.relname = 'import_notes' AND NOT granted`,
        );
        expect(rows).toHaveLength(1);
      });
      sending.destroy();
      await vi.waitFor(() => expect(service.log.some((line) => line.includes('"aborted":true'))).toBe(true));
      await client.query('COMMIT');
      released = true;
      await vi.waitFor(async () => {
        const { rows } = await service.database.pool.query('SELECT state, error, rows FROM imports');
        expect(rows).toEqual([{ state: 'failed', error: expect.stringContaining('The sender left'), rows: 500 }]);
      });
    } finally {
      if (!released) await client.query('ROLLBACK');
      client.release();
    }
  });
});
