-- CreateTable
CREATE TABLE "policies" (
    "id" TEXT NOT NULL,
    "ruleset" TEXT NOT NULL,
    "thresholds" JSONB NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "policies_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "policies_recorded_at_id_idx" ON "policies"("recorded_at", "id");
