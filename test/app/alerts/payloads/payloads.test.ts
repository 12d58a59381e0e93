import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { withWebhookTypes } from '../../../../scripts/docs/webhook-types.js';
import { examplePayload } from '../../../../src/app/alerts/payloads/examples.js';
import { webhookPayload, webhookPayloads } from '../../../../src/app/alerts/payloads/payloads.js';
import { noticeOf } from '../../../../src/app/alerts/wording/notice-of.js';
import { buildOpenApi } from '../../../../src/http/docs/openapi.js';
import { operations } from '../../../../src/http/routes/index.js';
import { EVENT_TYPES } from '../../../../src/webhooks/event-types.js';

const document = buildOpenApi(operations, { version: '1.2.3', publicRead: true });

describe.each(EVENT_TYPES)('the example of %s', (type) => {
  const example = examplePayload(type);

  test('is a message of the type by its schema, complete and with nothing beside it, and small', () => {
    expect(webhookPayload.parse(example)).toEqual(example);
    expect(example.type).toBe(type);
    expect(JSON.stringify(example)).not.toMatch(/""|null,null/);
    expect(JSON.stringify(example).length).toBeLessThan(20_000);
  });

  test('is what OpenAPI shows, beside a schema that it fits', () => {
    const content = document.webhooks[type]?.post.requestBody.content['application/json'];
    expect(content?.example).toEqual(example);
    // Read back from the document, with what it refers to.
    const schema = z.fromJSONSchema(
      JSON.parse(JSON.stringify({ ...content?.schema, $defs: document.components.schemas }).replaceAll('#/components/schemas/', '#/$defs/')),
    );
    expect(schema.safeParse(example).error).toBeUndefined();
    expect(schema.safeParse({ ...example, type: 'commitment.other' }).success).toBe(false);
    expect(schema.safeParse({ ...example, data: {} }).success).toBe(false);
  });

  test('can be worded', () => {
    expect(noticeOf(JSON.stringify(example)).subject).not.toMatch(/^Alert:/);
  });
});

test('OpenAPI describes every type, and no other', () => {
  expect(Object.keys(document.webhooks).sort()).toEqual([...EVENT_TYPES].sort());
  expect(Object.keys(webhookPayloads).sort()).toEqual([...EVENT_TYPES].sort());
  const ids = Object.values(document.webhooks).map(({ post }) => post.operationId);
  expect(new Set([...ids, ...operations.map(({ id }) => id)]).size).toBe(ids.length + operations.length);
});

test('docs/webhooks.md shows every type as it is; "npm run docs" writes it', async () => {
  const page = await readFile('docs/webhooks.md', 'utf8');
  expect(withWebhookTypes(page)).toBe(page);
});
