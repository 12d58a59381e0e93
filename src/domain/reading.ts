import type { StatementFact } from './facts.js';
import type { Known } from './known.js';
import { inheritScope, type Scope } from './scope.js';
import type { Instant } from './time.js';
import { ACT_MEANINGS, type ScopeField, type WindowFlag } from './vocabulary.js';
import { type PreviousWindow, resolveWindow, type Window } from './window.js';

/** One principal's interpretation of the commitment: derived from their statements, never stored. */
export interface Reading {
  id: string;
  statementId: string;
  principalId: string;
  window: Window;
  scope: Scope;
  /** scope fields taken over from the principal's previous reading; inherited bounds say so themselves */
  inheritedScope: readonly ScopeField[];
  flags: readonly WindowFlag[];
  saidAt: Instant;
}

/**
 * The reading that each statement with claims yields, in the order in which they were said. A reading inherits what its statement does not claim from the
 * same principal's previous reading (docs/domain.md, "Readings come from statements").
 */
export function allReadings(known: Known): Reading[] {
  const previous = new Map<string, { reading: Reading; left: PreviousWindow }>();
  const unknownStarts = latestUnknownStarts(known.statements);
  const readings: Reading[] = [];
  for (const statement of known.statements) {
    if (!statement.claims || !statement.readingId) continue;
    const before = previous.get(statement.principalId);
    const latestUnknownStart = unknownStarts.get(statement.principalId) ?? statement.saidAt;
    const { window, claims, flags } = resolveWindow(statement.claims, { latestUnknownStart, ...(before && { previous: before.left }) });
    const { scope, inherited } = inheritScope(statement.claims.scope ?? {}, before?.reading.scope ?? {});
    const reading: Reading = {
      id: statement.readingId,
      statementId: statement.id,
      principalId: statement.principalId,
      window,
      scope,
      inheritedScope: inherited,
      flags,
      saidAt: statement.saidAt,
    };
    readings.push(reading);
    previous.set(statement.principalId, { reading, left: { claims, window } });
  }
  return readings;
}

/** The current reading of every principal: the one from their latest statement with claims. In the order in which the principals first spoke. */
export function currentReadings(readings: readonly Reading[]): Reading[] {
  return [...new Map(readings.map((reading) => [reading.principalId, reading])).values()];
}

/** Per principal, the instant by which a start that nobody named must have been: their first statement that announces, confirms or accepts, else their first. */
function latestUnknownStarts(statements: readonly StatementFact[]): Map<string, Instant> {
  const first = new Map<string, Instant>();
  const establishing = new Map<string, Instant>();
  for (const { principalId, act, saidAt } of statements) {
    if (!first.has(principalId)) first.set(principalId, saidAt);
    if (ACT_MEANINGS[act].announces && !establishing.has(principalId)) establishing.set(principalId, saidAt);
  }
  return new Map([...first, ...establishing]);
}
