/** Collects items while a flush is running and hands them over together: one at a time when it is quiet, in large batches under load. */
export interface Batcher<T> {
  /** Settles when the flush that holds the item has. */
  add(item: T): Promise<void>;
  /** Settles when everything added so far was flushed, failed or not. */
  idle(): Promise<void>;
}

/** @param flush never runs twice at a time; if it fails, every item of its batch is told */
export function createBatcher<T>(maxBatch: number, flush: (items: readonly T[]) => Promise<void>): Batcher<T> {
  interface Waiting {
    item: T;
    resolve: () => void;
    reject: (reason: unknown) => void;
  }
  let waiting: Waiting[] = [];
  let running: Promise<void> | null = null;

  async function drain(): Promise<void> {
    // One turn of the event loop, so that what finishes in the same turn is flushed together.
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) {
      const batch = waiting.slice(0, maxBatch);
      waiting = waiting.slice(maxBatch);
      try {
        await flush(batch.map(({ item }) => item));
        for (const { resolve } of batch) resolve();
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    running = null;
  }

  return {
    add: (item) =>
      new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject });
        running ??= drain();
      }),
    idle: () => running ?? Promise.resolve(),
  };
}
