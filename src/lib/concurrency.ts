import { awaitedLater } from './awaited-later.js';
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
        running ??= awaitedLater(drain());
      }),
    idle: () => running ?? Promise.resolve(),
  };
}

/** Wakes one loop that waits for something to change. */
export interface Signal {
  set(): void;
  /** Sets it within some milliseconds, together with what else happens until then; or at once. */
  soon(atOnce: boolean): void;
  clear(): void;
  isSet(): boolean;
  /** Resolves when it is set, which may be already. */
  wait(): Promise<void>;
}

export function createSignal(delayMs = 10): Signal {
  let isSet = false;
  let wake: () => void = () => undefined;
  let timer: NodeJS.Timeout | undefined;

  function set(): void {
    clearTimeout(timer);
    timer = undefined;
    isSet = true;
    wake();
  }

  return {
    set,
    soon: (atOnce) => {
      if (atOnce) set();
      else timer ??= setTimeout(set, delayMs);
    },
    clear: () => {
      isSet = false;
    },
    isSet: () => isSet,
    wait: () =>
      new Promise((resolve) => {
        if (isSet) resolve();
        else wake = resolve;
      }),
  };
}
