/**
 * What reviewers are asked. `scope` is about a report and a commitment, and is kept by `record/questions.ts`; the others are about a report as such. A further kind
 * is a word here, with an item where its question arises (`record/flags.ts`) and its removal where it is settled. What would change if the report did not
 * count is then worked out with every assessment, and it stands in the queue accordingly.
 */
export const REVIEW_KINDS = ['scope', 'implausible', 'suspected_duplicate'] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];

/** Of these, those that are about whether a report counts: a verdict on it settles them. */
export const DOUBTS: readonly ReviewKind[] = ['implausible', 'suspected_duplicate'];
