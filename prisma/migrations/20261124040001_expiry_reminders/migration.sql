-- AlterTable
ALTER TABLE "commitments" ADD COLUMN     "expiring_leads" JSONB,
ADD COLUMN     "may_end_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "webhook_endpoints" ADD COLUMN     "expiring_leads" INTEGER[] DEFAULT ARRAY[86400]::INTEGER[],
ADD COLUMN     "leads_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateTable
CREATE TABLE "expiry_reminders" (
    "commitment_id" TEXT NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "lead" INTEGER NOT NULL,

    CONSTRAINT "expiry_reminders_pkey" PRIMARY KEY ("commitment_id","ends_at")
);

-- CreateIndex
CREATE INDEX "expiry_reminders_ends_at_idx" ON "expiry_reminders"("ends_at");

-- CreateIndex
CREATE INDEX "commitments_may_end_at_id_idx" ON "commitments"("may_end_at", "id");

-- AddForeignKey
ALTER TABLE "expiry_reminders" ADD CONSTRAINT "expiry_reminders_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What schema.prisma cannot say: few commitments are still to end, and fewer have leads of their own.
DROP INDEX IF EXISTS "commitments_may_end_at_id_idx";
CREATE INDEX "commitments_may_end_at_id_idx" ON "commitments" ("may_end_at", "id") WHERE "may_end_at" IS NOT NULL;
CREATE INDEX "commitments_own_leads_idx" ON "commitments" ("may_end_at", "id") WHERE "may_end_at" IS NOT NULL AND "expiring_leads" IS NOT NULL;
