import { createHash } from 'node:crypto';
import { AppError } from '../../app/lib/errors.js';
import type { ExpectedEdit } from '../../app/lib/expected-edit.js';

// Entity tags (RFC 9110 §8.8.3). Every tag of this service is strong.

const TAG = /^\s*(W\/)?"([\x21\x23-\x7e]*)"\s*(?:,|$)/;
const EDIT = /^\d{1,10}(?=$|\.)/;

/** Returns a strong tag of the parts: `"12.3"`. */
export const strongTag = (...parts: readonly (string | number)[]): string => `"${parts.join('.')}"`;

/**
 * Returns a strong tag: the edit, which `If-Match` compares, and a digest of the whole body, which also shows other
 * resources.
 */
export const digestTag = (edit: number, shown: unknown): string =>
  strongTag(edit, createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 22));

/**
 * Returns whether `If-None-Match` has `tag`, by weak comparison (RFC 9110 §13.1.2). A malformed header matches
 * nothing.
 */
export function matches(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  return (parseTags(header) ?? []).some(({ value }) => `"${value}"` === tag);
}

/**
 * Parses `If-Match` with tags of the form `"<edit>"` or `"<edit>.<anything>"`.
 * Only the edit counts, so a status change never refuses an editor. Weak tags never match (RFC 9110 §13.1.1).
 * @throws {AppError} `precondition_required` without the header, `malformed_request` if it is malformed
 */
export function expectedEdit(header: string | undefined): ExpectedEdit {
  if (header === undefined)
    throw new AppError('precondition_required', 'Send the ETag of the version that you read as If-Match, to avoid overwriting a newer change.');
  if (header.trim() === '*') return 'any';
  const tags = parseTags(header);
  if (!tags) throw new AppError('malformed_request', 'Send If-Match as "*", or as one or more ETags in double quotes, as the ETag header gave them.');
  const edits = tags.filter((tag) => !tag.weak).flatMap(({ value }) => EDIT.exec(value)?.[0] ?? []);
  return new Set(edits.map(Number));
}

function parseTags(header: string): { weak: boolean; value: string }[] | undefined {
  const tags: { weak: boolean; value: string }[] = [];
  let rest = header;
  while (rest.trim() !== '') {
    const found = TAG.exec(rest);
    if (!found || tags.length >= 100) return undefined;
    tags.push({ weak: found[1] !== undefined, value: found[2] ?? '' });
    rest = rest.slice(found[0].length);
  }
  return tags.length > 0 ? tags : undefined;
}
