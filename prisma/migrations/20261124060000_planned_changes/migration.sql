-- CreateTable
CREATE TABLE "planned_changes" (
    "commitment_id" TEXT NOT NULL,
    "state" INTEGER NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "sequence" INTEGER NOT NULL,
    "material" BOOLEAN NOT NULL,
    "from_status" "Status" NOT NULL,
    "to_status" "Status" NOT NULL,
    "compliance" "Compliance" NOT NULL,
    "disputed" BOOLEAN NOT NULL,
    "next_change_at" TIMESTAMPTZ(3),
    "assessment" JSON NOT NULL,
    "facts" TEXT[],
    "events" TEXT[],
    "told" JSON NOT NULL,
    "ruleset" TEXT NOT NULL,

    CONSTRAINT "planned_changes_pkey" PRIMARY KEY ("commitment_id","state")
);

-- AddForeignKey
ALTER TABLE "planned_changes" ADD CONSTRAINT "planned_changes_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
