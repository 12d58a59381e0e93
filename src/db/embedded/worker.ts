import { inspect } from 'node:util';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { type DiskCounters, DurableNodeFS, durableStartParams, fsyncs, newDiskCounters } from './durable-filesystem.js';
import type { WorkerCommand, WorkerInput, WorkerMessage } from './worker-messages.js';

// The embedded PostgreSQL. It lives in a thread of its own, since a query blocks its thread until it is answered,
// and a damaged or full disk can make it spin for ever.

/** The app uses one; a connection that was just dropped may still be there when the next one comes. */
const MAX_CONNECTIONS = 4;

const input = workerData as WorkerInput;
const port = parentPort;
if (port === null) throw new Error('This file runs in a worker thread');
const tell = (message: WorkerMessage): void => port.postMessage(message);

/** The last lines of PostgreSQL's own log, which say more than PGlite's errors do. */
const log: string[] = [];

async function open(counters: DiskCounters): Promise<PGlite> {
  return await PGlite.create({
    fs: new DurableNodeFS(input.folder, counters),
    startParams: durableStartParams(PGlite.defaultStartParams),
    onStderr: (line) => {
      log.push(line);
      if (log.length > 5) log.shift();
      return false;
    },
  });
}

function describe(error: unknown): string {
  const text = error instanceof Error ? error.message : inspect(error, { breakLength: Number.POSITIVE_INFINITY });
  return [text, ...log].join('; ');
}

/** Commits the smallest thing that writes to the log, and counts the fsync calls that it took. */
async function countFsyncsOfOneCommit(db: PGlite, counters: DiskCounters): Promise<number> {
  const before = fsyncs(counters);
  await db.query("SELECT pg_logical_emit_message(true, 'durability', 'self-test')");
  return fsyncs(counters) - before;
}

/** After an error inside PGlite itself the socket server never answers again: report it, so that the main thread ends this worker. */
function reportWhenBroken(db: PGlite): void {
  const run = db.execProtocolRawStream.bind(db);
  db.execProtocolRawStream = async (message, options) => {
    try {
      await run(message, options);
    } catch (error) {
      tell({ type: 'fatal', message: `The embedded database broke: ${describe(error)}` });
      throw error;
    }
  };
}

async function serve(): Promise<void> {
  const counters = newDiskCounters(input.counters);
  const db = await open(counters);
  const fsyncsPerCommit = await countFsyncsOfOneCommit(db, counters);
  const { rows } = await db.query<{ server_version: string }>('SHOW server_version');
  reportWhenBroken(db);
  const server = new PGLiteSocketServer({ db, path: input.socketPath, maxConnections: MAX_CONNECTIONS });
  await server.start();
  const close = async (): Promise<void> => {
    await server.stop();
    await db.exec('CHECKPOINT');
    await db.close();
  };
  port?.once('message', (_: WorkerCommand) => {
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        tell({ type: 'fatal', message: `The embedded database could not be closed: ${describe(error)}` });
        process.exit(1);
      },
    );
  });
  tell({ type: 'ready', serverVersion: rows[0]?.server_version ?? '', fsyncsPerCommit });
}

async function initialise(): Promise<void> {
  const db = await open(newDiskCounters(input.counters));
  await db.exec('CHECKPOINT');
  await db.close();
  tell({ type: 'initialised' });
  process.exit(0);
}

try {
  await (input.task === 'serve' ? serve() : initialise());
} catch (error) {
  tell({ type: 'failed', message: describe(error) });
}
