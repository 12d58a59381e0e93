import { lineage } from './actors.js';
import type {
  CommitmentFacts,
  PartyFact,
  Published,
  Rating,
  Recorded,
  ReportFact,
  RetractionFact,
  ReviewFact,
  RevisionFact,
  StatementFact,
} from './facts.js';
import { type Claim, highestParty, voiceOf } from './origins.js';
import type { Duration, Instant } from './time.js';
import type { Bearing, Mode, PartyRole } from './vocabulary.js';

/** What is let through: facts that were public by `knownBy` and stored by `recordedBy`. */
export interface Knowledge {
  knownBy: Instant;
  recordedBy: Instant;
}

export const ALL: Knowledge = { knownBy: Number.POSITIVE_INFINITY, recordedBy: Number.POSITIVE_INFINITY };

export interface KnownReport extends Omit<RevisionFact, 'number' | 'publishedAt' | 'recordedAt'> {
  id: string;
  bearing: Bearing;
  rating: Rating;
  sourceId: string;
  /** the source that the original claimant is, if it is one */
  relayed: Claim['relayed'];
  /** reports of one incident stand together; a report without one stands alone */
  incidentId: string;
  candidateFor: ReadonlySet<string>;
  /** the party whose word it is, by its original claimant or by whose outlet carries it; null where it is nobody's */
  voice: string | null;
  /** reviewers' overrides by reading id; the latest holds */
  verdicts: ReadonlyMap<string, Pick<ReviewFact, 'id' | 'verdict'>>;
}

/** One commitment as it was known: no versions, nothing retracted or rejected. Statements stand in the order in which they were said. */
export interface Known {
  id: string;
  mode: Mode;
  recordedAt: Instant;
  reviewAfter: Duration | null;
  confirmWithin: Duration | null;
  /** as listed */
  parties: readonly PartyFact[];
  statements: readonly StatementFact[];
  reports: readonly KnownReport[];
  superseded: { from: Instant; by: string } | null;
  /** a principal's statements, in the order in which they were said */
  wordsOf(principalId: string): readonly StatementFact[];
  nameOf(actorId: string): string;
  /** whether `actorId` is `ancestorId` or stands below it in the actor tree */
  isUnder(actorId: string, ancestorId: string): boolean;
}

/** Of a source that nobody has rated. */
export const UNRATED: Rating = { reliability: 'F', affiliatedWithId: null, independenceGroup: null };

const NO_VERDICTS: KnownReport['verdicts'] = new Map();

const verdictsOf = (reviews: readonly ReviewFact[]): KnownReport['verdicts'] =>
  new Map(reviews.toSorted((a, b) => a.recordedAt - b.recordedAt || byId(a, b)).map(({ readingId, id, verdict }) => [readingId, { id, verdict }]));

