import type { Rating } from './facts.js';

/** Who stands behind a report. */
export interface Claim {
  sourceId: string;
  /** the original claimant, where the source only relays */
  originId: string | null;
  rating: Rating;
}

/** Who made the claim: its original claimant, else whose outlet it is; null for an outlet that is nobody's and speaks for itself. */
export const claimantOf = ({ originId, rating }: Omit<Claim, 'sourceId'>): string | null => originId ?? rating.affiliatedWithId;

/**
 * The party whose word a report carries, by its original claimant or by whose outlet it is; null where it is nobody's.
 * @param partyOver the party that an actor is or stands below
 */
export const voiceOf = ({ originId, rating }: Omit<Claim, 'sourceId'>, partyOver: (actorId: string | null) => string | null): string | null =>
  partyOver(originId) ?? partyOver(rating.affiliatedWithId);

/** The highest of the parties in an actor's line (itself first), so that a state and its ministry have one voice even where both are listed. */
export const highestParty = (line: readonly string[], partyIds: ReadonlySet<string>): string | null =>
  line.findLast((actorId) => partyIds.has(actorId)) ?? null;

/** One key per independent origin: ten outlets that relay one claim, or belong to one group, are one; so are the bodies of one party. */
export const originOf = (claim: Claim & { voice: string | null }): string =>
  claim.voice ?? claimantOf(claim) ?? claim.rating.independenceGroup ?? claim.sourceId;

/** How many independent origins there are among these claims. */
export const countOrigins = (claims: readonly (Claim & { voice: string | null })[]): number => new Set(claims.map(originOf)).size;
