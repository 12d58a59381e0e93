import { describe, expect, it } from 'vitest';
import { ask, feb, from, PARTIES, party, rating, readingOf, report, retraction, statement, TREE, type World } from '../support/facts.js';

const AT = feb(5);
/** Compliance of the committer's reading, and the rule that said so. */
const compliance = (world: World, at = AT, knowledge = {}) => {
  const { compliance: answer, because } = readingOf(ask(world, at, knowledge), 'russia');
  return [answer, because.find(({ rule }) => rule.startsWith('compliance.'))?.rule.replace('compliance.', '') ?? null];
};
const VIOLATED = (rule: string) => ['reportedly_violated', rule];
const ALLEGED = ['alleged', 'alleged'];
const NONE = ['no_reports', null];

/** Two reports of one incident; `r1` by source s1, `r2` by s2. */
const pair = (first = {}, second = {}) => [
  report('r1', feb(3), first, { sourceId: 's1', incident: 'i' }),
  report('r2', feb(3), second, { sourceId: 's2', incident: 'i' }),
];
const one = (revision = {}, more = {}) => [report('r1', feb(3), revision, { sourceId: 's1', ...more })];

describe('what it takes to say that a pledge was reportedly violated', () => {
  const rows: [string, World, (string | null)[]][] = [
    ['no report is no report, and never "kept"', {}, NONE],
    ['an unknown source alone only alleges', { reports: one() }, ALLEGED],
    ['a reliable source with a credible report suffices alone', { reports: one(), sources: { s1: rating('B') } }, VIOLATED('independent_source')],
    [
      'reliability C with credibility 3 is the least that suffices',
      { reports: one({ credibility: 3 }), sources: { s1: rating('C') } },
      VIOLATED('independent_source'),
    ],
    ['a doubtful report of a reliable source only alleges', { reports: one({ credibility: 4 }), sources: { s1: rating('A') } }, ALLEGED],
    [
      'a credible report of a source that is usually unreliable only alleges',
      { reports: one({ credibility: 1 }), sources: { s1: rating('D') } },
      ALLEGED,
    ],
    [
      'a party’s own outlet only alleges, however reliable',
      { reports: one(), sources: { s1: rating('A', { affiliatedWithId: 'ukraine' }) } },
      ALLEGED,
    ],
    ['an outlet of a party’s body is the party’s own', { reports: one(), sources: { s1: rating('A', { affiliatedWithId: 'airforce' }) } }, ALLEGED],
    [
      'a reliable source that only relays a party’s claim only alleges',
      { reports: one({ originId: 'airforce' }), sources: { s1: rating('A') } },
      ALLEGED,
    ],
    [
      'an outlet of somebody who is no party suffices',
      { reports: one(), sources: { s1: rating('B', { affiliatedWithId: 'osce' }) } },
      VIOLATED('independent_source'),
    ],
    [
      'a party’s outlet is the party’s own, also where it names somebody else as its origin',
      { reports: one({ originId: 'osce' }), sources: { s1: rating('A', { affiliatedWithId: 'ukraine' }) } },
      ALLEGED,
    ],
    ['two outlets of their own are two origins', { reports: pair() }, VIOLATED('independent_origins')],
    [
      'ten outlets that relay one claim are one origin',
      { reports: Array.from({ length: 10 }, (_, n) => report(`r${n}`, feb(3), { originId: 'osce' }, { incident: 'i' })) },
      ALLEGED,
    ],
    [
      'two outlets of one independence group are one origin',
      { reports: pair(), sources: { s1: rating('F', { independenceGroup: 'wire' }), s2: rating('F', { independenceGroup: 'wire' }) } },
      ALLEGED,
    ],
    [
      'two outlets of two groups are two origins',
      { reports: pair(), sources: { s1: rating('F', { independenceGroup: 'a' }), s2: rating('F', { independenceGroup: 'b' }) } },
      VIOLATED('independent_origins'),
    ],
    ['two bodies of one party are one origin', { reports: pair({ originId: 'airforce' }, { originId: 'ukraine' }) }, ALLEGED],
    [
      'a party’s claim and its own outlet are one origin',
      { reports: pair({ originId: 'ukraine' }), sources: { s2: rating('F', { affiliatedWithId: 'ukraine' }) } },
      ALLEGED,
    ],
    [
      'a state and its ministry are one origin, also where both are listed as parties',
      { parties: [party('airforce', 'witness', { ordinal: 0 }), ...PARTIES], reports: pair({ originId: 'airforce' }, { originId: 'ukraine' }) },
      ALLEGED,
    ],
    [
      'an agency and who relays it are one origin',
      { tree: { ...TREE, agency: null }, outlets: { agency: 's1' }, reports: pair({}, { originId: 'agency' }) },
      ALLEGED,
    ],
    [
      'who relays an agency and its subscriber in one independence group are one origin',
      {
        tree: { ...TREE, agency: null },
        outlets: { agency: 's0' },
        reports: pair({ originId: 'agency' }),
        sources: { s0: rating('F', { independenceGroup: 'wire' }), s2: rating('F', { independenceGroup: 'wire' }) },
      },
      ALLEGED,
    ],
    [
      'an agency and an outlet of its own are two origins',
      { tree: { ...TREE, agency: null }, outlets: { agency: 's0' }, reports: pair({ originId: 'agency' }) },
      VIOLATED('independent_origins'),
    ],
    [
      'who relays a party’s agency carries the party’s word, however reliable',
      {
        tree: { ...TREE, agency: null },
        outlets: { agency: 's0' },
        reports: one({ originId: 'agency' }),
        sources: { s0: rating('F', { affiliatedWithId: 'ukraine' }), s1: rating('A') },
      },
      ALLEGED,
    ],
    ['two original claimants are two origins', { reports: pair({ originId: 'osce' }, { originId: 'usa' }) }, VIOLATED('independent_origins')],
    [
      'two claimants that one source relays are two origins',
      { reports: [...one({ originId: 'osce' }, { incident: 'i' }), report('r2', feb(3), { originId: 'usa' }, { sourceId: 's1', incident: 'i' })] },
      VIOLATED('independent_origins'),
    ],
    ['two parties are two origins', { reports: pair({ originId: 'ukraine' }, { originId: 'usa' }) }, VIOLATED('independent_origins')],
    ['a counterparty and an outlet of its own are two origins', { reports: pair({ originId: 'ukraine' }) }, VIOLATED('independent_origins')],
    [
      'one source twice is one origin',
      { reports: [...one({}, { incident: 'i' }), report('r2', feb(3), {}, { sourceId: 's1', incident: 'i' })] },
      ALLEGED,
    ],
    ['two origins of two incidents do not add up', { reports: [report('r1', feb(3)), report('r2', feb(4))] }, ALLEGED],
    [
      'a monitor’s own report suffices',
      { parties: [...PARTIES, party('osce', 'monitor')], reports: one({ originId: 'osce', credibility: 6 }) },
      VIOLATED('monitor'),
    ],
    [
      'so does one in the monitor’s own outlet',
      {
        parties: [...PARTIES, party('osce', 'monitor')],
        reports: one({ credibility: 6 }),
        sources: { s1: rating('F', { affiliatedWithId: 'osce' }) },
      },
      VIOLATED('monitor'),
    ],
    ['the word of somebody who is not a monitor party does not', { reports: one({ originId: 'osce' }) }, ALLEGED],
    ['the committer’s own admission in a report suffices', { reports: one({ originId: 'mod' }) }, VIOLATED('admission')],
    [
      'so does one that the other side’s outlet relays',
      { reports: one({ originId: 'mod' }), sources: { s1: rating('F', { affiliatedWithId: 'ukraine' }) } },
      VIOLATED('admission'),
    ],
    [
      'the other side’s claim in the committer’s outlet is no admission',
      { reports: one({ originId: 'ukraine' }), sources: { s1: rating('F', { affiliatedWithId: 'mod' }) } },
      ALLEGED,
    ],
    [
      'a statement by the committer that admits it suffices',
      { statements: [statement('russia', 'announces', feb(0), from(1, 8)), statement('russia', 'admits_violation', feb(4))] },
      VIOLATED('admission'),
    ],
    [
      'what the committer admits before the pledge can have begun is no violation of it',
      { statements: [statement('russia', 'announces', feb(0), from(1, 8)), statement('russia', 'admits_violation', feb(0, 12))] },
      NONE,
    ],
    [
      'an admission on behalf of another is none',
      { statements: [statement('russia', 'announces', feb(0), from(1, 8)), statement('ukraine', 'admits_violation', feb(4))] },
      NONE,
    ],
    [
      'an allegation in a statement is not a report',
      { statements: [statement('russia', 'announces', feb(0), from(1, 8)), statement('ukraine', 'alleges_violation', feb(4))] },
      NONE,
    ],
    ['a report out of scope does not count', { reports: one({ allegedActorId: 'ukraine' }), sources: { s1: rating('A') } }, NONE],
    ['a report that is only possibly in scope does not count', { reports: one({ allegedActorId: null }), sources: { s1: rating('A') } }, NONE],
    ['a report that somebody fulfilled is not one of a violation', { reports: one({ bearing: 'fulfils' }), sources: { s1: rating('A') } }, NONE],
  ];
  it.each(rows)('%s', (_sentence, world, expected) => {
    expect(compliance(world)).toEqual(expected);
  });

  it('names the reports that it rests on, and the principals under whose readings it is so', () => {
    const answer = ask({ reports: one(), sources: { s1: rating('B') } }, AT);
    expect(answer).toMatchObject({
      status: 'reportedly_violated',
      violatedUnder: [{ id: 'russia', name: 'RUSSIA' }],
      reports: { inScope: 1, possibly: 0 },
    });
    expect(readingOf(answer, 'russia').because).toContainEqual({ rule: 'compliance.independent_source', facts: ['r1'] });
  });

  it('counts a report once that is in scope of one reading and possibly of another', () => {
    const vague = statement('usa', 'announces', feb(0), { ...from(1, 8), scope: { areas: 'unspecified' } });
    const statements = [statement('russia', 'announces', feb(0), from(1, 8)), vague];
    expect(ask({ statements, reports: one() }, AT).reports).toEqual({ inScope: 1, possibly: 0 });
  });

  it('counts possible matches apart, for those who review them', () => {
    expect(ask({ reports: one({ allegedActorId: null }) }, AT)).toMatchObject({ compliance: 'no_reports', reports: { inScope: 0, possibly: 1 } });
  });
});

