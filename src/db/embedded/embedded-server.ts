import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseError, type PoolConfig } from 'pg';
import type { BaseLogger } from 'pino';
import { DatabaseStartError } from '../lib/errors.js';
import { asStartError, type DataDirectory, prepareDataDirectory } from './data-directory.js';
import { lockDirectory } from './directory-lock.js';
import { type DiskCounters, newDiskCounters } from './durable-filesystem.js';
import { makeSocketPlace, socketTo } from './socket-path.js';
import { syncTree } from './sync-tree.js';
import { checkVersions, noteVersions } from './version-note.js';
import type { WorkerMessage } from './worker-messages.js';
import { closeWorker, firstMessage, spawn } from './worker-thread.js';

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
  const unlock = await lockDirectory(directory.root).catch((error: unknown) => Promise.reject(asStartError(directory.root, error)));
  try {
    checkVersions(directory);
    const counters = newDiskCounters();
    if (!existsSync(directory.postgres)) await initialise(directory, counters, options.logger);
    return await serve(directory, counters, unlock, options.onFatal);
  } catch (error) {
    await unlock();
    throw asStartError(directory.root, error);
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
  const socket = await makeSocketPlace(directory.run);
  const worker = spawn({ task: 'serve', folder: directory.postgres, socketPath: socket.path, counters: counters.buffer });
  let state: 'starting' | 'open' | 'closed' = 'starting';
  const fail = (error: Error): void => {
    if (state !== 'open') return;
    state = 'closed';
    void worker.terminate();
    onFatal(error);
  };
  worker.on('message', (message: WorkerMessage) => message.type === 'fatal' && fail(new Error(message.message)));
  worker.on('error', (error) => fail(new Error('The embedded database broke', { cause: error })));
  worker.on('exit', (code) => fail(new Error(`The embedded database ended by itself (exit code ${code})`)));

  try {
    const started = await firstMessage(worker);
    if (started.type !== 'ready') throw new DatabaseStartError('The embedded database did not start', { reason: 'worker_failed' });
    state = 'open';
    refuseWithoutFsync(started.fsyncsPerCommit);
    await noteVersions(directory, started.serverVersion);
  } catch (error) {
    state = 'closed';
    await worker.terminate();
    socket.remove();
    throw error;
  }

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
      const wasOpen = state === 'open';
      state = 'closed';
      if (wasOpen) await closeWorker(worker);
      socket.remove();
      await unlock();
    },
  };
}

/** The start-up self-test: durability rests on internals of PGlite, so it is proven each time rather than believed. */
export function refuseWithoutFsync(fsyncsPerCommit: number): void {
  if (fsyncsPerCommit >= 1) return;
  throw new DatabaseStartError(
    'The embedded database answers commits before they are on the disk (its self-test saw no fsync), so a power cut could lose them. This version of PGlite cannot be trusted; set DATABASE_URL to a PostgreSQL server.',
    { reason: 'not_durable' },
  );
}
