-- CreateEnum
CREATE TYPE "ActorKind" AS ENUM ('state', 'government_body', 'armed_group', 'person', 'company', 'organisation', 'other');

-- CreateEnum
CREATE TYPE "Reliability" AS ENUM ('A', 'B', 'C', 'D', 'E', 'F');

-- CreateEnum
CREATE TYPE "CommitmentKind" AS ENUM ('ceasefire', 'strike_moratorium', 'humanitarian_pause', 'withdrawal', 'release', 'access', 'policy_promise', 'corporate_pledge', 'other');

-- CreateEnum
CREATE TYPE "CommitmentMode" AS ENUM ('abstain', 'perform');

-- CreateEnum
CREATE TYPE "Laterality" AS ENUM ('unilateral', 'reciprocal_unilateral', 'bilateral', 'multilateral', 'unclear');

-- CreateEnum
CREATE TYPE "CommitmentForm" AS ENUM ('verbal', 'written_public', 'written_unpublished', 'order', 'resolution', 'unknown');

-- CreateEnum
CREATE TYPE "Conditionality" AS ENUM ('unconditional', 'reciprocal', 'conditional', 'unknown');

-- CreateEnum
CREATE TYPE "Visibility" AS ENUM ('draft', 'public', 'unpublished');

-- CreateEnum
CREATE TYPE "Status" AS ENUM ('announced', 'active', 'reportedly_violated', 'expired', 'withdrawn', 'superseded', 'fulfilled', 'lapsed', 'not_established');

-- CreateEnum
CREATE TYPE "Compliance" AS ENUM ('no_reports', 'alleged', 'reportedly_violated');

-- CreateEnum
CREATE TYPE "PartyRole" AS ENUM ('committer', 'counterparty', 'beneficiary', 'requester', 'mediator', 'guarantor', 'monitor', 'announcer', 'witness');

-- CreateEnum
CREATE TYPE "Stance" AS ENUM ('accepts', 'acknowledges', 'disputes', 'rejects', 'silent');

-- CreateEnum
CREATE TYPE "LinkKind" AS ENUM ('renews', 'supersedes', 'part_of', 'mirrors');

-- CreateEnum
CREATE TYPE "StatementAct" AS ENUM ('announces', 'confirms', 'accepts', 'acknowledges', 'requests', 'denies', 'rejects', 'declines_to_specify', 'clarifies', 'amends', 'extends', 'shortens', 'withdraws', 'declares_ended', 'alleges_violation', 'admits_violation', 'denies_violation', 'apologises', 'offers_reciprocity', 'fulfils');

-- CreateEnum
CREATE TYPE "RetractionKind" AS ENUM ('retraction', 'entry_error');

-- CreateEnum
CREATE TYPE "Bearing" AS ENUM ('violates', 'fulfils');

-- CreateEnum
CREATE TYPE "MatchResult" AS ENUM ('in_scope', 'possibly', 'out_of_scope');

-- CreateEnum
CREATE TYPE "ReviewVerdict" AS ENUM ('in_scope', 'out_of_scope');

-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('running', 'finished', 'failed');

-- CreateEnum
CREATE TYPE "ChangeCause" AS ENUM ('clock', 'statement', 'report', 'revision', 'retraction', 'review', 'edit', 'rule_change', 'reconciliation');

