-- CreateEnum
CREATE TYPE "WebhookChannel" AS ENUM ('webhook', 'slack', 'discord', 'teams', 'email');

-- AlterTable
ALTER TABLE "webhook_endpoints" ADD COLUMN     "channel" "WebhookChannel" NOT NULL DEFAULT 'webhook';
