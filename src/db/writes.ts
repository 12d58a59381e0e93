/** Counts what this process has written, so that what it keeps in memory is never older than its own writes. */
export interface Writes {
  readonly count: number;
  /** To be called when a write may have been committed, before anybody is told of it. `withTransaction` does. */
  note(): void;
}

/** @param noted is called each time */
export function countWrites(noted: () => void): Writes {
  let count = 0;
  return {
    get count() {
      return count;
    },
    note() {
      count += 1;
      noted();
    },
  };
}