/** The facts of a commitment as they were known: the three filters of time that stand before every rule. In whatever order the facts come. */
export function known(facts: CommitmentFacts, { knownBy, recordedBy }: Knowledge = ALL): Known {
  const isRecorded = (fact: Recorded) => fact.recordedAt <= recordedBy;
  const isPublic = (fact: Published) => isRecorded(fact) && fact.publishedAt <= knownBy;
  const holds = (fact: Recorded & { removedAt: Instant | null }) => isRecorded(fact) && (fact.removedAt === null || fact.removedAt > recordedBy);
  // An entry error was never said, so it is hidden for every knownBy; only recordedBy still shows it.
  const isTakenBack = (retractions: readonly RetractionFact[]) =>
    retractions.some((retraction) => (retraction.kind === 'entry_error' ? isRecorded(retraction) : isPublic(retraction)));
  const lastRecorded = <T extends Recorded>(versions: readonly T[]) => latest(versions, isRecorded, recordedAtOf);

  const lines = new Map<string, readonly string[]>();
  const lineOf = (actorId: string): readonly string[] => {
    const line = lines.get(actorId) ?? lineage(actorId, (id) => lastRecorded(facts.actors.get(id)?.parents ?? [])?.parentId ?? null);
    lines.set(actorId, line);
    return line;
  };
  const ratings = new Map<string, Rating>();
  const ratingOf = (sourceId: string): Rating => {
    const rating = ratings.get(sourceId) ?? lastRecorded(facts.sources.get(sourceId) ?? []) ?? UNRATED;
    ratings.set(sourceId, rating);
    return rating;
  };
  const parties = facts.parties.filter(holds).sort((a, b) => a.ordinal - b.ordinal);
  const partyIds = new Set(parties.map(({ actorId }) => actorId));
  const partyOver = (actorId: string | null) => (actorId === null ? null : highestParty(lineOf(actorId), partyIds));

  const knownReport = (report: ReportFact): KnownReport | null => {
    const revision = isRecorded(report) ? latest(report.revisions, isPublic, numberOf) : undefined;
    if (!revision || isTakenBack(report.retractions)) return null;
    const decided = lastRecorded(report.decisions)?.verdict;
    if (decided === 'rejected' || decided === 'duplicate') return null;
    const rating = ratingOf(report.sourceId);
    const candidateFor = new Set<string>();
    for (const candidacy of report.candidacies) if (isRecorded(candidacy)) candidateFor.add(candidacy.readingId);
    const { observedFrom, observedTo, act, target, areas, point, allegedActorId, originId, bearing, credibility } = revision;
    const outletId = originId === null ? null : (facts.actors.get(originId)?.outletId ?? null);
    const relayed = outletId === null ? null : { sourceId: outletId, rating: ratingOf(outletId) };
    return {
      id: report.id,
      sourceId: report.sourceId,
      incidentId: lastRecorded(report.incidents)?.incidentId ?? report.id,
      relayed,
      voice: voiceOf({ originId, relayed, rating }, partyOver),
      observedFrom,
      observedTo,
      act,
      target,
      areas,
      point,
      allegedActorId,
      originId,
      bearing,
      credibility,
      rating,
      candidateFor,
      verdicts: report.reviews.length === 0 ? NO_VERDICTS : verdictsOf(report.reviews.filter(isRecorded)),
    };
  };

  const statements = facts.statements.filter((statement) => isPublic(statement) && !isTakenBack(statement.retractions)).sort(bySaid);
  const supersession = facts.supersessions.filter(holds).sort((a, b) => (a.from === b.from ? 0 : a.from - b.from) || byCommitment(a, b))[0];
  const words = new Map<string, StatementFact[]>();
  for (const statement of statements) {
    const own = words.get(statement.principalId);
    if (own) own.push(statement);
    else words.set(statement.principalId, [statement]);
  }
  return {
    id: facts.id,
    mode: facts.mode,
    recordedAt: facts.recordedAt,
    reviewAfter: facts.reviewAfter,
    confirmWithin: facts.confirmWithin,
    parties,
    statements,
    reports: facts.reports.flatMap((report) => knownReport(report) ?? []).sort((a, b) => a.observedFrom - b.observedFrom || byId(a, b)),
    superseded: supersession ? { from: supersession.from, by: supersession.commitmentId } : null,
    wordsOf: (principalId) => words.get(principalId) ?? [],
    nameOf: (actorId) => facts.actors.get(actorId)?.name ?? actorId,
    isUnder: (actorId, ancestorId) => actorId === ancestorId || lineOf(actorId).includes(ancestorId),
  };
}

/** The actors that have this role, in the order in which they are listed. */
export const partiesWith = (known: Known, role: PartyRole): string[] =>
  known.parties.filter((party) => party.role === role).map((party) => party.actorId);

const recordedAtOf = ({ recordedAt }: Recorded): Instant => recordedAt;
const numberOf = ({ number }: RevisionFact): number => number;

/** The version with the highest mark among those that pass; of equal ones the last in the list. */
function latest<T>(versions: readonly T[], passes: (version: T) => boolean, markOf: (version: T) => number): T | undefined {
  let found: T | undefined;
  for (const version of versions) if (passes(version) && (found === undefined || markOf(version) >= markOf(found))) found = version;
  return found;
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
const byCommitment = (a: { commitmentId: string }, b: { commitmentId: string }): number => (a.commitmentId < b.commitmentId ? -1 : 1);

/** The order of speech: when it was said, then published, then stored. */
function bySaid(a: StatementFact, b: StatementFact): number {
  return a.saidAt - b.saidAt || a.publishedAt - b.publishedAt || a.recordedAt - b.recordedAt || byId(a, b);
}
