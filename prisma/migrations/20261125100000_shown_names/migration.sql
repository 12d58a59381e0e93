-- What schema.prisma cannot say: which reports, sources and actors are shown to whoever may not see drafts and what was taken down. This is the one place that says so.
-- What a public record uses is shown; what hidden records alone use is not; what nothing uses was made on its own, and is shown.

-- By what they are looked for below.
CREATE INDEX "statements_speaker_id_idx" ON "statements" ("speaker_id") WHERE "speaker_id" IS NOT NULL;
CREATE INDEX "statements_source_id_idx" ON "statements" ("source_id") WHERE "source_id" IS NOT NULL;
CREATE INDEX "statements_bound_actors_idx" ON "statements" USING GIN (("claims" #> '{scope,boundActors}') jsonb_path_ops)
  WHERE "claims" #> '{scope,boundActors}' IS NOT NULL;

-- A report that was submitted for no commitment is anybody's. One that was submitted for a hidden commitment is as hidden, unless it counts under a public one.
CREATE FUNCTION report_is_shown(report text, submitted_for text) RETURNS boolean LANGUAGE plpgsql STABLE COST 1000 AS $$
BEGIN
  RETURN submitted_for IS NULL
    OR EXISTS (SELECT FROM commitments WHERE id = submitted_for AND visibility = 'public')
    OR EXISTS (SELECT FROM matches m JOIN commitments c ON c.id = m.commitment_id LEFT JOIN match_reviews v ON v.id = m.review_id
      WHERE m.report_id = report AND c.visibility = 'public' AND coalesce(v.verdict::text, m.result::text) <> 'out_of_scope');
END $$;

-- An incident is shown while any report that ever stood under it is.
CREATE FUNCTION incident_is_shown(incident text) RETURNS boolean LANGUAGE plpgsql STABLE COST 2000 AS $$
BEGIN
  RETURN EXISTS (SELECT FROM incident_memberships m JOIN reports r ON r.id = m.report_id
    WHERE m.incident_id = incident AND report_is_shown(r.id, r.commitment_id));
END $$;

CREATE FUNCTION source_is_shown(source text) RETURNS boolean LANGUAGE plpgsql STABLE COST 2000 AS $$
BEGIN
  RETURN EXISTS (SELECT FROM reports r WHERE r.source_id = source AND report_is_shown(r.id, r.commitment_id))
    OR EXISTS (SELECT FROM statements s JOIN commitments c ON c.id = s.commitment_id WHERE s.source_id = source AND c.visibility = 'public')
    OR NOT (EXISTS (SELECT FROM reports WHERE source_id = source) OR EXISTS (SELECT FROM statements WHERE source_id = source));
END $$;

-- Whether something that is shown names the actor; false: only what is hidden does; null: nothing does.
CREATE FUNCTION actor_is_named(actor text) RETURNS boolean LANGUAGE plpgsql STABLE COST 4000 AS $$
BEGIN
  IF EXISTS (SELECT FROM parties p JOIN commitments c ON c.id = p.commitment_id WHERE p.actor_id = actor AND c.visibility = 'public')
    OR EXISTS (SELECT FROM statements s JOIN commitments c ON c.id = s.commitment_id WHERE s.principal_id = actor AND c.visibility = 'public')
    OR EXISTS (SELECT FROM statements s JOIN commitments c ON c.id = s.commitment_id WHERE s.speaker_id = actor AND c.visibility = 'public')
    OR EXISTS (SELECT FROM report_revisions v JOIN reports r ON r.id = v.report_id WHERE v.alleged_actor_id = actor AND report_is_shown(r.id, r.commitment_id))
    OR EXISTS (SELECT FROM report_revisions v JOIN reports r ON r.id = v.report_id WHERE v.origin_actor_id = actor AND report_is_shown(r.id, r.commitment_id))
    OR EXISTS (SELECT FROM source_ratings t WHERE t.affiliated_with_id = actor AND source_is_shown(t.source_id))
    OR EXISTS (SELECT FROM statements s JOIN commitments c ON c.id = s.commitment_id
      WHERE s.claims #> '{scope,boundActors}' @> to_jsonb(actor) AND c.visibility = 'public')
  THEN RETURN true; END IF;
  IF EXISTS (SELECT FROM parties WHERE actor_id = actor)
    OR EXISTS (SELECT FROM statements WHERE principal_id = actor)
    OR EXISTS (SELECT FROM statements WHERE speaker_id = actor)
    OR EXISTS (SELECT FROM report_revisions WHERE alleged_actor_id = actor)
    OR EXISTS (SELECT FROM report_revisions WHERE origin_actor_id = actor)
    OR EXISTS (SELECT FROM source_ratings WHERE affiliated_with_id = actor)
    OR EXISTS (SELECT FROM statements WHERE claims #> '{scope,boundActors}' @> to_jsonb(actor))
  THEN RETURN false; END IF;
  RETURN NULL;
END $$;

-- Whoever ever stood above an actor is told with it.
CREATE FUNCTION actor_is_shown(actor text) RETURNS boolean LANGUAGE plpgsql STABLE COST 5000 AS $$
DECLARE
  named boolean := actor_is_named(actor);
  below text;
  below_named boolean;
BEGIN
  IF named THEN RETURN true; END IF;
  FOR below IN
    WITH RECURSIVE tree (id) AS (
      SELECT actor UNION SELECT p.actor_id FROM tree JOIN actor_parents p ON p.parent_id = tree.id
    ) SELECT id FROM tree WHERE id <> actor
  LOOP
    below_named := actor_is_named(below);
    IF below_named OR (below_named IS NULL AND NOT EXISTS (SELECT FROM actor_parents WHERE parent_id = below)) THEN RETURN true; END IF;
    named := false;
  END LOOP;
  RETURN named IS NULL;
END $$;
