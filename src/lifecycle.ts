import { awaitedLater } from './lib/awaited-later.js';
import type { Logger } from './lib/logger.js';

interface Part {
  name: string;
  stop: () => Promise<void>;
}

/** What is running, in the order in which it was started; it is stopped in the reverse order. */
export interface Lifecycle {
  /** Starts a part and remembers how to stop it. If it fails to start, whatever runs already is left for `stop`. */
  start<T>(name: string, start: () => T | Promise<T>, stop: (part: T) => Promise<void> | void): Promise<T>;
  /** Stops everything, each part even if another fails to; called again, it waits for the same stop. Answers whether all stopped cleanly. */
  stop(): Promise<boolean>;
}

export function createLifecycle(logger: Logger): Lifecycle {
  const parts: Part[] = [];
  let stopping: Promise<boolean> | undefined;

  async function stopAll(): Promise<boolean> {
    let clean = true;
    for (const part of parts.reverse()) {
      try {
        await part.stop();
        logger.debug({ part: part.name }, 'stopped');
      } catch (error) {
        clean = false;
        logger.error({ err: error, part: part.name }, 'could not be stopped cleanly');
      }
    }
    return clean;
  }

  return {
    async start(name, start, stop) {
      const part = await start();
      parts.push({ name, stop: async () => stop(part) });
      return part;
    },
    stop() {
      stopping ??= awaitedLater(stopAll());
      return stopping;
    },
  };
}
