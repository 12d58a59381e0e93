import { createHash } from 'node:crypto';
import { AppError } from '../../app/lib/errors.js';
import type { ExpectedEdit } from '../../app/lib/expected-edit.js';

// Entity tags (RFC 9110 §8.8.3). Every tag of this service is strong.

const TAG = /^\s*(W\/)?"([\x21\x23-\x7e]*)"\s*(?:,|$)/;
const EDIT = /^\d{1,10}(?=$|\.)/;

/** A strong tag of the given parts: `"12.3"`. */
export const strongTag = (...parts: readonly (string | number)[]): string => `"${parts.join('.')}"`;

/** A strong tag of what can be edited and also shows what is edited elsewhere: its own edit, which `If-Match` compares, and a digest of all that is shown. */
export const digestTag = (edit: number, shown: unknown): string =>
  strongTag(edit, createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 22));

/** Whether `If-None-Match` names `tag`, by weak comparison (RFC 9110 §13.1.2). A header that cannot be read matches nothing. */
export function matches(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  return (parseTags(header) ?? []).some(({ value }) => `"${value}"` === tag);
}

/**
 * Reads `If-Match` for a change of something whose tag starts with its edit: `"<edit>"` or `"<edit>.<anything>"`.
 * Only the edit is compared, so a flip of the status never throws an editor out. Weak tags never match (RFC 9110 §13.1.1).
 * @throws {AppError} `precondition_required` without the header, `malformed_request` if it cannot be read
 */
export function expectedEdit(header: string | undefined): ExpectedEdit {
  if (header === undefined)
    throw new AppError('precondition_required', "Send the ETag of what you have read as If-Match, so that nobody else's change is lost.");
  if (header.trim() === '*') return 'any';
  const tags = parseTags(header);
  if (!tags) throw new AppError('malformed_request', 'If-Match must be "*" or a list of entity tags in double quotes, as the ETag header gave them.');
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