describe('what a violation does to the status', () => {
  const reports = one();
  const sources = { s1: rating('A') };
  it('shows while the pledge is active, never ends it, and stands beside expired afterwards', () => {
    expect(ask({ reports, sources }, feb(7))).toMatchObject({ status: 'reportedly_violated', lifecycle: 'active' });
    expect(ask({ reports, sources }, feb(8))).toMatchObject({ status: 'expired', compliance: 'reportedly_violated' });
  });
  it('counts only what was observed to begin by the instant that is asked about', () => {
    expect(compliance({ reports, sources }, feb(3) - 1)).toEqual(NONE);
    expect(compliance({ reports, sources }, feb(3))).toEqual(VIOLATED('independent_source'));
  });
  it('tells of a report that came after the end for the days before it, too', () => {
    const late = { reports: one({ publishedAt: feb(20), recordedAt: feb(20) }, { recordedAt: feb(20) }), sources };
    expect(compliance(late, feb(5))).toEqual(VIOLATED('independent_source'));
    expect(compliance(late, feb(5), { knownBy: feb(10) })).toEqual(NONE);
    expect(compliance(late, feb(9), { recordedBy: feb(10) })).toEqual(NONE);
  });
});

describe('what takes a report out of the count, and back into it', () => {
  const sources = { s1: rating('A') };
  it('is a retraction, from when it was public', () => {
    const world = { reports: one({}, { retractions: [retraction(feb(4))] }), sources };
    expect(compliance(world)).toEqual(NONE);
    expect(compliance(world, AT, { knownBy: feb(4) - 1 })).toEqual(VIOLATED('independent_source'));
    expect(compliance(world, AT, { recordedBy: feb(4) - 1 })).toEqual(VIOLATED('independent_source'));
  });
  it('is an entry error, which was never public: only recordedBy still shows it', () => {
    const world = { reports: one({}, { retractions: [retraction(feb(4), { kind: 'entry_error' })] }), sources };
    expect(compliance(world, AT, { knownBy: feb(4) - 1 })).toEqual(NONE);
    expect(compliance(world, AT, { recordedBy: feb(4) - 1 })).toEqual(VIOLATED('independent_source'));
  });
  it('is a correction of what it says', () => {
    const [first] = one();
    if (!first) throw new Error('no report');
    const revision = { ...first.revisions[0], number: 2, allegedActorId: 'ukraine', publishedAt: feb(4), recordedAt: feb(4) };
    const world = { reports: [{ ...first, revisions: [revision, ...first.revisions] as typeof first.revisions }], sources };
    expect(compliance(world)).toEqual(NONE);
    expect(compliance(world, AT, { knownBy: feb(4) - 1 })).toEqual(VIOLATED('independent_source'));
  });
  const READING = 'reading of russia announces 2026-01-31T00:00:00.000Z';
  const review = (verdict: 'in_scope' | 'out_of_scope', at: number, readingId = READING) => ({
    id: `review ${at}`,
    readingId,
    verdict,
    recordedAt: at,
  });
  it('is a reviewer who rejects it, or one who lets it in', () => {
    expect(compliance({ reports: one({}, { reviews: [review('out_of_scope', feb(4))] }), sources })).toEqual(NONE);
    const unsure = { reports: one({ allegedActorId: null }, { reviews: [review('in_scope', feb(4))] }), sources };
    expect(compliance(unsure)).toEqual(VIOLATED('independent_source'));
    expect(compliance(unsure, AT, { recordedBy: feb(4) - 1 })).toEqual(NONE);
  });
  it('is the latest review, in whatever order they come, and only of the reading that it is about', () => {
    const twice = [review('in_scope', feb(5)), review('out_of_scope', feb(4))];
    expect(compliance({ reports: one({}, { reviews: twice }), sources })).toEqual(VIOLATED('independent_source'));
    expect(compliance({ reports: one({}, { reviews: [review('out_of_scope', feb(4), 'another reading')] }), sources })).toEqual(
      VIOLATED('independent_source'),
    );
  });
  it('is the rating of its source, as it was known', () => {
    const ratings = { s1: [rating('F', { recordedAt: feb(6) }), rating('A', { recordedAt: feb(1) })] };
    expect(compliance({ reports: one(), sources: ratings })).toEqual(ALLEGED);
    expect(compliance({ reports: one(), sources: ratings }, AT, { recordedBy: feb(5) })).toEqual(VIOLATED('independent_source'));
    expect(compliance({ reports: one({}, { recordedAt: feb(0) }), sources: ratings }, AT, { recordedBy: feb(1) - 1 })).toEqual(NONE);
  });
  it('is the incident that it stands in, as it was known', () => {
    const [first, second] = pair();
    if (!first || !second) throw new Error('no reports');
    const split = { ...second, incidents: [{ incidentId: 'j', recordedAt: feb(6) }, ...second.incidents] };
    expect(compliance({ reports: [first, split] })).toEqual(ALLEGED);
    expect(compliance({ reports: [first, split] }, AT, { recordedBy: feb(5) })).toEqual(VIOLATED('independent_origins'));
  });
  it('is not being a candidate for the reading', () => {
    const elsewhere = [{ matchId: 'm', readingId: 'another reading', recordedAt: feb(3) }];
    expect(compliance({ reports: one({}, { candidacies: elsewhere }), sources })).toEqual(NONE);
  });
});
