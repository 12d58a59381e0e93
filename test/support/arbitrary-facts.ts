import fc from 'fast-check';
import type { Claims, ScopeClaim } from '../../src/domain/claims.js';
import type { CommitmentFacts, PartyFact, ReportFact, RetractionFact, SourceRatingFact, StatementFact } from '../../src/domain/facts.js';
import { STATEMENT_ACTS } from '../../src/domain/vocabulary.js';
import { windowFaults } from '../../src/domain/window.js';
import { facts, feb, party, rating, report, statement } from './facts.js';

// Worlds as the input schemas would let them through, small and crowded into two weeks, so that everything happens to meet everything else.

/** Whole hours around the pledge, so that instants coincide often. */
const hour = fc.integer({ min: -2 * 24, max: 14 * 24 }).map((hours) => feb(1, hours));
const actor = fc.constantFrom('russia', 'kremlin', 'mod', 'ukraine', 'airforce', 'usa', 'osce');
const principal = fc.constantFrom('russia', 'ukraine', 'usa', 'osce');
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 2 });
const defined = <T extends object>(fields: T) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const area = fc.constantFrom({ code: 'UA' }, { code: 'UA-30' }, { code: 'UA-32' }, { code: 'UA-63' }, { label: 'towns' });
const act = fc.constantFrom('any_attack', 'air_strike', 'drone_strike', 'shelling', 'reconnaissance');
const target = fc.constantFrom('any', 'energy', 'power_grid', 'medical');
const declined = fc.constant('unspecified' as const);
const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.oneof(fc.uniqueArray(arbitrary, { minLength: 1, maxLength: 2 }), declined);

export const scopeClaim: fc.Arbitrary<ScopeClaim> = fc
  .record({
    acts: optional(some(act)),
    targets: optional(some(target)),
    areas: optional(some(area)),
    exceptAreas: optional(fc.array(area, { maxLength: 1 })),
    boundActors: optional(some(actor)),
  })
  .map(defined);

const isoHour = hour.map((at) => new Date(at).toISOString());
const date = fc.integer({ min: 1, max: 14 }).map((day) => `2026-02-${String(day).padStart(2, '0')}`);
const bound = fc.oneof(
  isoHour.map((value) => ({ value })),
  fc.tuple(date, fc.constantFrom('UTC', 'Europe/Kyiv')).map(([value, zone]) => ({ value, zone })),
  fc.constantFrom({ value: '..' }, { value: '2026-02', zone: 'UTC' }, { phrase: 'soon' }),
);
export const claims: fc.Arbitrary<Claims> = fc
  .record({
    start: optional(bound),
    end: optional(bound),
    duration: optional(fc.constantFrom('P1D', 'P7D', 'PT36H')),
    openEnded: optional(fc.constant(true)),
    scope: optional(scopeClaim),
  })
  .map(defined)
  .filter((claim) => Object.keys(claim).length > 0 && windowFaults(claim).length === 0);

/** Public when it happened or later, stored when it was public or later. */
const dated = fc.tuple(hour, fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })).map(([at, publishing, storing]) => ({
  at,
  publishedAt: at + publishing * 12 * 3_600_000,
  recordedAt: at + (publishing + storing) * 12 * 3_600_000,
}));
const retractions: fc.Arbitrary<RetractionFact[]> = fc.array(
  fc
    .tuple(dated, fc.constantFrom('retraction' as const, 'entry_error' as const))
    .map(([{ publishedAt, recordedAt }, kind]) => ({ id: `retraction ${publishedAt}`, kind, publishedAt, recordedAt })),
  { maxLength: 1 },
);

const word: fc.Arbitrary<StatementFact> = fc
  .record({
    who: principal,
    act: fc.constantFrom(...STATEMENT_ACTS),
    dated,
    claims: maybe(claims),
    effectiveAt: maybe(hour),
    retractions: fc.oneof(fc.constant([]), retractions),
  })
  .map(({ who, act: said, dated: { at, publishedAt, recordedAt }, claims: claimed, ...more }) =>
    statement(who, said, at, claimed, { publishedAt, recordedAt, ...more }),
  );
export const statements = fc
  .array(word, { maxLength: 7 })
  .map((words) => words.map((fact, n) => ({ ...fact, id: `statement ${n}`, readingId: fact.claims && `reading ${n}` })));

