import { descends, type ParentOf } from './actors.js';
import type {
  Bearing,
  CommitmentFacts,
  Mode,
  PartyFact,
  PartyRole,
  Published,
  Recorded,
  ReportFact,
  RetractionFact,
  RevisionFact,
  SourceRatingFact,
  StatementFact,
} from './facts.js';
import type { Duration, Instant } from './time.js';

/** What is let through: facts that were public by `knownBy` and stored by `recordedBy`. */
export interface Knowledge {
  knownBy: Instant;
  recordedBy: Instant;
}

export const ALL: Knowledge = { knownBy: Number.POSITIVE_INFINITY, recordedBy: Number.POSITIVE_INFINITY };

export interface KnownReport extends Omit<RevisionFact, 'number' | 'publishedAt' | 'recordedAt'> {
  id: string;
  bearing: Bearing;
  rating: SourceRatingFact;
  sourceId: string;
  /** reports of one incident stand together; a report without one stands alone */
  incidentId: string;
  candidateFor: ReadonlySet<string>;
  /** reviewers' overrides by reading id; the latest holds */
  verdicts: ReadonlyMap<string, { id: string; verdict: 'in_scope' | 'out_of_scope' }>;
}

/** One commitment as it was known: no versions, nothing retracted. Statements stand in the order in which they were said. */
export interface Known {
  id: string;
  mode: Mode;
  reviewAfter: Duration | null;
  confirmWithin: Duration | null;
  parties: readonly PartyFact[];
  statements: readonly StatementFact[];
  reports: readonly KnownReport[];
  superseded: { from: Instant; by: string } | null;
  nameOf(actorId: string): string;
  /** whether `actorId` is `ancestorId` or stands below it in the actor tree */
  isUnder(actorId: string, ancestorId: string): boolean;
}

const UNRATED: SourceRatingFact = { reliability: 'F', affiliatedWithId: null, independenceGroup: null, recordedAt: Number.NEGATIVE_INFINITY };

/** The facts of a commitment as they were known: the three filters of time that stand before every rule. */
export function known(facts: CommitmentFacts, knowledge: Knowledge = ALL): Known {
  const { knownBy, recordedBy } = knowledge;
  const isRecorded = (fact: Recorded) => fact.recordedAt <= recordedBy;
  const isPublic = (fact: Published) => isRecorded(fact) && fact.publishedAt <= knownBy;
  const holds = (fact: Recorded & { removedAt: Instant | null }) => isRecorded(fact) && (fact.removedAt === null || fact.removedAt > recordedBy);
  // An entry error was never said, so it is hidden for every knownBy; only recordedBy still shows it.
  const isTakenBack = (retractions: readonly RetractionFact[]) =>
    retractions.some((retraction) => (retraction.kind === 'entry_error' ? isRecorded(retraction) : isPublic(retraction)));

  const parents = new Map<string, string | null>();
  for (const actor of facts.actors.values()) parents.set(actor.id, actor.parents.filter(isRecorded).at(-1)?.parentId ?? null);
  const parentOf: ParentOf = (actorId) => parents.get(actorId) ?? null;

  const knownReport = (report: ReportFact): KnownReport | null => {
    const revision = report.revisions.filter(isPublic).at(-1);
    if (!revision || !isRecorded(report) || isTakenBack(report.retractions)) return null;
    return {
      ...revision,
      id: report.id,
      sourceId: report.sourceId,
      rating: facts.sources.get(report.sourceId)?.filter(isRecorded).at(-1) ?? UNRATED,
      incidentId: report.incidents.filter(isRecorded).at(-1)?.incidentId ?? report.id,
      candidateFor: new Set(report.candidacies.filter(isRecorded).map((candidacy) => candidacy.readingId)),
      verdicts: new Map(report.reviews.filter(isRecorded).map((review) => [review.readingId, { id: review.id, verdict: review.verdict }])),
    };
  };

  const supersession = facts.supersessions.filter(holds).sort((a, b) => a.from - b.from)[0];
  return {
    id: facts.id,
    mode: facts.mode,
    reviewAfter: facts.reviewAfter,
    confirmWithin: facts.confirmWithin,
    parties: facts.parties.filter(holds).sort((a, b) => a.ordinal - b.ordinal),
    statements: facts.statements.filter((statement) => isPublic(statement) && !isTakenBack(statement.retractions)).sort(bySaid),
    reports: facts.reports.flatMap((report) => knownReport(report) ?? []),
    superseded: supersession ? { from: supersession.from, by: supersession.commitmentId } : null,
    nameOf: (actorId) => facts.actors.get(actorId)?.name ?? actorId,
    isUnder: (actorId, ancestorId) => descends(actorId, ancestorId, parentOf),
  };
}

/** The actors that have this role, in the order in which they are listed. */
export const partiesWith = (known: Known, role: PartyRole): string[] =>
  known.parties.filter((party) => party.role === role).map((party) => party.actorId);

/** The order of speech: when it was said, then published, then stored. */
function bySaid(a: StatementFact, b: StatementFact): number {
  return a.saidAt - b.saidAt || a.publishedAt - b.publishedAt || a.recordedAt - b.recordedAt || (a.id < b.id ? -1 : 1);
}
