import type { Instant } from '../../domain/time.js';

export interface DeliveryCounts extends Record<string, number> {
  delivered: number;
  /** failed, and to be tried again */
  retried: number;
  /** failed, and the schedule is used up */
  failed: number;
  cancelled: number;
}

/** Sends the messages of the outbox. One per process: it knows how fast each endpoint answers. */
export interface Delivery {
  /**
   * Sends all that is due, and what becomes due meanwhile. Aborted, it claims nothing more and lets those under way finish.
   * Called while it runs, it joins. @throws the database's error, when nothing can be claimed
   */
  deliverDue(signal: AbortSignal): Promise<DeliveryCounts>;
  /** A message was committed: it is picked up at once by a run under way, by whoever listens, and by the other instances on the same PostgreSQL. */
  nudge(): void;
  /** Listens for messages that other instances have committed. Answers how to end it. */
  follow(): () => void;
  /** Calls `listener` at every nudge; one at most. */
  onNudge(listener: () => void): void;
  /** When the next message is due; null if none waits. */
  nextDueAt(): Promise<Instant | null>;
}
