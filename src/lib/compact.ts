type Loose<T> = { [K in keyof T]?: T[K] | undefined };

/** Drops the keys that are undefined, for code that tells "left out" by the key alone. */
export function compact<T extends object>(value: Loose<T>): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;
}
