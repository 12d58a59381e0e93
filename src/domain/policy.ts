import type { Duration } from './time.js';

/**
 * The version of the rules in this folder. Raise it with every change of a rule that can change an answer: `reconcile-status` then
 * redoes the recorded answers, and the history says that the rule changed, not the world.
 */
export const RULES_VERSION = '2';

/** From the most to the least trusted, as in the Admiralty code. F is "cannot be judged", and what an unknown source has. */
export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Reliability = (typeof RELIABILITIES)[number];

/** 1 (confirmed) to 6 (cannot be judged), as in the Admiralty code. */
export type Credibility = number;
export const UNKNOWN_CREDIBILITY = 6;

/** What an operator may set about the rules. Answers name it in `ruleset`. */
export interface Policy {
  ruleset: string;
  /** an open-ended commitment without a new statement for so long is stale */
  reviewAfter: Duration;
  /** from the first announcement, for the committer to confirm */
  confirmWithin: Duration;
  /** a source that is not affiliated with a party suffices alone from this reliability … */
  reliabilityNeeded: Reliability;
  /** … and this credibility on */
  credibilityNeeded: Credibility;
  /** so many independent origins of one incident suffice */
  originsNeeded: number;
}

export const DEFAULT_POLICY: Policy = {
  ruleset: RULES_VERSION,
  reviewAfter: 'P30D',
  confirmWithin: 'P3D',
  reliabilityNeeded: 'C',
  credibilityNeeded: 3,
  originsNeeded: 2,
};
