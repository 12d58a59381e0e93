/**
 * A task that the service does by itself. It is safe to run twice, and does all that is due, not only what fell due in its slot.
 * `Context` is what the jobs need; the scheduler only passes it on.
 */
export interface Job<Context> {
  /** kebab-case, unique; what `npm run job -- NAME` takes */
  name: string;
  /** cron expression in UTC, five fields or six with seconds; a setting may override it */
  schedule: string;
  /** how long an instance may be silent before another takes the run over, in milliseconds; renewed while it runs */
  leaseMs: number;
  /**
   * @param slot the instant it was meant for, in milliseconds
   * @param signal aborted when the service stops or the lease was lost: finish what is under way and return
   * @returns what was done, for the log and the run's record
   */
  run(context: Context, slot: number, signal: AbortSignal): Promise<Record<string, number>>;
}
