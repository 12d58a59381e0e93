/** Most commitments to remember; for all others, a touch is assumed. */
const REMEMBERED = 100_000;

/** Remembers when each commitment was last touched. Time is counted in calls of `touch` and `touchAll`. */
export interface Recency {
  touch(ids: readonly string[]): void;
  touchAll(): void;
  stamp(): number;
  holds(stamp: number, id?: string): boolean;
}

/** @param limit above it, the commitments touched longest ago are forgotten, and stamps before that no longer hold */
export function createRecency(limit = REMEMBERED): Recency {
  // Ordered by latest touch, oldest first.
  const touched = new Map<string, number>();
  let now = 0;
  /** stamps below this no longer hold */
  let floor = 0;
  return {
    touch(ids) {
      now += 1;
      for (const id of ids) {
        touched.delete(id);
        touched.set(id, now);
      }
      for (const [id, at] of touched) {
        if (touched.size <= limit) break;
        touched.delete(id);
        floor = at;
      }
    },
    touchAll() {
      now += 1;
      floor = now;
      touched.clear();
    },
    stamp: () => now,
    holds: (stamp, id) => stamp >= floor && (id === undefined ? stamp === now : (touched.get(id) ?? 0) <= stamp),
  };
}
