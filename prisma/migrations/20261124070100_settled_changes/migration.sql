-- Up to where /v1/changes is complete. A cursor is drawn when its change is written, and seen when the transaction is committed: in between a later cursor can
-- be there already, and who has read that would never see the earlier one. So whoever is about to draw cursors first takes a shared lock that says after which
-- one, and keeps it until the transaction has ended; what lies at or below the lowest of these is settled. Nobody waits for anybody by these locks.

CREATE FUNCTION last_change_cursor() RETURNS bigint LANGUAGE sql VOLATILE AS $$
  SELECT CASE WHEN is_called THEN last_value ELSE last_value - 1 END FROM status_changes_cursor_seq
$$;

-- Before the statement: no cursor of it has been drawn then. Once in a transaction is enough, since the first lock says the lowest cursor.
CREATE FUNCTION announce_status_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('pledgewatch.announced', true) IS DISTINCT FROM pg_current_xact_id()::text THEN
    PERFORM pg_advisory_xact_lock_shared(7526018, (last_change_cursor() % 2147483648)::int);
    PERFORM set_config('pledgewatch.announced', pg_current_xact_id()::text, true);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER announce_changes BEFORE INSERT ON "status_changes" FOR EACH STATEMENT EXECUTE FUNCTION announce_status_changes();

-- The order matters. A writer that is not among the locks yet draws its cursors later, and so above the last one read before; one that is no longer among them
-- has ended, and a statement after this one sees what it wrote. To be called in a statement of its own.
CREATE FUNCTION settled_change_cursor() RETURNS bigint LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  last bigint := last_change_cursor();
  lowest bigint;
BEGIN
  SELECT min(last - ((last - objid::bigint) % 2147483648 + 2147483648) % 2147483648) INTO lowest FROM pg_locks
  WHERE locktype = 'advisory' AND classid = 7526018 AND objsubid = 2 AND database = (SELECT oid FROM pg_database WHERE datname = current_database());
  RETURN least(last, lowest);
END $$;
