-- CreateTable
CREATE TABLE "uncompared_reports" (
    "report_id" TEXT NOT NULL,

    CONSTRAINT "uncompared_reports_pkey" PRIMARY KEY ("report_id")
);

-- AddForeignKey
ALTER TABLE "uncompared_reports" ADD CONSTRAINT "uncompared_reports_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "reports"("id") ON DELETE CASCADE ON UPDATE CASCADE;
