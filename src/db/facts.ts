import type { CommitmentFacts, PartyFact, ReportFact, StatementFact, SupersessionFact } from '../domain/facts.js';
import type { Instant } from '../domain/time.js';
import { groupBy } from '../lib/group-by.js';
import { Prisma } from './generated/client.js';
import { list, ms } from './json-rows.js';
import { idsOf, type Named, type NamedRow, selectNamed, toNamed } from './named-facts.js';
import { readTogether, type Sql, sql } from './sql.js';
import type { Queryable } from './transaction.js';

const RETRACTION = Prisma.sql`json_build_object('id', x.id, 'kind', x.kind, 'publishedAt', ${ms('x.published_at')}, 'recordedAt', ${ms('x.recorded_at')}) ORDER BY x.recorded_at, x.id`;

const PARTIES = list(
  Prisma.sql`json_build_object('actorId', p.actor_id, 'role', p.role, 'stance', p.stance, 'ordinal', p.ordinal,
    'recordedAt', ${ms('p.recorded_at')}, 'removedAt', ${ms('p.removed_at')}) ORDER BY p.ordinal`,
  Prisma.sql`FROM parties p WHERE p.commitment_id = c.id`,
);

const STATEMENTS = list(
  Prisma.sql`json_build_object('id', s.id, 'readingId', r.id, 'principalId', s.principal_id, 'act', s.act, 'saidAt', ${ms('s.said_at')},
    'publishedAt', ${ms('s.published_at')}, 'recordedAt', ${ms('s.recorded_at')}, 'effectiveAt', ${ms('s.effective_at')}, 'claims', s.claims,
    'retractions', ${list(RETRACTION, Prisma.sql`FROM retractions x WHERE x.statement_id = s.id`)})`,
  Prisma.sql`FROM statements s LEFT JOIN readings r ON r.statement_id = s.id WHERE s.commitment_id = c.id`,
);

const REVISION = Prisma.sql`json_build_object('number', v.number, 'observedFrom', ${ms('v.observed_from')}, 'observedTo', ${ms('v.observed_to')},
    'act', v.act, 'target', v.target, 'areas', v.areas, 'allegedActorId', v.alleged_actor_id, 'originId', v.origin_actor_id, 'bearing', v.bearing,
    'credibility', v.credibility, 'publishedAt', ${ms('v.published_at')}, 'recordedAt', ${ms('v.recorded_at')}, 'point', CASE WHEN v.lat IS NOT NULL
    AND v.lon IS NOT NULL THEN json_strip_nulls(json_build_object('lat', v.lat, 'lon', v.lon, 'precisionKm', v.precision_km)) END) ORDER BY v.number`;

/** What a report `r` is for every commitment, as parts of a JSON object. */
const REPORT = sql`'id', r.id, 'sourceId', r.source_id, 'recordedAt', ${ms('r.recorded_at')},
    'revisions', ${list(REVISION, sql`FROM report_revisions v WHERE v.report_id = r.id`)},
    'retractions', ${list(RETRACTION, sql`FROM retractions x WHERE x.report_id = r.id`)},
    'incidents', ${list(
      sql`json_build_object('incidentId', i.incident_id, 'recordedAt', ${ms('i.recorded_at')}) ORDER BY i.recorded_at, i.id`,
      sql`FROM incident_memberships i WHERE i.report_id = r.id`,
    )},
    'decisions', ${list(
      sql`json_build_object('verdict', d.verdict, 'recordedAt', ${ms('d.recorded_at')}) ORDER BY d.recorded_at, d.id`,
      sql`FROM report_reviews d WHERE d.report_id = r.id`,
    )}`;

/** A report as a fact, without what it is for a commitment. */
export type OwnReportFact = Omit<ReportFact, 'candidacies' | 'reviews'>;

export const selectReportFacts = (ids: readonly string[]): Sql =>
  sql`SELECT json_build_object(${REPORT}) AS fact FROM reports r WHERE r.id = ANY(${[...ids]}::text[]) ORDER BY r.id`;

/** The candidate reports: those with a match row. */
const REPORTS = list(
  sql`json_build_object(${REPORT},
    'candidacies', m.candidacies,
    'reviews', ${list(
      Prisma.sql`json_build_object('id', w.id, 'readingId', n.reading_id, 'verdict', w.verdict, 'recordedAt', ${ms('w.recorded_at')}) ORDER BY n.id, w.recorded_at, w.id`,
      Prisma.sql`FROM matches n JOIN match_reviews w ON w.match_id = n.id WHERE n.commitment_id = c.id AND n.report_id = r.id`,
    )}) ORDER BY m.first`,
  Prisma.sql`FROM (
      SELECT report_id, min(id) AS first,
        json_agg(json_build_object('matchId', id, 'readingId', reading_id, 'recordedAt', ${ms('recorded_at')}) ORDER BY id) AS candidacies
      FROM matches WHERE commitment_id = c.id GROUP BY report_id
    ) m JOIN reports r ON r.id = m.report_id`,
);

/**
 * Who supersedes it, with every start that the superseding commitment was known to have. While that is no public one it supersedes nothing, and nobody learns of it: the
 * link counts from when it became public, and until it ceased to be.
 */
