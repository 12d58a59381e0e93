import type { Area } from '../domain/claims.js';
import type { Claimed, Count } from '../domain/facts.js';
import type { Instant } from '../domain/time.js';
import type { Prisma } from './generated/client.js';
import { toCount, toPoint } from './matchable.js';

/** What a report claims, as it is shown wherever it is shown; who is behind it stands beside it, by name. */
export interface ShownClaim extends Omit<Claimed, 'allegedActorId'> {
  summary: string | null;
  count: Count | null;
  /** 1 (confirmed) to 6 (cannot be judged) */
  credibility: number;
  url: string | null;
  publishedAt: Instant;
}

export function toShownClaim(revision: Prisma.ReportRevisionGetPayload<object>): ShownClaim {
  const { act, target, bearing, summary, credibility, url } = revision;
  return {
    ...{ act, target, bearing, summary, credibility, url },
    observedFrom: revision.observedFrom.getTime(),
    observedTo: revision.observedTo.getTime(),
    // Written by the verbs alone, after their schema has passed it.
    areas: revision.areas as Area[],
    point: toPoint(revision),
    count: toCount(revision),
    publishedAt: revision.publishedAt.getTime(),
  };
}
