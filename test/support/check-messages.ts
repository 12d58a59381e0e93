import { afterEach, expect } from 'vitest';
import { z } from 'zod';
import { webhookPayloads } from '../../src/app/webhooks/payloads.js';
import { openedDatabase } from './database.js';

// After each test, whatever it is about: every message that it left in the outbox is held against the schema that the reference shows for its type, and may
// hold nothing beside it. Bodies that a test of the outbox made up begin with something else than a type, and are left alone.

const schemas = new Map<string, z.ZodType>(Object.entries(webhookPayloads));

afterEach(async () => {
  const database = await openedDatabase();
  if (!database) return;
  const { rows } = await database.pool.query<{ type: string; body: string }>(`SELECT type, body FROM webhook_messages WHERE body LIKE '{"type":%'`);
  for (const { type, body } of rows) {
    const parsed = schemas.get(type)?.safeParse(JSON.parse(body));
    expect(parsed?.success ? parsed.data : parsed && z.prettifyError(parsed.error), `a message of the type ${type}`).toEqual(JSON.parse(body));
  }
});
