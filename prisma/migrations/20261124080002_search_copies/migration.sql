-- AlterTable
ALTER TABLE "commitment_search" ADD COLUMN     "disputed" BOOLEAN,
ADD COLUMN     "ends_at" TIMESTAMPTZ(3),
ADD COLUMN     "kind" "CommitmentKind",
ADD COLUMN     "mode" "CommitmentMode",
ADD COLUMN     "recorded_at" TIMESTAMPTZ(3),
ADD COLUMN     "status" "Status",
ADD COLUMN     "updated_at" TIMESTAMPTZ(3),
ADD COLUMN     "visibility" "Visibility";

UPDATE "commitment_search" s SET "disputed" = c."disputed", "ends_at" = c."ends_at", "kind" = c."kind", "mode" = c."mode",
  "recorded_at" = c."recorded_at", "status" = c."status", "updated_at" = c."updated_at", "visibility" = c."visibility"
FROM "commitments" c WHERE c."id" = s."commitment_id";

ALTER TABLE "commitment_search" ALTER COLUMN "disputed" SET NOT NULL,
ALTER COLUMN "kind" SET NOT NULL,
ALTER COLUMN "mode" SET NOT NULL,
ALTER COLUMN "recorded_at" SET NOT NULL,
ALTER COLUMN "status" SET NOT NULL,
ALTER COLUMN "updated_at" SET NOT NULL,
ALTER COLUMN "visibility" SET NOT NULL;

-- What schema.prisma cannot say.

-- Room in each block, so that a changed row stays where it is and no index has to be told.
ALTER TABLE "commitment_search" SET (fillfactor = 85);

-- It stands on the table, not in the code, so that no writer can forget it; once per statement. By its name it comes after the triggers that note touches.
CREATE FUNCTION search_follows_commitments() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE commitment_search s SET visibility = c.visibility, status = c.status, kind = c.kind, mode = c.mode, disputed = c.disputed, ends_at = c.ends_at,
    updated_at = c.updated_at, recorded_at = c.recorded_at
  FROM touched c WHERE s.commitment_id = c.id
    AND (s.visibility, s.status, s.kind, s.mode, s.disputed, s.ends_at, s.updated_at, s.recorded_at)
      IS DISTINCT FROM (c.visibility, c.status, c.kind, c.mode, c.disputed, c.ends_at, c.updated_at, c.recorded_at);
  RETURN NULL;
END $$;

CREATE TRIGGER search_follows AFTER UPDATE ON "commitments" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION search_follows_commitments();
