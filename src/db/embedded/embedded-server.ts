import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { DatabaseError, type PoolConfig } from 'pg';
import type { BaseLogger } from 'pino';
import { DatabaseStartError } from '../errors.js';
import { type DataDirectory, prepareDataDirectory } from './data-directory.js';
import { lockDirectory } from './directory-lock.js';
import { type DiskCounters, newDiskCounters } from './durable-filesystem.js';
import { makeSocketPlace, socketTo } from './socket-path.js';
import { syncTree } from './sync-tree.js';
import { checkVersions, noteVersions } from './version-note.js';
import type { WorkerCommand, WorkerInput, WorkerMessage } from './worker-messages.js';

/** Closing checkpoints first, which can take seconds after a burst of writes. */
const CLOSE_TIMEOUT = 20_000;

export interface EmbeddedServer {
  /** how `pg` reaches it */
  connection: PoolConfig;
  counters: DiskCounters;
  /** To be shown every error message of the protocol: after a PANIC the next query would never be answered. */
  noteError(message: unknown): void;
  /** Checkpoints, closes the database, ends the worker and gives the directory back. */
  close(): Promise<void>;
}

/**
 * Opens the embedded database in `dataDir`, in a worker thread, for this process alone.
 * `onFatal` is called once if the worker ends or breaks before `close`: nothing will be answered any more, so the process should end.
 * @throws {DatabaseStartError}
 */
export async function startEmbeddedServer(options: {
  dataDir: string;
  logger: BaseLogger;
  onFatal: (error: Error) => void;
}): Promise<EmbeddedServer> {
  const directory = prepareDataDirectory(options.dataDir);
  const unlock = await lockDirectory(directory.root);
  try {
    checkVersions(directory);
    const counters = newDiskCounters();
    if (!existsSync(directory.postgres)) await initialise(directory, counters, options.logger);
    return await serve(directory, counters, unlock, options.onFatal);
  } catch (error) {
    await unlock();
    throw error;
  }
}

/** The first start makes the database beside its place and moves it there when it is whole and on the disk. */
async function initialise(directory: DataDirectory, counters: DiskCounters, logger: BaseLogger): Promise<void> {
  logger.info({ dataDir: directory.root }, 'making the embedded database (this takes a few seconds, once)');
  const unfinished = join(directory.root, 'postgres.unfinished');
  await rm(unfinished, { recursive: true, force: true });
  const worker = spawn({ task: 'initialise', folder: unfinished, socketPath: '', counters: counters.buffer });
  try {
    await firstMessage(worker);
  } finally {
    await worker.terminate();
  }
  await syncTree(unfinished);
  await rename(unfinished, directory.postgres);
  await syncTree(directory.root, { depth: 0 });
}

async function serve(
  directory: DataDirectory,
  counters: DiskCounters,
  unlock: () => Promise<void>,
  onFatal: (error: Error) => void,
): Promise<EmbeddedServer> {
  const socket = makeSocketPlace(directory.run);
  const worker = spawn({ task: 'serve', folder: directory.postgres, socketPath: socket.path, counters: counters.buffer });
  try {
    const started = await firstMessage(worker);
    if (started.type !== 'ready') throw new DatabaseStartError('The embedded database did not start', { reason: 'worker_failed' });
    if (started.fsyncsPerCommit < 1) {
      throw new DatabaseStartError(
        'The embedded database answers commits before they are on the disk (its self-test saw no fsync), so a power cut could lose them. This version of PGlite cannot be trusted; set DATABASE_URL to a PostgreSQL server.',
        { reason: 'not_durable' },
      );
    }
    await noteVersions(directory, started.serverVersion);
  } catch (error) {
    await worker.terminate();
    socket.remove();
    throw error;
  }

  let closing = false;
  const fail = (error: Error): void => {
    if (closing) return;
    closing = true;
    void worker.terminate();
    onFatal(error);
  };
  worker.on('message', (message: WorkerMessage) => message.type === 'fatal' && fail(new Error(message.message)));
  worker.on('error', (error) => fail(new Error('The embedded database broke', { cause: error })));
  worker.on('exit', (code) => fail(new Error(`The embedded database ended by itself (exit code ${code})`)));

  return {
    connection: {
      stream: () => socketTo(socket.path),
      ssl: false,
      host: 'embedded',
      user: 'postgres',
      database: 'postgres',
      max: 1,
      idleTimeoutMillis: 0,
    },
    counters,
    noteError: (message) => {
      if (message instanceof DatabaseError && message.severity === 'PANIC')
        fail(new Error(`The embedded database gave up: ${message.message}`, { cause: message }));
    },
    close: async () => {
      const wasOpen = !closing;
      closing = true;
      if (wasOpen) await closeWorker(worker);
      socket.remove();
      await unlock();
    },
  };
}

function spawn(input: WorkerInput): Worker {
  const options = { workerData: input, name: 'embedded-database' };
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./worker.js', import.meta.url), options);
  // From the source (development, tests) a thread has to be taught TypeScript before it can read the worker's file.
  const file = JSON.stringify(new URL('./worker.ts', import.meta.url).href);
  return new Worker(`import('tsx/esm/api').then(({ register }) => { register(); return import(${file}); })`, { ...options, eval: true });
}

/** @throws {DatabaseStartError} when the worker says that it failed, or ends before it says anything */
async function firstMessage(worker: Worker): Promise<WorkerMessage> {
  const message = await new Promise<WorkerMessage>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', (error) =>
      reject(new DatabaseStartError(`The embedded database did not start: ${error.message}`, { reason: 'worker_failed', cause: error })),
    );
    worker.once('exit', (code) =>
      reject(new DatabaseStartError(`The embedded database did not start (exit code ${code})`, { reason: 'worker_failed' })),
    );
  });
  if (message.type === 'failed' || message.type === 'fatal') {
    throw new DatabaseStartError(`The embedded database did not start: ${message.message}`, { reason: 'worker_failed' });
  }
  return message;
}

async function closeWorker(worker: Worker): Promise<void> {
  const command: WorkerCommand = { type: 'close' };
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const late = setTimeout(() => void worker.terminate(), CLOSE_TIMEOUT);
  worker.postMessage(command);
  await ended;
  clearTimeout(late);
}
