import type { ApiResponse, Headers } from './operation.js';
import { digestTag } from './preconditions.js';

/** What the header says of the tags of this file, for the reference. */
export const TAGGED = { ETag: '`"<edit>.<digest>"`: the edit counts editorial changes, the digest changes with all that is shown' };

/** Something that can be edited and also shows what is edited elsewhere, with its ETag: whoever has it already is answered 304 (send.ts). */
export function taggedResponse(edit: number, body: unknown, { status = 200, headers = {} }: { status?: number; headers?: Headers } = {}): ApiResponse {
  return { status, headers: { ...headers, ETag: digestTag(edit, body) }, body };
}
