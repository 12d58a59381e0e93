import type { Instant } from '../../domain/time.js';

export interface DeliveryCounts extends Record<string, number> {
  delivered: number;
  /** failed, with another attempt scheduled */
  retried: number;
  /** failed at the last attempt */
  failed: number;
  cancelled: number;
}

/** Sends the messages of the outbox. One per process, since it tracks how fast each endpoint responds. */
export interface Delivery {
  /**
   * Sends every message that is due, and those that become due meanwhile. On abort it leases no more messages and
   * finishes the running attempts. A call during a run joins that run. @throws the database's error, if no message
   * can be leased
   */
  deliverDue(signal: AbortSignal): Promise<DeliveryCounts>;
  /** Reports a committed message: wakes the current run, the listener, and other instances on the same PostgreSQL. */
  nudge(): void;
  /** Listens for messages that other instances commit. Returns a function that stops it. */
  follow(): () => void;
  /** Calls `listener` at every nudge; replaces an earlier listener. */
  onNudge(listener: () => void): void;
  /** Returns when the next message is due; null if none is waiting. */
  nextDueAt(): Promise<Instant | null>;
}
