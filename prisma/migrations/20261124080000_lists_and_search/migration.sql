-- DropIndex
DROP INDEX "commitments_ends_at_id_idx";

-- DropIndex
DROP INDEX "commitments_recorded_at_id_idx";

-- DropIndex
DROP INDEX "commitments_status_updated_at_id_idx";

-- DropIndex
DROP INDEX "commitments_updated_at_id_idx";

-- CreateTable
CREATE TABLE "commitment_search" (
    "commitment_id" TEXT NOT NULL,
    "terms" tsvector NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "commitment_search_pkey" PRIMARY KEY ("commitment_id")
);

-- CreateIndex
CREATE INDEX "commitment_search_terms_idx" ON "commitment_search" USING GIN ("terms");

-- CreateIndex
CREATE INDEX "commitment_search_version_idx" ON "commitment_search"("version");

-- CreateIndex
CREATE INDEX "commitments_visibility_updated_at_id_idx" ON "commitments"("visibility", "updated_at", "id");

-- CreateIndex
CREATE INDEX "commitments_visibility_status_kind_mode_updated_at_id_idx" ON "commitments"("visibility", "status", "kind", "mode", "updated_at", "id");

-- CreateIndex
CREATE INDEX "commitments_visibility_status_ends_at_id_idx" ON "commitments"("visibility", "status", "ends_at", "id");

-- CreateIndex
CREATE INDEX "commitments_visibility_recorded_at_id_idx" ON "commitments"("visibility", "recorded_at", "id");

-- AddForeignKey
ALTER TABLE "commitment_search" ADD CONSTRAINT "commitment_search_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What schema.prisma cannot say.

-- Few are disputed, and those are looked for.
CREATE INDEX "commitments_disputed_idx" ON "commitments" ("updated_at", "id") WHERE "disputed";

-- New entries wait in a list that every search reads through: kept short.
ALTER INDEX "commitment_search_terms_idx" SET (gin_pending_list_limit = 256);

-- Version 0: made anew at the next start.
INSERT INTO "commitment_search" SELECT "id", '', 0 FROM "commitments";
