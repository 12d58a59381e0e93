import type { Case } from './case.js';
import { doneAt } from './fulfilment.js';
import type { Instant } from './time.js';

/**
 * Every instant at which an answer may become another, ascending and finite. More than the answers really need, but not many more: what can change nothing (a
 * report out of scope, a statement that only repeats) is left out, so that the next change is found without looking at all of them.
 */
export function turningPoints({ known, readings, closings, denied, unestablished, stale }: Omit<Case, 'turningPoints'>): Instant[] {
  const points = new Set<Instant>();
  for (const { reading, closings: ownClosings, inScope, possibly, admissions } of readings) {
    for (const { earliest, latest } of [reading.window.start, reading.window.end]) points.add(earliest).add(latest);
    for (const { from, until } of ownClosings) points.add(from).add(until);
    for (const { observedFrom } of inScope) points.add(observedFrom);
    for (const { observedFrom } of possibly) points.add(observedFrom);
    for (const { saidAt } of admissions) points.add(saidAt);
  }
  for (const { from, until } of closings) points.add(from).add(until);
  for (const steps of [denied, unestablished, stale]) for (const { from } of steps) points.add(from);
  if (known.mode === 'perform') for (const statement of known.statements) if (statement.act === 'fulfils') points.add(doneAt(statement));
  return [...points].filter(Number.isFinite).sort((a, b) => a - b);
}
