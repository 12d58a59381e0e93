import { Worker } from 'node:worker_threads';
import { DatabaseStartError } from '../lib/errors.js';
import type { WorkerCommand, WorkerInput, WorkerMessage } from './worker-messages.js';

/** Closing checkpoints first, which can take seconds after a burst of writes. */
const CLOSE_TIMEOUT = 20_000;

/** Starts the database's thread. From the source (development, tests) it has to be taught TypeScript before it can read its file. */
export function spawn(input: WorkerInput): Worker {
  const options = { workerData: input, name: 'embedded-database' };
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./worker.js', import.meta.url), options);
  const file = JSON.stringify(new URL('./worker.ts', import.meta.url).href);
  return new Worker(`import('tsx/esm/api').then(({ register }) => { register(); return import(${file}); })`, { ...options, eval: true });
}

/** @throws {DatabaseStartError} when the worker says that it failed, or ends before it says anything */
export async function firstMessage(worker: Worker): Promise<WorkerMessage> {
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
    throw new DatabaseStartError(
      `The embedded database did not start${/No space left/.test(message.message) ? ' because the disk is full' : ''}: ${message.message}`,
      { reason: 'worker_failed' },
    );
  }
  return message;
}

/** Lets the database checkpoint and close; ends the thread in any case. */
export async function closeWorker(worker: Worker): Promise<void> {
  const command: WorkerCommand = { type: 'close' };
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const late = setTimeout(() => void worker.terminate(), CLOSE_TIMEOUT);
  worker.postMessage(command);
  await ended;
  clearTimeout(late);
}
