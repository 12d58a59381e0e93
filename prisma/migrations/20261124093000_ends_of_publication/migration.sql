-- AlterTable
ALTER TABLE "publications" ADD COLUMN     "is_end" BOOLEAN NOT NULL DEFAULT false;

-- What schema.prisma cannot say.
DROP TRIGGER note_publication ON "commitments";

CREATE OR REPLACE FUNCTION note_publication() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO publications (cursor, commitment_id, recorded_at, is_end)
  VALUES (nextval('status_changes_cursor_seq'), NEW.id, NEW.updated_at, NEW.visibility <> 'public');
  RETURN NULL;
END $$;

CREATE TRIGGER note_publication AFTER UPDATE OF "visibility" ON "commitments" FOR EACH ROW
  WHEN ((OLD.visibility = 'public') <> (NEW.visibility = 'public')) EXECUTE FUNCTION note_publication();

-- Whoever keeps a copy has not been told of these yet. Of what was logged as public and is a draft now nothing here tells.
INSERT INTO publications (cursor, commitment_id, recorded_at, is_end)
SELECT nextval('status_changes_cursor_seq'), id, updated_at, true FROM commitments WHERE visibility = 'unpublished'
  OR (visibility = 'draft' AND EXISTS (SELECT FROM publications p WHERE p.commitment_id = commitments.id));
