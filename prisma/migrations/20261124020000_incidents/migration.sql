-- CreateEnum
CREATE TYPE "IncidentChangeKind" AS ENUM ('grouped', 'merged', 'split');

-- CreateEnum
CREATE TYPE "SuggestionState" AS ENUM ('open', 'accepted', 'dismissed');

-- AlterEnum
ALTER TYPE "ChangeCause" ADD VALUE 'grouping';

-- AlterTable
ALTER TABLE "incidents" ADD COLUMN     "edit" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "incident_changes" (
    "id" TEXT NOT NULL,
    "kind" "IncidentChangeKind" NOT NULL,
    "incident_id" TEXT NOT NULL,
    "from_ids" TEXT[],
    "report_ids" TEXT[],
    "reason" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT NOT NULL,

    CONSTRAINT "incident_changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_places" (
    "report_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "observed_from" TIMESTAMPTZ(3) NOT NULL,
    "observed_to" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_places_pkey" PRIMARY KEY ("report_id","key")
);

-- CreateTable
CREATE TABLE "incident_suggestions" (
    "id" TEXT NOT NULL,
    "first_id" TEXT NOT NULL,
    "second_id" TEXT NOT NULL,
    "score" INTEGER NOT NULL,
    "reasons" JSONB NOT NULL,
    "state" "SuggestionState" NOT NULL DEFAULT 'open',
    "reason" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "settled_by" TEXT,

    CONSTRAINT "incident_suggestions_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "incident_changes_incident_id_idx" ON "incident_changes"("incident_id");

-- CreateIndex
CREATE INDEX "incident_changes_from_ids_idx" ON "incident_changes" USING GIN ("from_ids");

-- CreateIndex
CREATE INDEX "report_places_key_observed_from_report_id_idx" ON "report_places"("key", "observed_from", "report_id");

-- CreateIndex
CREATE INDEX "incident_suggestions_second_id_idx" ON "incident_suggestions"("second_id");

-- CreateIndex
CREATE INDEX "incident_suggestions_state_score_id_idx" ON "incident_suggestions"("state", "score" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "incident_suggestions_first_id_second_id_key" ON "incident_suggestions"("first_id", "second_id");

-- CreateIndex
CREATE INDEX "incidents_recorded_at_id_idx" ON "incidents"("recorded_at" DESC, "id" DESC);

-- AddForeignKey
ALTER TABLE "incident_changes" ADD CONSTRAINT "incident_changes_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_places" ADD CONSTRAINT "report_places_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "reports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_suggestions" ADD CONSTRAINT "incident_suggestions_first_id_fkey" FOREIGN KEY ("first_id") REFERENCES "reports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_suggestions" ADD CONSTRAINT "incident_suggestions_second_id_fkey" FOREIGN KEY ("second_id") REFERENCES "reports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The places of the reports that are there already, as src/domain/places.ts names them.
INSERT INTO "report_places" ("report_id", "key", "observed_from", "observed_to")
SELECT DISTINCT "report_id", "key", "observed_from", "observed_to"
FROM (SELECT DISTINCT ON ("report_id") * FROM "report_revisions" ORDER BY "report_id", "number" DESC) AS latest,
  LATERAL (
    SELECT area->>'code' AS "key" FROM jsonb_array_elements(latest."areas") AS area WHERE area ? 'code'
    UNION SELECT split_part(area->>'code', '-', 1) || '/' FROM jsonb_array_elements(latest."areas") AS area WHERE area->>'code' LIKE '%-%'
    UNION SELECT '#' || btrim(regexp_replace(lower(normalize(area->>'label', NFKC)), '\s+', ' ', 'g')) FROM jsonb_array_elements(latest."areas") AS area WHERE area ? 'label'
    UNION SELECT '@' || floor(latest."lat" * 2)::int || ':' || (floor(latest."lon" * 2)::int + 360) % 720 WHERE latest."lat" IS NOT NULL AND latest."lon" IS NOT NULL
    UNION SELECT '*' WHERE latest."lat" IS NULL AND NOT EXISTS (SELECT FROM jsonb_array_elements(latest."areas") AS area WHERE area ? 'code' OR area ? 'label')
  ) AS place;
