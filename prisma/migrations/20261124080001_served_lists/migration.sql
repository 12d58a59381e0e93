-- DropIndex
DROP INDEX "audit_entries_target_idx";

-- DropIndex
DROP INDEX "reports_recorded_at_id_idx";

-- DropIndex
DROP INDEX "statements_commitment_id_said_at_idx";

-- CreateIndex
CREATE INDEX "actors_kind_name_key_id_idx" ON "actors"("kind", "name_key", "id");

-- CreateIndex
CREATE INDEX "audit_entries_target_id_idx" ON "audit_entries"("target", "id");

-- CreateIndex
CREATE INDEX "audit_entries_key_id_id_idx" ON "audit_entries"("key_id", "id");

-- CreateIndex
CREATE INDEX "statements_commitment_id_said_at_id_idx" ON "statements"("commitment_id", "said_at", "id");

-- CreateIndex
CREATE INDEX "statements_principal_id_idx" ON "statements"("principal_id");

-- What schema.prisma cannot say.

-- Few reports tell whose claim they relay, and few sources are anybody's.
CREATE INDEX "report_revisions_origin_actor_id_idx" ON "report_revisions" ("origin_actor_id") WHERE "origin_actor_id" IS NOT NULL;
CREATE INDEX "source_ratings_affiliated_with_id_idx" ON "source_ratings" ("affiliated_with_id") WHERE "affiliated_with_id" IS NOT NULL;

-- What was not delivered is looked for, and rare among what was.
CREATE INDEX "webhook_messages_undelivered_idx" ON "webhook_messages" ("endpoint_id", "state", "id") WHERE "state" IN ('failed', 'cancelled');

-- Names are compared by their bytes: so an index knows where a beginning stands, and the order is the same on every server.
ALTER TABLE "actors" ALTER COLUMN "name_key" TYPE TEXT COLLATE "C";
ALTER TABLE "sources" ALTER COLUMN "name_key" TYPE TEXT COLLATE "C";

-- The beginnings of aliases: each is one lexeme.
CREATE INDEX "actors_alias_beginnings_idx" ON "actors" USING GIN (array_to_tsvector(array_remove("alias_keys", '')));

-- Lists show by it, so answers that were kept of them have to go.
CREATE TRIGGER note_lists AFTER INSERT OR UPDATE OR DELETE ON "commitment_search" FOR EACH STATEMENT EXECUTE FUNCTION note_touched_lists();
