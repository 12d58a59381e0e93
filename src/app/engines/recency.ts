/** So many commitments are remembered by name; of those before, only that all of them may have been touched. */
const REMEMBERED = 100_000;

/** When, counted in looks that found something, each commitment was last touched. */
export interface Recency {
  touch(ids: readonly string[]): void;
  touchAll(): void;
  stamp(): number;
  holds(stamp: number, id?: string): boolean;
}

/** Bounded: the commitments touched longest ago are forgotten, and what was read before that no longer holds. */
export function createRecency(limit = REMEMBERED): Recency {
  // In the order of the latest touch.
  const touched = new Map<string, number>();
  let now = 0;
  /** what was read before this may have been touched by anything */
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
