-- AlterTable
ALTER TABLE "webhook_endpoints" ADD COLUMN     "disabled_at" TIMESTAMPTZ(3),
ADD COLUMN     "failure" TEXT,
ADD COLUMN     "filters" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "headers" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "paused_at" TIMESTAMPTZ(3);

-- What was called paused wrote no new messages: by today's words it was disabled by hand.
UPDATE "webhook_endpoints" SET "disabled_for" = 'by_hand' WHERE "disabled_for" = 'paused';