export const oneReport: fc.Arbitrary<ReportFact> = fc
  .record({
    dated,
    hours: fc.constantFrom(0, 1, 15),
    sourceId: fc.constantFrom('s1', 's2', 's3', 's4'),
    incident: optional(fc.constantFrom('i1', 'i2')),
    retractions: fc.oneof(fc.constant([]), retractions),
    revision: fc.record({
      act: maybe(act),
      target: maybe(target),
      areas: fc.array(area, { maxLength: 2 }),
      allegedActorId: fc.oneof(fc.constant('russia'), maybe(actor)),
      originId: maybe(actor),
      bearing: fc.constantFrom('violates' as const, 'violates' as const, 'fulfils' as const),
      credibility: fc.integer({ min: 1, max: 6 }),
    }),
    correction: maybe(fc.record({ allegedActorId: maybe(actor), later: fc.integer({ min: 0, max: 100 }) })),
    verdict: maybe(fc.tuple(hour, fc.constantFrom('in_scope' as const, 'out_of_scope' as const, 'rules' as const))),
    decision: fc.option(fc.tuple(hour, fc.constantFrom('accepted' as const, 'rejected' as const, 'duplicate' as const, 'undecided' as const)), {
      nil: null,
      freq: 1,
    }),
  })
  .map(({ dated: { at, publishedAt, recordedAt }, hours, sourceId, incident, retractions: taken, revision, correction, verdict, decision }) => {
    const content = { ...revision, observedTo: at + hours * 3_600_000, publishedAt, recordedAt };
    const fact = report('report', at, content, { sourceId, retractions: taken, recordedAt, ...(incident !== undefined && { incident }) });
    const later = correction && { publishedAt: publishedAt + correction.later * 3_600_000, recordedAt: recordedAt + correction.later * 3_600_000 };
    return {
      ...fact,
      incidents: fact.incidents.map((membership) => ({ ...membership, recordedAt })),
      revisions: fact.revisions.flatMap((first) =>
        later ? [first, { ...first, number: 2, ...later, allegedActorId: correction.allegedActorId }] : [first],
      ),
      reviews: verdict ? [{ id: 'review', readingId: 'reading 0', verdict: verdict[1], recordedAt: verdict[0] }] : [],
      decisions: decision ? [{ verdict: decision[1], recordedAt: decision[0] }] : [],
    };
  });
export const reports = fc.array(oneReport, { maxLength: 5 }).map((all) => all.map((fact, n) => ({ ...fact, id: `report ${n}` })));

const parties: fc.Arbitrary<PartyFact[]> = fc
  .uniqueArray(
    fc.tuple(
      principal,
      fc.constantFrom('committer' as const, 'counterparty' as const, 'beneficiary' as const, 'monitor' as const, 'mediator' as const),
    ),
    {
      maxLength: 3,
      selector: ([who]) => who,
    },
  )
  .map((others) => [
    party('russia', 'committer'),
    ...others.filter(([who]) => who !== 'russia').map(([who, role], n) => party(who, role, { ordinal: n + 1 })),
  ]);
const ratings: fc.Arbitrary<SourceRatingFact[]> = fc.uniqueArray(
  fc
    .record({
      reliability: fc.constantFrom('A' as const, 'C' as const, 'D' as const, 'F' as const),
      affiliatedWithId: maybe(actor),
      independenceGroup: maybe(fc.constantFrom('g1', 'g2')),
      recordedAt: hour,
    })
    .map(({ reliability, ...more }) => rating(reliability, more)),
  { maxLength: 2, selector: ({ recordedAt }) => recordedAt },
);

export const world: fc.Arbitrary<CommitmentFacts> = fc
  .record({
    mode: fc.constantFrom('abstain' as const, 'abstain' as const, 'perform' as const),
    parties,
    statements,
    reports,
    sources: fc.record({ s1: ratings, s2: ratings, s3: ratings }),
    supersessions: fc.array(
      fc.tuple(hour, hour, maybe(hour)).map(([recordedAt, begins, removedAt]) => ({ commitmentId: 'other', from: begins, recordedAt, removedAt })),
      { maxLength: 1 },
    ),
    reviewAfter: fc.constantFrom('P2D', 'P30D'),
    confirmWithin: fc.constantFrom('P1D', 'P3D'),
  })
  .map((given) => facts(given));
