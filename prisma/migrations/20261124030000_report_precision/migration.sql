-- AlterTable
ALTER TABLE "report_revisions" ADD COLUMN     "precision_km" DOUBLE PRECISION;
