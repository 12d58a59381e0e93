-- CreateTable
CREATE TABLE "publications" (
    "cursor" BIGINT NOT NULL,
    "commitment_id" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "publications_pkey" PRIMARY KEY ("cursor")
);

-- CreateIndex
CREATE INDEX "publications_commitment_id_idx" ON "publications"("commitment_id");

-- AddForeignKey
ALTER TABLE "publications" ADD CONSTRAINT "publications_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What schema.prisma cannot say.
CREATE TRIGGER announce_changes BEFORE INSERT ON "publications" FOR EACH STATEMENT EXECUTE FUNCTION announce_status_changes();

CREATE FUNCTION note_publication() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO publications (cursor, commitment_id, recorded_at) VALUES (nextval('status_changes_cursor_seq'), NEW.id, NEW.updated_at);
  RETURN NULL;
END $$;

CREATE TRIGGER note_publication AFTER UPDATE OF "visibility" ON "commitments" FOR EACH ROW
  WHEN (OLD.visibility <> 'public' AND NEW.visibility = 'public') EXECUTE FUNCTION note_publication();
