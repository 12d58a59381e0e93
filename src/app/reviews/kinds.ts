/**
 * What reviewers are asked. `scope` is about a report and a commitment, and is kept by `refresh-questions.ts`; the others are about a report as such. A further
 * kind is a word here, with `putReviewItems` where its question arises and `dropReviewItems` where it is settled. What would change if the report did not count is then
 * worked out with every assessment, and it stands in the queue accordingly.
 */
export const REVIEW_KINDS = ['scope', 'implausible', 'suspected_duplicate'] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];

/** Of these, those that are about whether a report counts: a verdict on it settles them. */
export const DOUBTS: readonly ReviewKind[] = ['implausible', 'suspected_duplicate'];
