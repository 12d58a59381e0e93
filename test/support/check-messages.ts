import { afterEach, expect } from 'vitest';
import { openedDatabase } from './opened-database.js';

// After each test, whatever it is about: every message that it left in the outbox is held against the schema that the reference shows for its type, and may
// hold nothing beside it. Bodies that a test of the outbox made up begin with something else than a type, and are left alone.

afterEach(async () => {
  const database = await openedDatabase();
  if (!database) return;
  const { rows } = await database.pool.query<{ type: string; body: string }>(
    `SELECT m.type, b.body FROM webhook_messages m JOIN webhook_bodies b ON b.id = m.body_id WHERE b.body LIKE '{"type":%'`,
  );
  if (rows.length === 0) return;
  const { webhookPayload } = await import('../../src/app/alerts/payloads/payloads.js');
  for (const { type, body } of rows) {
    const content = JSON.parse(body);
    const { data, error } = webhookPayload.safeParse(content);
    expect(data ?? error?.issues, `a message of the type ${type}`).toEqual(content);
    expect(content.type).toBe(type);
  }
});