const SUPERSESSIONS = list(
  Prisma.sql`json_build_object('link', l.id, 'commitmentId', l.from_id, 'linkedAt', ${ms('greatest(l.recorded_at, p.since)')},
    'removedAt', ${ms("CASE WHEN f.visibility = 'public' THEN l.removed_at ELSE least(l.removed_at, p.until) END")},
    'startsAt', h.assessment->>'startsAt', 'storedAt', ${ms('h.recorded_at')}) ORDER BY l.id, h.sequence`,
  Prisma.sql`FROM commitment_links l JOIN commitments f ON f.id = l.from_id
    CROSS JOIN LATERAL (
      SELECT max(recorded_at) FILTER (WHERE NOT is_end) AS since, max(recorded_at) FILTER (WHERE is_end) AS until FROM publications WHERE commitment_id = l.from_id
    ) p
    LEFT JOIN status_changes h ON h.commitment_id = l.from_id
    WHERE l.to_id = c.id AND l.kind = 'supersedes' AND (f.visibility = 'public' OR p.until IS NOT NULL)`,
);

export interface FactsRow extends Pick<CommitmentFacts, 'id' | 'mode' | 'reviewAfter' | 'confirmWithin' | 'recordedAt'> {
  parties: PartyFact[];
  statements: StatementFact[];
  reports: ReportFact[];
  supersessions: SupersessionRow[];
}

interface SupersessionRow {
  link: string;
  commitmentId: string;
  linkedAt: Instant;
  removedAt: Instant | null;
  startsAt: string | null;
  storedAt: Instant | null;
}

/** Which part of what was reported is read: there may be very much of it. `none`: for who asks what was promised, and by whom. */
export type Reported = 'all' | 'none';

/** The columns of a `FactsRow` beside its id, from `commitments c`: what is theirs alone, put together as the rules take it. */
export const factsColumns = (reported: Reported): Sql => sql`
  c.mode::text, c.review_after AS "reviewAfter", c.confirm_within AS "confirmWithin", ${ms('c.recorded_at')} AS "recordedAt",
  ${PARTIES} AS parties, ${STATEMENTS} AS statements, ${reported === 'all' ? REPORTS : sql`'[]'::json`} AS reports, ${SUPERSESSIONS} AS supersessions`;

/** What is named beside the facts of commitments: these actors and sources, and whoever these reports name. */
export interface NamedToo {
  actorIds?: Iterable<string> | undefined;
  sourceIds?: Iterable<string> | undefined;
  reportIds?: readonly string[] | undefined;
}

/** The actors and sources that the facts of these commitments name, and others besides. */
export function selectNamedBy(ids: readonly string[], reported: Reported, { actorIds = [], sourceIds = [], reportIds = [] }: NamedToo = {}): Sql {
  const among = sql`ANY(${[...ids]}::text[])`;
  const candidates = sql`ANY(ARRAY(SELECT report_id FROM matches WHERE commitment_id = ${among} UNION SELECT unnest(${[...reportIds]}::text[])))`;
  const stated = sql`
    ${idsOf(actorIds)} UNION SELECT actor_id FROM parties WHERE commitment_id = ${among}
    UNION SELECT principal_id FROM statements WHERE commitment_id = ${among}
    UNION SELECT jsonb_array_elements_text(s.claims->'scope'->'boundActors') FROM statements s
      WHERE s.commitment_id = ${among} AND jsonb_typeof(s.claims->'scope'->'boundActors') = 'array'`;
  if (reported === 'none') return selectNamed(stated, idsOf(sourceIds));
  return selectNamed(
    sql`${stated}
      UNION SELECT alleged_actor_id FROM report_revisions WHERE report_id = ${candidates}
      UNION SELECT origin_actor_id FROM report_revisions WHERE report_id = ${candidates}`,
    sql`${idsOf(sourceIds)} UNION SELECT source_id FROM reports WHERE id = ${candidates}`,
  );
}

export function toFacts(
  { id, mode, reviewAfter, confirmWithin, recordedAt, parties, statements, reports, supersessions }: FactsRow,
  named: Named,
): CommitmentFacts {
  return { id, mode, reviewAfter, confirmWithin, recordedAt, parties, statements, reports, supersessions: supersessionsOf(supersessions), ...named };
}

/**
 * All facts of many commitments, by commitment id, with the actors and sources that they name, in one statement. The database puts them together as the rules take
 * them. Ids that do not exist are left out.
 */
export const loadFacts = (db: Queryable, ids: readonly string[]): Promise<Map<string, CommitmentFacts>> => load(db, ids, 'all');

/** The same without the reports, of which there may be thousands each: for who asks what was promised, and by whom. */
export const loadStatedFacts = (db: Queryable, ids: readonly string[]): Promise<Map<string, CommitmentFacts>> => load(db, ids, 'none');

async function load(db: Queryable, ids: readonly string[], reported: Reported): Promise<Map<string, CommitmentFacts>> {
  if (ids.length === 0) return new Map();
  const { commitments, named } = await readTogether<{ commitments: FactsRow; named: NamedRow }>(db, {
    commitments: sql`SELECT c.id, ${factsColumns(reported)} FROM commitments c WHERE c.id = ANY(${[...ids]}::text[])`,
    named: selectNamedBy(ids, reported),
  });
  const all = toNamed(named);
  return new Map(commitments.map((row) => [row.id, toFacts(row, all)]));
}

/** One fact per start that the superseding commitment was known to have, each in force until the next was stored. */
function supersessionsOf(rows: readonly SupersessionRow[]): SupersessionFact[] {
  return [...groupBy(rows, ({ link }) => link).values()].flatMap((versions) =>
    versions.map(({ commitmentId, linkedAt, removedAt, startsAt, storedAt }, place) => {
      const until = Math.min(versions[place + 1]?.storedAt ?? Number.POSITIVE_INFINITY, removedAt ?? Number.POSITIVE_INFINITY);
      return {
        commitmentId,
        from: startsAt === null ? Number.POSITIVE_INFINITY : Date.parse(startsAt),
        recordedAt: Math.max(linkedAt, storedAt ?? Number.NEGATIVE_INFINITY),
        removedAt: Number.isFinite(until) ? until : null,
      };
    }),
  );
}
