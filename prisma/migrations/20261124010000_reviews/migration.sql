-- CreateEnum
CREATE TYPE "ReportVerdict" AS ENUM ('accepted', 'rejected', 'duplicate', 'undecided');

-- AlterEnum
ALTER TYPE "ReviewVerdict" ADD VALUE 'rules';

-- AlterTable
ALTER TABLE "matches" ADD COLUMN     "review_id" TEXT;

-- CreateTable
CREATE TABLE "report_reviews" (
    "id" TEXT NOT NULL,
    "report_id" TEXT NOT NULL,
    "verdict" "ReportVerdict" NOT NULL,
    "duplicate_of_id" TEXT,
    "reason" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT NOT NULL,

    CONSTRAINT "report_reviews_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "report_reviews_report_id_recorded_at_idx" ON "report_reviews"("report_id", "recorded_at");

-- AddForeignKey
ALTER TABLE "matches" ADD CONSTRAINT "matches_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "match_reviews"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_reviews" ADD CONSTRAINT "report_reviews_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "reports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_reviews" ADD CONSTRAINT "report_reviews_duplicate_of_id_fkey" FOREIGN KEY ("duplicate_of_id") REFERENCES "reports"("id") ON DELETE SET NULL ON UPDATE CASCADE;
