-- AlterTable
ALTER TABLE "report_revisions" ADD COLUMN     "doubts" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "review_items" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "report_id" TEXT NOT NULL,
    "other_report_id" TEXT,
    "commitment_id" TEXT,
    "rank" INTEGER NOT NULL,
    "effects" JSONB NOT NULL,
    "recheck_at" TIMESTAMPTZ(3),
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_items_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "review_items_subject_key" ON "review_items"("subject");

-- CreateIndex
CREATE INDEX "review_items_rank_id_idx" ON "review_items"("rank", "id" DESC);

-- CreateIndex
CREATE INDEX "review_items_kind_rank_id_idx" ON "review_items"("kind", "rank", "id" DESC);

-- CreateIndex
CREATE INDEX "review_items_report_id_idx" ON "review_items"("report_id");

-- CreateIndex
CREATE INDEX "review_items_other_report_id_idx" ON "review_items"("other_report_id");

-- CreateIndex
CREATE INDEX "review_items_commitment_id_idx" ON "review_items"("commitment_id");

-- CreateIndex
CREATE INDEX "review_items_recheck_at_idx" ON "review_items"("recheck_at");

-- AddForeignKey
ALTER TABLE "review_items" ADD CONSTRAINT "review_items_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "reports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_items" ADD CONSTRAINT "review_items_other_report_id_fkey" FOREIGN KEY ("other_report_id") REFERENCES "reports"("id") ON DELETE SET NULL ON UPDATE CASCADE;
