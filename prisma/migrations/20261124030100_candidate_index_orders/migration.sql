-- DropIndex
DROP INDEX "candidate_index_actor_key_area_key_starts_from_ends_by_idx";

-- CreateIndex
CREATE INDEX "candidate_index_actor_key_area_key_ends_by_starts_from_idx" ON "candidate_index"("actor_key", "area_key", "ends_by", "starts_from");

-- CreateIndex
CREATE INDEX "candidate_index_actor_key_ends_by_starts_from_idx" ON "candidate_index"("actor_key", "ends_by", "starts_from");

-- CreateIndex
CREATE INDEX "candidate_index_area_key_ends_by_starts_from_idx" ON "candidate_index"("area_key", "ends_by", "starts_from");
