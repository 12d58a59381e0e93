import type { ApiResponse, Headers } from './operation.js';
import { digestTag, matches } from './preconditions.js';

/** What the header says of the tags of this file, for the reference. */
export const TAGGED = { ETag: '`"<edit>.<digest>"`: the edit counts editorial changes, the digest changes with all that is shown' };

/** Something that can be edited and also shows what is edited elsewhere, with its ETag; 304 for whoever has it already. */
export function taggedAnswer(
  edit: number,
  body: unknown,
  { status = 200, headers = {}, ifNoneMatch }: { status?: number; headers?: Headers; ifNoneMatch?: string | undefined } = {},
): ApiResponse {
  const tag = digestTag(edit, body);
  if (matches(ifNoneMatch, tag)) return { status: 304, headers: { ETag: tag } };
  return { status, headers: { ...headers, ETag: tag }, body };
}
