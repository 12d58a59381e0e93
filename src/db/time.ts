import type { Instant } from '../domain/time.js';

// Dates exist in this room alone. Beyond it an instant is a number of milliseconds, and a missing one is null.

export const toDate = (instant: Instant): Date => new Date(instant);
export const toDateOrNull = (instant: Instant | null | undefined): Date | null =>
  instant === null || instant === undefined || !Number.isFinite(instant) ? null : new Date(instant);
export const fromDateOrNull = (date: Date | null): Instant | null => (date === null ? null : date.getTime());
