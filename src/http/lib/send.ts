import { isDeepStrictEqual } from 'node:util';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { ApiResponse, Operation } from './operation.js';
import { matches } from './preconditions.js';

/** Sends a handler's response: as JSON, or as 304 without a body if the client has it. */
export async function send(request: Request, response: Response, answer: ApiResponse): Promise<void> {
  const headers = answer.headers ?? {};
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) response.setHeader(name, value);
  const tag = response.getHeader('ETag');
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (isRead && answer.status === 200 && typeof tag === 'string' && matches(request.get('if-none-match'), tag)) {
    response.statusCode = 304;
    response.end();
    return;
  }
  response.statusCode = answer.status;
  if (answer.stream) {
    await answer.stream(response);
    return;
  }
  const content = answer.bytes ?? answer.text ?? (answer.body === undefined ? undefined : JSON.stringify(answer.body));
  if (content === undefined) {
    response.end();
    return;
  }
  if (!response.hasHeader('Content-Type')) response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Content-Length', Buffer.byteLength(content));
  response.end(content);
}

/** Checks a response against its row; for tests. @throws if the row does not describe it */
export function checkResponse(row: Operation, answer: ApiResponse): void {
  const spec = row.responses[answer.status];
  if (!spec) throw new Error(`${row.id} answered ${answer.status}, which its row does not describe`);
  // Other formats have their own tests.
  if (answer.stream || spec.contentType !== undefined) return;
  const json: unknown =
    answer.text !== undefined ? JSON.parse(answer.text) : answer.body === undefined ? undefined : JSON.parse(JSON.stringify(answer.body));
  if (!spec.schema) {
    if (json !== undefined) throw new Error(`${row.id} answered ${answer.status} with a body, which its row does not describe`);
    return;
  }
  const parsed = spec.schema.safeParse(json);
  if (!parsed.success) throw new Error(`${row.id} answered ${answer.status} with a body that its schema refuses: ${z.prettifyError(parsed.error)}`);
  // The schemas drop undeclared fields, so a difference means that the response has one.
  if (!isDeepStrictEqual(parsed.data, json)) throw new Error(`${row.id} answered ${answer.status} with fields that its schema does not name`);
}
