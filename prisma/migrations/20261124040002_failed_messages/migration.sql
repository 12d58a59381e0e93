-- What can be sent again is little of what was sent: the log is not searched for it.
CREATE INDEX "webhook_messages_failed_idx" ON "webhook_messages" ("endpoint_id", "recorded_at", "position") WHERE "state" IN ('failed', 'cancelled');
