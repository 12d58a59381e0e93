import { setTimeout } from 'node:timers/promises';

/** Waits so many milliseconds, or until the signal is given; not at all for a time that is not above zero. Never throws. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (ms <= 0 || signal.aborted) return;
  await setTimeout(ms, undefined, { signal }).catch(() => undefined);
}
