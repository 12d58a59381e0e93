/** Handed to the worker at its start. */
export interface WorkerInput {
  task: 'initialise' | 'serve';
  /** PostgreSQL's own folder */
  folder: string;
  /** Unix socket (or named pipe) to listen on */
  socketPath: string;
  /** memory behind the disk counters */
  counters: SharedArrayBuffer;
}

/** What the worker tells the main thread. After `failed` and `fatal` it must be ended. */
export type WorkerMessage =
  | { type: 'initialised' }
  | { type: 'ready'; serverVersion: string; fsyncsPerCommit: number }
  | { type: 'failed'; message: string }
  | { type: 'fatal'; message: string };

/** What the main thread tells the worker: checkpoint, close the database and exit. */
export interface WorkerCommand {
  type: 'close';
}
