/** Counts what each of many has under way, and lets none have more than `most`; 0 = no limit. */
export class Slots {
  readonly #taken = new Map<string, number>();

  constructor(readonly most: number) {}

  /** @returns what gives the place back (more than once does no harm); undefined where all are taken */
  take(key: string): (() => void) | undefined {
    const taken = this.#taken.get(key) ?? 0;
    if (this.most > 0 && taken >= this.most) return undefined;
    this.#taken.set(key, taken + 1);
    let isTaken = true;
    return () => {
      if (!isTaken) return;
      isTaken = false;
      const left = (this.#taken.get(key) ?? 1) - 1;
      if (left === 0) this.#taken.delete(key);
      else this.#taken.set(key, left);
    };
  }
}
