/** What is waited for in turn, within this process: whoever holds a key is the only one, and whoever waits holds nothing, so nobody waits in a circle. */
export interface Turns {
  begin(): Turn;
  /** how many are waiting */
  readonly waiting: number;
}

export interface Turn {
  /** Takes the keys besides those that it holds, if nobody holds one or waits for one. All or none. */
  tryTake(keys: Iterable<string>): boolean;
  /**
   * Gives back what it holds, and waits until it has all of that and the keys besides.
   * @throws {TurnTimeout} when it has waited for too long in all, or too many are waiting
   */
  wait(keys: Iterable<string>): Promise<void>;
  /** Gives back what it holds. */
  end(): void;
}

export class TurnTimeout extends Error {
  override readonly name = 'TurnTimeout';
}

export interface TurnLimits {
  /** how many of those who had to wait may go on at the same time */
  atOnce: number;
  /** how long (milliseconds) one may wait in all */
  patience: number;
  /** how many may wait */
  mostWaiting: number;
}

interface Waiter {
  keys: ReadonlySet<string>;
  admit: () => void;
}

/** First come, first served: nobody passes by another who wants the same key. */
export function createTurns({ atOnce, patience, mostWaiting }: TurnLimits): Turns {
  const held = new Set<string>();
  /** in the order in which they came */
  const queue = new Set<Waiter>();
  /** by how many waiters each key is wanted */
  const wanted = new Map<string, number>();
  let going = 0;

  const isFree = (key: string) => !held.has(key) && !wanted.has(key);

  function leave(waiter: Waiter): void {
    queue.delete(waiter);
    for (const key of waiter.keys) {
      const others = (wanted.get(key) ?? 1) - 1;
      if (others === 0) wanted.delete(key);
      else wanted.set(key, others);
    }
  }

  function admitNext(): void {
    const before = new Set<string>();
    for (const waiter of queue) {
      if (going >= atOnce) return;
      const keys = [...waiter.keys];
      if (keys.some((key) => held.has(key) || before.has(key))) {
        for (const key of keys) before.add(key);
        continue;
      }
      leave(waiter);
      for (const key of keys) held.add(key);
      going += 1;
      waiter.admit();
    }
  }

  function begin(): Turn {
    let own = new Set<string>();
    let hasWaited = false;
    let left = patience;
    const end = () => {
      for (const key of own) held.delete(key);
      own = new Set();
      if (hasWaited) going -= 1;
      hasWaited = false;
      admitNext();
    };
    return {
      end,
      tryTake(keys) {
        const missing = [...new Set(keys)].filter((key) => !own.has(key));
        if (!missing.every(isFree)) return false;
        for (const key of missing) {
          own.add(key);
          held.add(key);
        }
        return true;
      },
      async wait(more) {
        const keys = new Set([...own, ...more]);
        end();
        if (queue.size >= mostWaiting || left <= 0) throw new TurnTimeout();
        const since = performance.now();
        await new Promise<void>((resolve, reject) => {
          const waiter: Waiter = {
            keys,
            admit: () => {
              clearTimeout(timer);
              own = keys;
              hasWaited = true;
              resolve();
            },
          };
          const timer = setTimeout(() => {
            leave(waiter);
            // Others may have waited behind it alone.
            admitNext();
            reject(new TurnTimeout());
          }, left);
          queue.add(waiter);
          for (const key of keys) wanted.set(key, (wanted.get(key) ?? 0) + 1);
          admitNext();
        });
        left -= performance.now() - since;
      },
    };
  }

  return {
    begin,
    get waiting() {
      return queue.size;
    },
  };
}
