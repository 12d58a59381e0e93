-- What schema.prisma cannot say. `npm run db:migration -- --rewrite-initial` leaves this file alone.

-- Most commitments are never due again: with a partial index a look for what is due costs the same at every size.
DROP INDEX IF EXISTS "commitments_next_change_at_id_idx";
CREATE INDEX "commitments_next_change_at_id_idx" ON "commitments" ("next_change_at", "id") WHERE "next_change_at" IS NOT NULL;

-- What the matching job still has to do.
CREATE INDEX "reports_unmatched_idx" ON "reports" ("recorded_at", "id") WHERE "matched_at" IS NULL;

ALTER TABLE "retractions" ADD CONSTRAINT "retractions_of_one_fact" CHECK (num_nonnulls("statement_id", "report_id") = 1);
ALTER TABLE "report_revisions" ADD CONSTRAINT "report_revisions_observed_in_order" CHECK ("observed_from" <= "observed_to");
ALTER TABLE "report_revisions" ADD CONSTRAINT "report_revisions_credibility" CHECK ("credibility" BETWEEN 1 AND 6);
ALTER TABLE "report_revisions" ADD CONSTRAINT "report_revisions_number" CHECK ("number" >= 1);
ALTER TABLE "status_changes" ADD CONSTRAINT "status_changes_sequence" CHECK ("sequence" >= 1);
