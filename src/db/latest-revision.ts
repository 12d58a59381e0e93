import type { Claimed } from '../domain/facts.js';
import { ms } from './json-rows.js';
import { idsOf, type Named, type NamedRow, selectNamed, toNamed } from './named-facts.js';
import type { ShownClaim } from './shown-claim.js';
import { readTogether, type Sql, sql } from './sql.js';
import type { Queryable } from './transaction.js';

/** What a report says today, as a correction of it starts from. */
export interface LatestRevision extends Claimed, ShownClaim {
  number: number;
  /** the commitment that it was submitted for, if for one */
  commitmentId: string | null;
  originActorId: string | null;
  isRetracted: boolean;
  sourceId: string;
  externalId: string | null;
  doubts: string[];
  /** whom it alleges, with everybody above them */
  actors: Named['actors'];
}

/** Null where there is no such report. */
export async function findLatestRevision(db: Queryable, reportId: string): Promise<LatestRevision | null> {
  const { latest, named } = await readTogether<{ latest: Omit<LatestRevision, 'actors'>; named: NamedRow }>(db, {
    latest: sql`
      SELECT v.number, r.source_id AS "sourceId", r.external_id AS "externalId", r.commitment_id AS "commitmentId", ${ms('v.observed_from')} AS "observedFrom",
        ${ms('v.observed_to')} AS "observedTo", v.act, v.target, v.areas, v.alleged_actor_id AS "allegedActorId", v.origin_actor_id AS "originActorId",
        v.bearing, v.summary, v.credibility, v.doubts, v.url, ${ms('v.published_at')} AS "publishedAt",
        CASE WHEN v.count_n IS NOT NULL AND v.count_unit IS NOT NULL THEN json_build_object('n', v.count_n, 'unit', v.count_unit) END AS count,
        CASE WHEN v.lat IS NOT NULL AND v.lon IS NOT NULL
          THEN json_strip_nulls(json_build_object('lat', v.lat, 'lon', v.lon, 'precisionKm', v.precision_km)) END AS point,
        EXISTS (SELECT FROM retractions x WHERE x.report_id = r.id) AS "isRetracted"
      FROM reports r JOIN report_revisions v ON v.report_id = r.id WHERE r.id = ${reportId} ORDER BY v.number DESC LIMIT 1`,
    named: selectNamed(sql`SELECT alleged_actor_id FROM report_revisions WHERE report_id = ${reportId}`, idsOf([])),
  });
  return latest[0] ? { ...latest[0], actors: toNamed(named).actors } : null;
}

/** How far a report has come: for who has read it before it was locked. */
export interface PresentVersion {
  number: number;
  isRetracted: boolean;
  /** whatever it is a candidate for */
  commitmentIds: string[];
}

export const selectPresentVersion = (reportId: string): Sql => sql`
  SELECT max(v.number) AS number, EXISTS (SELECT FROM retractions x WHERE x.report_id = ${reportId}) AS "isRetracted",
    ARRAY(SELECT DISTINCT commitment_id FROM matches WHERE report_id = ${reportId}) AS "commitmentIds"
  FROM report_revisions v WHERE v.report_id = ${reportId}`;
