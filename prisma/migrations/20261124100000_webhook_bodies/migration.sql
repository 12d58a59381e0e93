-- The texts of messages go to a table of their own, one row for all messages of an event. Of those that are there already, each keeps its own.
CREATE TABLE "webhook_bodies" (
    "id" BIGSERIAL NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "webhook_bodies_pkey" PRIMARY KEY ("id")
);

INSERT INTO "webhook_bodies" ("id", "body") SELECT "position", "body" FROM "webhook_messages" ORDER BY "position";
SELECT setval(pg_get_serial_sequence('webhook_bodies', 'id'), COALESCE(max("id"), 0) + 1, false) FROM "webhook_bodies";

-- From here on a message is written anew beside itself (HOT) when its fate is: its page has room for that, and no index holds what changes. What is sought by its
-- fate is what was not delivered; by age it is sought by when it was written.
DROP INDEX "webhook_messages_settled_at_idx";
DROP INDEX "webhook_messages_failed_idx";
DROP INDEX "webhook_messages_undelivered_idx";
ALTER TABLE "webhook_messages" SET (fillfactor = 50);

ALTER TABLE "webhook_messages" ADD COLUMN     "body_id" BIGINT,
ADD COLUMN     "undelivered" BOOLEAN NOT NULL DEFAULT false;
UPDATE "webhook_messages" SET "body_id" = "position", "undelivered" = "state" IN ('failed', 'cancelled');
ALTER TABLE "webhook_messages" ALTER COLUMN "body_id" SET NOT NULL,
DROP COLUMN "body";

CREATE INDEX "webhook_messages_recorded_at_idx" ON "webhook_messages"("recorded_at");
CREATE INDEX "webhook_messages_failed_idx" ON "webhook_messages" ("endpoint_id", "recorded_at", "position") WHERE "undelivered";
CREATE INDEX "webhook_messages_undelivered_idx" ON "webhook_messages" ("endpoint_id", "id") WHERE "undelivered";

-- See schema.prisma: an attempt is written by who holds its message's lane, and removed with the message.
ALTER TABLE "webhook_attempts" DROP CONSTRAINT "webhook_attempts_message_id_fkey";
