import type { Rating } from './facts.js';

/** Who stands behind a report. */
export interface Claim {
  sourceId: string;
  rating: Rating;
  /** the original claimant, where the source only relays */
  originId: string | null;
  /** the source that the original claimant is, if it is one: of an agency that others relay */
  relayed: { sourceId: string; rating: Rating } | null;
}

/** Who made the claim: its original claimant, else whose outlet it is; null for an outlet that is nobody's and speaks for itself. */
export const claimantOf = ({ originId, rating }: Pick<Claim, 'originId' | 'rating'>): string | null => originId ?? rating.affiliatedWithId;

/**
 * The party whose word a report carries, by its original claimant, by whose agency that is, or by whose outlet relays it; null where it is nobody's.
 * @param partyOver the party that an actor is or stands below
 */
export const voiceOf = (
  { originId, relayed, rating }: Omit<Claim, 'sourceId'>,
  partyOver: (actorId: string | null) => string | null,
): string | null => partyOver(originId) ?? partyOver(relayed?.rating.affiliatedWithId ?? null) ?? partyOver(rating.affiliatedWithId);

/** The highest of the parties in an actor's line (itself first), so that a state and its ministry have one voice even where both are listed. */
export const highestParty = (line: readonly string[], partyIds: ReadonlySet<string>): string | null =>
  line.findLast((actorId) => partyIds.has(actorId)) ?? null;

/** One key per independent origin: ten outlets that relay one claim, or belong to one group, are one; so are the bodies of one party, and an agency and who relays it. */
export function originOf({ voice, originId, relayed, ...own }: Claim & { voice: string | null }): string {
  if (voice !== null) return voice;
  if (originId !== null && relayed === null) return originId;
  const { sourceId, rating } = relayed ?? own;
  return rating.affiliatedWithId ?? rating.independenceGroup ?? sourceId;
}

/** How many independent origins there are among these claims. */
export const countOrigins = (claims: readonly (Claim & { voice: string | null })[]): number => new Set(claims.map(originOf)).size;
