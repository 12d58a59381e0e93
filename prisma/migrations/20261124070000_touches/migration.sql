-- CreateTable
CREATE TABLE "touches" (
    "xid" BIGINT NOT NULL,
    "position" BIGSERIAL NOT NULL,
    "ids" TEXT[],
    "is_all" BOOLEAN NOT NULL DEFAULT false,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "touches_pkey" PRIMARY KEY ("xid","position")
);

-- What schema.prisma cannot say. The triggers stand on the tables, not in the code, so that no writer can forget them; one row per statement, so that a
-- sweep of ten thousand costs one. The settings are the transaction's own: they end with it, and are taken back with a savepoint.

-- Commitments: their own answers, and every list.
CREATE FUNCTION note_touched_commitments() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO touches (xid, ids) SELECT pg_current_xact_id()::text::bigint, array_agg(id) FROM touched HAVING count(*) > 0;
  IF FOUND THEN PERFORM set_config('pledgewatch.touched', pg_current_xact_id()::text, true); END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER note_inserted AFTER INSERT ON "commitments" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION note_touched_commitments();
CREATE TRIGGER note_updated AFTER UPDATE ON "commitments" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION note_touched_commitments();
CREATE TRIGGER note_deleted AFTER DELETE ON "commitments" REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION note_touched_commitments();

-- What lists show or search beside the commitments' own rows. Once a transaction is enough.
CREATE FUNCTION note_touched_lists() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('pledgewatch.touched', true) IS DISTINCT FROM pg_current_xact_id()::text THEN
    INSERT INTO touches (xid, ids) VALUES (pg_current_xact_id()::text::bigint, '{}');
    PERFORM set_config('pledgewatch.touched', pg_current_xact_id()::text, true);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER note_lists AFTER INSERT OR UPDATE OR DELETE ON "parties" FOR EACH STATEMENT EXECUTE FUNCTION note_touched_lists();
CREATE TRIGGER note_lists AFTER INSERT OR UPDATE OR DELETE ON "commitment_links" FOR EACH STATEMENT EXECUTE FUNCTION note_touched_lists();
CREATE TRIGGER note_lists AFTER INSERT OR UPDATE OR DELETE ON "statements" FOR EACH STATEMENT EXECUTE FUNCTION note_touched_lists();
CREATE TRIGGER note_lists AFTER INSERT OR UPDATE OR DELETE ON "retractions" FOR EACH STATEMENT EXECUTE FUNCTION note_touched_lists();
CREATE TRIGGER note_lists AFTER UPDATE ON "actors" FOR EACH STATEMENT EXECUTE FUNCTION note_touched_lists();
