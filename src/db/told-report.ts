import type { Area } from '../domain/claims.js';
import type { Instant } from '../domain/time.js';
import type { Bearing, MatchResult } from '../domain/vocabulary.js';
import { Prisma } from './generated/client.js';
import { list, ms } from './json-rows.js';
import { type Sql, sql } from './sql.js';

type Named = { id: string; name: string };

/** What those who are alerted are told of a report: its latest revision, and what it falls under. */
export interface ToldReport {
  id: string;
  observedFrom: Instant;
  observedTo: Instant;
  act: string | null;
  areas: readonly Area[];
  bearing: Bearing;
  summary: string | null;
  source: Named;
  allegedActor: Named | null;
  origin: Named | null;
  /** the public ones that it falls under or possibly does, each with the most that it is for under any of their readings, by the rules or by a reviewer */
  commitments: { id: string; title: string; result: Exclude<MatchResult, 'out_of_scope'> }[];
}

const named = (table: string) => Prisma.raw(`CASE WHEN ${table}.id IS NOT NULL THEN json_build_object('id', ${table}.id, 'name', ${table}.name) END`);

/** Selects what is told of these reports. */
export const selectTold = (ids: readonly string[]): Sql => sql`
  SELECT r.id, ${ms('v.observed_from')} AS "observedFrom", ${ms('v.observed_to')} AS "observedTo", v.act, v.areas, v.bearing::text, v.summary,
    ${named('s')} AS source, ${named('a')} AS "allegedActor", ${named('o')} AS origin,
    ${list(
      sql`json_build_object('id', f.id, 'title', f.title, 'result', CASE f.best WHEN 0 THEN 'in_scope' ELSE 'possibly' END) ORDER BY f.id`,
      sql`FROM (
          SELECT c.id, c.title, min(CASE coalesce(w.verdict::text, m.result::text) WHEN 'in_scope' THEN 0 WHEN 'possibly' THEN 1 ELSE 2 END) AS best
          FROM matches m JOIN commitments c ON c.id = m.commitment_id LEFT JOIN match_reviews w ON w.id = m.review_id
          WHERE m.report_id = r.id AND c.visibility = 'public' GROUP BY c.id
        ) f WHERE f.best < 2`,
    )} AS commitments
  FROM reports r JOIN sources s ON s.id = r.source_id
  JOIN LATERAL (SELECT * FROM report_revisions WHERE report_id = r.id ORDER BY number DESC LIMIT 1) v ON true
  LEFT JOIN actors a ON a.id = v.alleged_actor_id LEFT JOIN actors o ON o.id = v.origin_actor_id
  WHERE r.id = ANY(${[...ids]}::text[])`;
