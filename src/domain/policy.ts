import type { Duration } from './time.js';
import type { Reliability } from './vocabulary.js';

/**
 * The version of the rules in this folder. Raise it with every change of a rule that can change an answer: `reconcile-status` then
 * redoes the recorded answers, and the history says that the rule changed, not the world.
 */
export const RULES_VERSION = '2';

/** 1 (confirmed) to 6 (cannot be judged), as in the Admiralty code. */
export type Credibility = number;
export const UNKNOWN_CREDIBILITY = 6;

/** What an operator may set about the rules. */
export interface Thresholds {
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

/** The thresholds with a name for them and for the rules that they are given to: every answer says it in `ruleset`. */
export interface Policy extends Thresholds {
  ruleset: string;
}

const DEFAULT: Thresholds = { reviewAfter: 'P30D', confirmWithin: 'P3D', reliabilityNeeded: 'C', credibilityNeeded: 3, originsNeeded: 2 };

/** The version of the rules names them with the default thresholds; others stand behind it, as in `2-B2-3-P30D-P3D`, so that equal ones are called alike everywhere. */
export function policyOf({ reviewAfter, confirmWithin, reliabilityNeeded, credibilityNeeded, originsNeeded }: Thresholds): Policy {
  const thresholds = { reviewAfter, confirmWithin, reliabilityNeeded, credibilityNeeded, originsNeeded };
  const isDefault = JSON.stringify(thresholds) === JSON.stringify(DEFAULT);
  const name = [RULES_VERSION, `${reliabilityNeeded}${credibilityNeeded}`, originsNeeded, reviewAfter, confirmWithin].join('-');
  return { ruleset: isDefault ? RULES_VERSION : name, ...thresholds };
}

export const DEFAULT_POLICY: Policy = policyOf(DEFAULT);

/** The version of the rules that a ruleset was made from. */
export const rulesOf = (ruleset: string): string => ruleset.split('-')[0] ?? ruleset;