-- CreateEnum
CREATE TYPE "MessageState" AS ENUM ('pending', 'delivered', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "RunOutcome" AS ENUM ('running', 'succeeded', 'failed');

-- CreateTable
CREATE TABLE "actors" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "kind" "ActorKind" NOT NULL,
    "iso" TEXT,
    "aliases" TEXT[],
    "alias_keys" TEXT[],
    "edit" INTEGER NOT NULL DEFAULT 1,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "actors_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "actor_parents" (
    "id" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "parent_id" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT NOT NULL,

    CONSTRAINT "actor_parents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sources" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "url" TEXT,
    "edit" INTEGER NOT NULL DEFAULT 1,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sources_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source_ratings" (
    "id" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "reliability" "Reliability" NOT NULL,
    "affiliated_with_id" TEXT,
    "independence_group" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT NOT NULL,

    CONSTRAINT "source_ratings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commitments" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" "CommitmentKind" NOT NULL,
    "mode" "CommitmentMode" NOT NULL DEFAULT 'abstain',
    "laterality" "Laterality" NOT NULL DEFAULT 'unclear',
    "form" "CommitmentForm" NOT NULL DEFAULT 'unknown',
    "conditionality" "Conditionality" NOT NULL DEFAULT 'unknown',
    "conditions" TEXT,
    "purpose" TEXT,
    "tags" TEXT[],
    "visibility" "Visibility" NOT NULL DEFAULT 'public',
    "publish_at" TIMESTAMPTZ(3),
    "unpublished_for" TEXT,
    "review_after" TEXT,
    "confirm_within" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "edit" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "state" INTEGER NOT NULL DEFAULT 0,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "status" "Status" NOT NULL DEFAULT 'announced',
    "compliance" "Compliance" NOT NULL DEFAULT 'no_reports',
    "disputed" BOOLEAN NOT NULL DEFAULT false,
    "starts_at" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3),
    "next_change_at" TIMESTAMPTZ(3),
    "ruleset" TEXT NOT NULL DEFAULT '',
    "assessment" JSON,

    CONSTRAINT "commitments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "parties" (
    "id" TEXT NOT NULL,
    "commitment_id" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "role" "PartyRole" NOT NULL,
    "stance" "Stance",
    "ordinal" INTEGER NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "parties_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commitment_links" (
    "id" TEXT NOT NULL,
    "from_id" TEXT NOT NULL,
    "to_id" TEXT NOT NULL,
    "kind" "LinkKind" NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "commitment_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statements" (
    "id" TEXT NOT NULL,
    "commitment_id" TEXT NOT NULL,
    "speaker_id" TEXT,
    "principal_id" TEXT NOT NULL,
    "anonymous" BOOLEAN NOT NULL DEFAULT false,
    "act" "StatementAct" NOT NULL,
    "said_at" TIMESTAMPTZ(3) NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "effective_at" TIMESTAMPTZ(3),
    "gist" TEXT,
    "quote" TEXT,
    "url" TEXT,
    "source_id" TEXT,
    "claims" JSONB,

    CONSTRAINT "statements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "readings" (
    "id" TEXT NOT NULL,
    "statement_id" TEXT NOT NULL,
    "commitment_id" TEXT NOT NULL,
    "principal_id" TEXT NOT NULL,

    CONSTRAINT "readings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "candidate_index" (
    "reading_id" TEXT NOT NULL,
    "commitment_id" TEXT NOT NULL,
    "actor_key" TEXT NOT NULL,
    "area_key" TEXT NOT NULL,
    "starts_from" TIMESTAMPTZ(3) NOT NULL,
    "ends_by" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "candidate_index_pkey" PRIMARY KEY ("reading_id","actor_key","area_key")
);

-- CreateTable
CREATE TABLE "retractions" (
    "id" TEXT NOT NULL,
    "statement_id" TEXT,
    "report_id" TEXT,
    "kind" "RetractionKind" NOT NULL,
    "reason" TEXT NOT NULL,
    "url" TEXT,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT NOT NULL,

    CONSTRAINT "retractions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reports" (
    "id" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "external_id" TEXT,
    "commitment_id" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "matched_at" TIMESTAMPTZ(3),
    "imported_hash" TEXT,

    CONSTRAINT "reports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_revisions" (
    "id" TEXT NOT NULL,
    "report_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "observed_from" TIMESTAMPTZ(3) NOT NULL,
    "observed_to" TIMESTAMPTZ(3) NOT NULL,
    "act" TEXT,
    "target" TEXT,
    "areas" JSONB NOT NULL,
    "lat" DOUBLE PRECISION,
    "lon" DOUBLE PRECISION,
    "alleged_actor_id" TEXT,
    "origin_actor_id" TEXT,
    "bearing" "Bearing" NOT NULL DEFAULT 'violates',
    "summary" TEXT,
    "count_n" DOUBLE PRECISION,
    "count_unit" TEXT,
    "credibility" INTEGER NOT NULL DEFAULT 6,
    "url" TEXT,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT NOT NULL,

    CONSTRAINT "report_revisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "incidents" (
    "id" TEXT NOT NULL,
    "title" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT NOT NULL,

    CONSTRAINT "incidents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "incident_memberships" (
    "id" TEXT NOT NULL,
    "report_id" TEXT NOT NULL,
    "incident_id" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT NOT NULL,

    CONSTRAINT "incident_memberships_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "matches" (
    "id" TEXT NOT NULL,
    "report_id" TEXT NOT NULL,
    "reading_id" TEXT NOT NULL,
    "commitment_id" TEXT NOT NULL,
    "result" "MatchResult" NOT NULL,
    "reasons" JSONB NOT NULL,
    "ruleset" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "matches_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "match_reviews" (
    "id" TEXT NOT NULL,
    "match_id" TEXT NOT NULL,
    "verdict" "ReviewVerdict" NOT NULL,
    "reason" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT NOT NULL,

    CONSTRAINT "match_reviews_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "imports" (
    "id" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "mapping" JSONB,
    "state" "ImportState" NOT NULL DEFAULT 'running',
    "rows" INTEGER NOT NULL DEFAULT 0,
    "created" INTEGER NOT NULL DEFAULT 0,
    "revised" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "imports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_notes" (
    "import_id" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "is_refused" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "import_notes_pkey" PRIMARY KEY ("import_id","line","is_refused")
);

-- CreateTable
CREATE TABLE "status_changes" (
    "cursor" BIGSERIAL NOT NULL,
    "commitment_id" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "from_status" "Status",
    "to_status" "Status" NOT NULL,
    "assessment" JSON NOT NULL,
    "cause" "ChangeCause" NOT NULL,
    "facts" TEXT[],
    "events" TEXT[],
    "valid_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "late" BOOLEAN NOT NULL,
    "ruleset" TEXT NOT NULL,

    CONSTRAINT "status_changes_pkey" PRIMARY KEY ("cursor")
);

-- CreateTable
CREATE TABLE "webhook_endpoints" (
    "id" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "description" TEXT,
    "types" TEXT[],
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "disabled_for" TEXT,
    "failing_since" TIMESTAMPTZ(3),
    "edit" INTEGER NOT NULL DEFAULT 1,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT NOT NULL,

    CONSTRAINT "webhook_endpoints_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_secrets" (
    "id" TEXT NOT NULL,
    "endpoint_id" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_secrets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_messages" (
    "id" TEXT NOT NULL,
    "position" BIGSERIAL NOT NULL,
    "endpoint_id" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "commitment_id" TEXT,
    "sequence" INTEGER,
    "type" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "state" "MessageState" NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "earlier_tries" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3),
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_lanes" (
    "endpoint_id" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "head" BIGINT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "lease_token" TEXT,

    CONSTRAINT "webhook_lanes_pkey" PRIMARY KEY ("endpoint_id","topic")
);

-- CreateTable
CREATE TABLE "webhook_attempts" (
    "message_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "duration_ms" INTEGER NOT NULL,
    "status" INTEGER,
    "error" TEXT,
    "response_start" TEXT,

    CONSTRAINT "webhook_attempts_pkey" PRIMARY KEY ("message_id","number")
);

-- CreateTable
CREATE TABLE "job_runs" (
    "job" TEXT NOT NULL,
    "slot" TIMESTAMPTZ(3) NOT NULL,
    "instance" TEXT NOT NULL,
    "attempt" INTEGER NOT NULL DEFAULT 1,
    "outcome" "RunOutcome" NOT NULL DEFAULT 'running',
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "lease_until" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "counts" JSONB,
    "error" TEXT,

    CONSTRAINT "job_runs_pkey" PRIMARY KEY ("job","slot")
);

-- CreateTable
CREATE TABLE "api_keys" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "scopes" TEXT[],
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_keys_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_records" (
    "id" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "answer" JSONB,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_records_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entries" (
    "id" TEXT NOT NULL,
    "key_id" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "target" TEXT,
    "input" JSONB,
    "result" JSONB,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "actors_alias_keys_idx" ON "actors" USING GIN ("alias_keys");

-- CreateIndex
CREATE UNIQUE INDEX "actors_name_key_kind_key" ON "actors"("name_key", "kind");

-- CreateIndex
CREATE INDEX "actor_parents_actor_id_recorded_at_idx" ON "actor_parents"("actor_id", "recorded_at");

-- CreateIndex
CREATE INDEX "actor_parents_parent_id_idx" ON "actor_parents"("parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "sources_name_key_key" ON "sources"("name_key");

-- CreateIndex
CREATE INDEX "source_ratings_source_id_recorded_at_idx" ON "source_ratings"("source_id", "recorded_at");

-- CreateIndex
CREATE INDEX "commitments_updated_at_id_idx" ON "commitments"("updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "commitments_status_updated_at_id_idx" ON "commitments"("status", "updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "commitments_recorded_at_id_idx" ON "commitments"("recorded_at", "id");

-- CreateIndex
CREATE INDEX "commitments_ends_at_id_idx" ON "commitments"("ends_at", "id");

-- CreateIndex
CREATE INDEX "commitments_next_change_at_id_idx" ON "commitments"("next_change_at", "id");

-- CreateIndex
CREATE INDEX "commitments_publish_at_idx" ON "commitments"("publish_at");

-- CreateIndex
CREATE INDEX "parties_commitment_id_idx" ON "parties"("commitment_id");

-- CreateIndex
CREATE INDEX "parties_actor_id_role_idx" ON "parties"("actor_id", "role");

-- CreateIndex
CREATE INDEX "commitment_links_from_id_idx" ON "commitment_links"("from_id");

-- CreateIndex
CREATE INDEX "commitment_links_to_id_idx" ON "commitment_links"("to_id");

-- CreateIndex
CREATE INDEX "statements_commitment_id_said_at_idx" ON "statements"("commitment_id", "said_at");

-- CreateIndex
CREATE UNIQUE INDEX "readings_statement_id_key" ON "readings"("statement_id");

-- CreateIndex
CREATE INDEX "readings_commitment_id_idx" ON "readings"("commitment_id");

-- CreateIndex
CREATE INDEX "candidate_index_actor_key_area_key_starts_from_ends_by_idx" ON "candidate_index"("actor_key", "area_key", "starts_from", "ends_by");

-- CreateIndex
CREATE INDEX "candidate_index_commitment_id_idx" ON "candidate_index"("commitment_id");

-- CreateIndex
CREATE INDEX "retractions_statement_id_idx" ON "retractions"("statement_id");

-- CreateIndex
CREATE INDEX "retractions_report_id_idx" ON "retractions"("report_id");

-- CreateIndex
CREATE INDEX "reports_recorded_at_id_idx" ON "reports"("recorded_at", "id");

-- CreateIndex
CREATE INDEX "reports_commitment_id_idx" ON "reports"("commitment_id");

-- CreateIndex
CREATE UNIQUE INDEX "reports_source_id_external_id_key" ON "reports"("source_id", "external_id");

-- CreateIndex
CREATE INDEX "report_revisions_alleged_actor_id_observed_from_idx" ON "report_revisions"("alleged_actor_id", "observed_from");

-- CreateIndex
CREATE UNIQUE INDEX "report_revisions_report_id_number_key" ON "report_revisions"("report_id", "number");

-- CreateIndex
CREATE INDEX "incident_memberships_report_id_recorded_at_idx" ON "incident_memberships"("report_id", "recorded_at");

-- CreateIndex
CREATE INDEX "incident_memberships_incident_id_idx" ON "incident_memberships"("incident_id");

-- CreateIndex
CREATE INDEX "matches_commitment_id_report_id_idx" ON "matches"("commitment_id", "report_id");

-- CreateIndex
CREATE INDEX "matches_reading_id_idx" ON "matches"("reading_id");

-- CreateIndex
CREATE UNIQUE INDEX "matches_report_id_reading_id_key" ON "matches"("report_id", "reading_id");

-- CreateIndex
CREATE INDEX "match_reviews_match_id_recorded_at_idx" ON "match_reviews"("match_id", "recorded_at");

-- CreateIndex
CREATE UNIQUE INDEX "status_changes_commitment_id_sequence_key" ON "status_changes"("commitment_id", "sequence");

-- CreateIndex
CREATE INDEX "webhook_secrets_endpoint_id_idx" ON "webhook_secrets"("endpoint_id");

-- CreateIndex
CREATE INDEX "webhook_messages_endpoint_id_id_idx" ON "webhook_messages"("endpoint_id", "id");

-- CreateIndex
CREATE INDEX "webhook_messages_topic_endpoint_id_position_idx" ON "webhook_messages"("topic", "endpoint_id", "position");

-- CreateIndex
CREATE INDEX "webhook_messages_settled_at_idx" ON "webhook_messages"("settled_at");

-- CreateIndex
CREATE INDEX "webhook_lanes_endpoint_id_due_at_idx" ON "webhook_lanes"("endpoint_id", "due_at");

-- CreateIndex
CREATE INDEX "job_runs_started_at_idx" ON "job_runs"("started_at");

-- CreateIndex
CREATE UNIQUE INDEX "api_keys_hash_key" ON "api_keys"("hash");

-- CreateIndex
CREATE INDEX "idempotency_records_expires_at_idx" ON "idempotency_records"("expires_at");

-- CreateIndex
CREATE INDEX "audit_entries_target_idx" ON "audit_entries"("target");

-- AddForeignKey
ALTER TABLE "actor_parents" ADD CONSTRAINT "actor_parents_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "actors"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "actor_parents" ADD CONSTRAINT "actor_parents_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "actors"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_ratings" ADD CONSTRAINT "source_ratings_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_ratings" ADD CONSTRAINT "source_ratings_affiliated_with_id_fkey" FOREIGN KEY ("affiliated_with_id") REFERENCES "actors"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "parties" ADD CONSTRAINT "parties_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "parties" ADD CONSTRAINT "parties_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "actors"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_links" ADD CONSTRAINT "commitment_links_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "commitments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_links" ADD CONSTRAINT "commitment_links_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "commitments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statements" ADD CONSTRAINT "statements_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statements" ADD CONSTRAINT "statements_speaker_id_fkey" FOREIGN KEY ("speaker_id") REFERENCES "actors"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statements" ADD CONSTRAINT "statements_principal_id_fkey" FOREIGN KEY ("principal_id") REFERENCES "actors"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statements" ADD CONSTRAINT "statements_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "readings" ADD CONSTRAINT "readings_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statements"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "readings" ADD CONSTRAINT "readings_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "readings" ADD CONSTRAINT "readings_principal_id_fkey" FOREIGN KEY ("principal_id") REFERENCES "actors"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate_index" ADD CONSTRAINT "candidate_index_reading_id_fkey" FOREIGN KEY ("reading_id") REFERENCES "readings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "retractions" ADD CONSTRAINT "retractions_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statements"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "retractions" ADD CONSTRAINT "retractions_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "reports"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitments"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_revisions" ADD CONSTRAINT "report_revisions_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "reports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_revisions" ADD CONSTRAINT "report_revisions_alleged_actor_id_fkey" FOREIGN KEY ("alleged_actor_id") REFERENCES "actors"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_revisions" ADD CONSTRAINT "report_revisions_origin_actor_id_fkey" FOREIGN KEY ("origin_actor_id") REFERENCES "actors"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_memberships" ADD CONSTRAINT "incident_memberships_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "reports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_memberships" ADD CONSTRAINT "incident_memberships_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matches" ADD CONSTRAINT "matches_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "reports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matches" ADD CONSTRAINT "matches_reading_id_fkey" FOREIGN KEY ("reading_id") REFERENCES "readings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matches" ADD CONSTRAINT "matches_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "match_reviews" ADD CONSTRAINT "match_reviews_match_id_fkey" FOREIGN KEY ("match_id") REFERENCES "matches"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_notes" ADD CONSTRAINT "import_notes_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "imports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_changes" ADD CONSTRAINT "status_changes_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_secrets" ADD CONSTRAINT "webhook_secrets_endpoint_id_fkey" FOREIGN KEY ("endpoint_id") REFERENCES "webhook_endpoints"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_messages" ADD CONSTRAINT "webhook_messages_endpoint_id_fkey" FOREIGN KEY ("endpoint_id") REFERENCES "webhook_endpoints"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_messages" ADD CONSTRAINT "webhook_messages_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitments"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_lanes" ADD CONSTRAINT "webhook_lanes_endpoint_id_fkey" FOREIGN KEY ("endpoint_id") REFERENCES "webhook_endpoints"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_attempts" ADD CONSTRAINT "webhook_attempts_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "webhook_messages"("id") ON DELETE CASCADE ON UPDATE CASCADE;
