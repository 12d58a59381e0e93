import type { Closing } from './closing.js';
import type { StatementFact } from './facts.js';
import type { Known, KnownReport } from './known.js';
import type { Match } from './match.js';
import type { Policy } from './policy.js';
import type { Reading } from './reading.js';
import type { Step } from './steps.js';
import type { Instant } from './time.js';
import type { MatchResult } from './vocabulary.js';

/** A reviewer's verdict on a match, which stands above the answer of the rules. */
export interface Override {
  id: string;
  verdict: 'in_scope' | 'out_of_scope';
}

/** How a candidate report falls under a reading. */
export interface CaseMatch {
  report: KnownReport;
  /** the answer of the rules */
  match: Match;
  override: Override | null;
  /** what holds: the override, else the answer of the rules */
  result: MatchResult;
}

/** A current reading with what falls under it, whatever the instant that is asked about. */
export interface CaseReading {
  reading: Reading;
  /** the spans in which it is closed before its end, soonest first */
  closings: readonly Closing[];
  /** every candidate report */
  matches: readonly CaseMatch[];
  inScope: readonly KnownReport[];
  possibly: readonly KnownReport[];
  /** statements in which a bound actor admits a violation of this reading */
  admissions: readonly StatementFact[];
}

/** A commitment as it was known, opened for questions about any number of instants. What changes with time stands in steps. */
export interface Case {
  known: Known;
  policy: Policy;
  committerIds: readonly string[];
  /** the current reading of each principal */
  readings: readonly CaseReading[];
  /** every reading, also those that a later one of the same principal took the place of */
  allReadings: readonly Reading[];
  /** the reading that sets the lifecycle; null while nobody has one */
  lead: CaseReading | null;
  /** what closes the commitment while nobody has a reading */
  closings: readonly Closing[];
  /** whether a party denies or rejects the commitment */
  denied: readonly Step<boolean>[];
  /** the fact by which it is not established; null while it is */
  unestablished: readonly Step<StatementFact | null>[];
  /** whether an open-ended commitment has gone without a new statement for too long */
  stale: readonly Step<boolean>[];
  /** every instant at which the answer may become another, ascending and finite */
  turningPoints: readonly Instant[];
  /** who is bound according to a reading: the actors that its scope names, else the committers */
  boundIds(reading: Reading): readonly string[];
}
