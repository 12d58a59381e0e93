import type { ApiResponse, Headers } from './operation.js';
import { digestTag } from './preconditions.js';

/** Describes the ETag of `taggedResponse` in the OpenAPI document. */
export const TAGGED = { ETag: '`"<edit>.<digest>"`: the edit counts editorial changes, the digest changes with the body' };

/** Returns a response with an ETag of edit and body; `send.ts` turns it into 304 if the client has it. */
export function taggedResponse(
  edit: number,
  body: unknown,
  { status = 200, headers = {} }: { status?: number; headers?: Headers } = {},
): ApiResponse {
  return { status, headers: { ...headers, ETag: digestTag(edit, body) }, body };
}
