import type { Area, Claims } from './claims.js';
import type { Point } from './precision.js';
import type { Duration, Instant } from './time.js';
import type { Bearing, Mode, PartyRole, Reliability, RetractionKind, Stance, StatementAct } from './vocabulary.js';

// What an assessment rests on, as stored: append-only facts and dated versions. `known.ts` picks what was known at a time.

/** When we stored it. */
export interface Recorded {
  recordedAt: Instant;
}

/** When it became public, and when we stored it. */
export interface Published extends Recorded {
  publishedAt: Instant;
}

/** The speaker took it back (`retraction`), or the desk had mistyped it (`entry_error`). */
export interface RetractionFact extends Published {
  id: string;
  kind: RetractionKind;
}

export interface PartyFact extends Recorded {
  actorId: string;
  role: PartyRole;
  stance: Stance | null;
  ordinal: number;
  removedAt: Instant | null;
}

export interface StatementFact extends Published {
  id: string;
  /** the id of the reading that it yields, if it has claims */
  readingId: string | null;
  principalId: string;
  act: StatementAct;
  saidAt: Instant;
  /** when it takes effect, where the speaker named a time other than `saidAt` */
  effectiveAt: Instant | null;
  claims: Claims | null;
  retractions: readonly RetractionFact[];
}

/** So many of something, in the words of the report. */
export interface Count {
  n: number;
  unit: string;
}

/** What a report claims to have happened. */
export interface Claimed {
  /** closed interval within which it happened */
  observedFrom: Instant;
  observedTo: Instant;
  act: string | null;
  target: string | null;
  areas: readonly Area[];
  /** where exactly, if that is known, and how exactly: tested against outlines, as codes are against codes */
  point: Point | null;
  allegedActorId: string | null;
  bearing: Bearing;
}

/** One revision of a report. */
export interface RevisionFact extends Claimed, Published {
  number: number;
  /** the original claimant, where the source only relays */
  originId: string | null;
  credibility: number;
}

export interface CandidacyFact extends Recorded {
  matchId: string;
  readingId: string;
}

export interface ReviewFact extends Recorded {
  id: string;
  readingId: string;
  /** `rules`: as the rules say, so an earlier verdict is taken back */
  verdict: 'in_scope' | 'out_of_scope' | 'rules';
}

/** What a reviewer said of a report as a whole. Only the latest holds; what is rejected or a duplicate of another does not count. */
export interface DecisionFact extends Recorded {
  verdict: 'accepted' | 'rejected' | 'duplicate' | 'undecided';
}

export interface ReportFact extends Recorded {
  id: string;
  sourceId: string;
  revisions: readonly RevisionFact[];
  retractions: readonly RetractionFact[];
  incidents: readonly (Recorded & { incidentId: string })[];
  /** the readings that it was found to be a candidate for */
  candidacies: readonly CandidacyFact[];
  /** overrides of its matches */
  reviews: readonly ReviewFact[];
  /** verdicts on the report itself */
  decisions: readonly DecisionFact[];
}

/** How far a source is trusted and whose it is. */
export interface Rating {
  reliability: Reliability;
  affiliatedWithId: string | null;
  independenceGroup: string | null;
}

export interface SourceRatingFact extends Rating, Recorded {}

export interface ActorFact {
  id: string;
  name: string;
  /** the source of the same name: of an agency or outlet whose words others relay */
  outletId?: string | null;
  /** what else it is called: for who searches */
  aliases?: readonly string[];
  parents: readonly (Recorded & { parentId: string | null })[];
}

/** That another commitment supersedes this one, from its effective start. */
export interface SupersessionFact extends Recorded {
  commitmentId: string;
  /** the latest start of the superseding commitment; `Infinity` while it has none */
  from: Instant;
  removedAt: Instant | null;
}

/** All that is stored about one commitment and bears on its assessment. Actors hold everyone named, and their ancestors. */
export interface CommitmentFacts extends Recorded {
  id: string;
  mode: Mode;
  /** null: as the policy says */
  reviewAfter: Duration | null;
  confirmWithin: Duration | null;
  parties: readonly PartyFact[];
  statements: readonly StatementFact[];
  reports: readonly ReportFact[];
  supersessions: readonly SupersessionFact[];
  actors: ReadonlyMap<string, ActorFact>;
  /** ratings per source id, oldest first */
  sources: ReadonlyMap<string, readonly SourceRatingFact[]>;
}
