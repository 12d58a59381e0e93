import { type Assessment, assess } from '../../src/domain/assess.js';
import type { Claims } from '../../src/domain/claims.js';
import type {
  ActorFact,
  CommitmentFacts,
  PartyFact,
  ReportFact,
  RetractionFact,
  RevisionFact,
  SourceRatingFact,
  StatementFact,
} from '../../src/domain/facts.js';
import { ALL, type Knowledge } from '../../src/domain/known.js';
import { DEFAULT_POLICY, type Policy } from '../../src/domain/policy.js';
import type { Instant } from '../../src/domain/time.js';
import type { PartyRole, StatementAct } from '../../src/domain/vocabulary.js';

// A small world for the rules: russia promises, ukraine benefits, usa asked; all of February 2026, told by its days.

/** An instant of February 2026, UTC: `feb(3)`, `feb(3, 12)`; `feb(0)` is 31 January. */
export const feb = (day: number, hour = 0, minute = 0): Instant => Date.UTC(2026, 1, day, hour, minute);

/** The claims of a window from day to day of February. */
export const from = (start: number, end?: number): Claims => ({
  start: { value: new Date(feb(start)).toISOString() },
  ...(end === undefined ? { openEnded: true } : { end: { value: new Date(feb(end)).toISOString() } }),
});

type Tree = Record<string, string | null>;
export const TREE: Tree = {
  russia: null,
  kremlin: 'russia',
  peskov: 'kremlin',
  mod: 'russia',
  ukraine: null,
  airforce: 'ukraine',
  usa: null,
  osce: null,
};

export const actors = (tree: Tree = TREE): Map<string, ActorFact> =>
  new Map(
    Object.entries(tree).map(([id, parentId]) => [id, { id, name: id.toUpperCase(), parents: [{ parentId, recordedAt: Number.NEGATIVE_INFINITY }] }]),
  );

export const party = (actorId: string, role: PartyRole, more: Partial<PartyFact> = {}): PartyFact => ({
  actorId,
  role,
  stance: null,
  ordinal: 0,
  recordedAt: Number.NEGATIVE_INFINITY,
  removedAt: null,
  ...more,
});

/** What a principal said. Published when said, stored when published; with claims, its reading is called `reading of <id>`. */
export function statement(principalId: string, act: StatementAct, saidAt: Instant, claims: Claims | null = null, more: Partial<StatementFact> = {}) {
  const id = more.id ?? `${principalId} ${act} ${new Date(saidAt).toISOString()}`;
  const publishedAt = more.publishedAt ?? saidAt;
  const fact: StatementFact = {
    id,
    readingId: claims === null ? null : `reading of ${id}`,
    principalId,
    act,
    saidAt,
    publishedAt,
    recordedAt: publishedAt,
    effectiveAt: null,
    claims,
    retractions: [],
    ...more,
  };
  return fact;
}

export const retraction = (at: Instant, more: Partial<RetractionFact> = {}): RetractionFact => ({
  id: `retraction ${at}`,
  kind: 'retraction',
  publishedAt: at,
  recordedAt: at,
  ...more,
});

/**
 * A report of an air strike on UA-30 by russia, within an hour from `observedFrom`, by its own source, which nobody has rated. A candidate for every reading
 * that `facts` holds, unless `candidacies` are given.
 */
export function report(
  id: string,
  observedFrom: Instant,
  revision: Partial<RevisionFact> = {},
  more: Partial<ReportFact> & { incident?: string } = {},
): ReportFact {
  const publishedAt = revision.publishedAt ?? observedFrom + 3_600_000;
  const { incident, ...fields } = more;
  return {
    id,
    sourceId: `source of ${id}`,
    recordedAt: publishedAt,
    revisions: [
      {
        number: 1,
        observedFrom,
        observedTo: observedFrom + 3_600_000,
        act: 'air_strike',
        target: null,
        areas: [{ code: 'UA-30' }],
        point: null,
        allegedActorId: 'russia',
        originId: null,
        bearing: 'violates',
        credibility: 2,
        publishedAt,
        recordedAt: publishedAt,
        ...revision,
      },
    ],
    retractions: [],
    incidents: incident === undefined ? [] : [{ incidentId: incident, recordedAt: publishedAt }],
    candidacies: [],
    reviews: [],
    decisions: [],
    ...fields,
  };
}

export const rating = (reliability: SourceRatingFact['reliability'], more: Partial<SourceRatingFact> = {}): SourceRatingFact => ({
  reliability,
  affiliatedWithId: null,
  independenceGroup: null,
  recordedAt: Number.NEGATIVE_INFINITY,
  ...more,
});

export interface World {
  mode?: CommitmentFacts['mode'];
  parties?: readonly PartyFact[];
  statements?: readonly StatementFact[];
  reports?: readonly ReportFact[];
  supersessions?: CommitmentFacts['supersessions'];
  /** ratings by source id, one each */
  sources?: Record<string, SourceRatingFact | readonly SourceRatingFact[]>;
  tree?: Tree;
  /** the sources that actors are, by actor id */
  outlets?: Record<string, string>;
  reviewAfter?: string;
  confirmWithin?: string;
}

export const PARTIES = [
  party('russia', 'committer', { ordinal: 0 }),
  party('ukraine', 'beneficiary', { ordinal: 1 }),
  party('usa', 'requester', { ordinal: 2 }),
];

/** The facts of one commitment: without statements, russia announces on 31 January that it will hold from 1 to 8 February. */
export function facts(world: World = {}): CommitmentFacts {
  const statements = world.statements ?? [statement('russia', 'announces', feb(0), from(1, 8))];
  const readingIds = statements.flatMap(({ readingId }) => readingId ?? []);
  return {
    id: 'commitment',
    recordedAt: feb(0),
    mode: world.mode ?? 'abstain',
    reviewAfter: world.reviewAfter ?? null,
    confirmWithin: world.confirmWithin ?? null,
    parties: world.parties ?? PARTIES,
    statements,
    reports: (world.reports ?? []).map((fact) =>
      fact.candidacies.length > 0
        ? fact
        : { ...fact, candidacies: readingIds.map((readingId) => ({ matchId: `${fact.id} ${readingId}`, readingId, recordedAt: fact.recordedAt })) },
    ),
    supersessions: world.supersessions ?? [],
    actors: new Map([...actors(world.tree)].map(([id, actor]) => [id, { ...actor, outletId: world.outlets?.[id] ?? null }])),
    sources: new Map(Object.entries(world.sources ?? {}).map(([id, ratings]) => [id, 'reliability' in ratings ? [ratings] : ratings])),
  };
}

/** The answer of the rules for a world, under the default policy. */
export const ask = (world: World, at: Instant, knowledge: Partial<Knowledge> = {}, policy: Policy = DEFAULT_POLICY): Assessment =>
  assess(facts(world), policy, at, { ...ALL, ...knowledge });

/** One principal's part of an answer. */
export function readingOf(answer: Assessment, principalId: string): Assessment['readings'][number] {
  const reading = answer.readings.find(({ principal }) => principal.id === principalId);
  if (!reading) throw new Error(`${principalId} has no reading`);
  return reading;
}
