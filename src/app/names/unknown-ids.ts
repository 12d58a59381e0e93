import { existingIds } from '../../db/existing-ids.js';
import { findShown } from '../../db/shown.js';
import type { Queryable } from '../../db/transaction.js';
import { isId } from '../../lib/ids.js';
import type { Fault } from '../lib/errors.js';
import { formatPath } from '../lib/parse-input.js';

const KINDS = ['actor', 'source', 'commitment'] as const;

/**
 * The ids in a body that name nothing, wherever they stand: looked for before the body is parsed, so that one answer names them beside its other faults.
 * @param publicOnly for a caller who may not see drafts: what is hidden from them names nothing, either
 */
export async function unknownIds(db: Queryable, body: unknown, publicOnly = false): Promise<Fault[]> {
  const found = [...idsIn(body, [])];
  if (found.length === 0) return [];
  const named = (kind: string) => found.filter(({ id }) => isId(kind, id)).map(({ id }) => id);
  const [actors, sources, commitments] = KINDS.map(named);
  const existing = await existingIds(db, { actors, sources, commitments });
  const known = publicOnly ? await findShown(db, [...existing]) : existing;
  return found
    .filter(({ id }) => !known.has(id))
    .map(({ id, path }) => ({ path: formatPath(path), message: `There is no ${id.slice(0, id.indexOf('_'))} ${id}.` }));
}

/** Nothing that names an id lies deeper. What comes from an import may be nested without end. */
const DEEPEST = 10;

function* idsIn(value: unknown, path: readonly (string | number)[]): Generator<{ id: string; path: readonly (string | number)[] }> {
  if (typeof value === 'string') {
    if (KINDS.some((kind) => isId(kind, value))) yield { id: value, path };
  } else if (path.length === DEEPEST) {
    return;
  } else if (Array.isArray(value)) {
    for (const [place, item] of value.entries()) yield* idsIn(item, [...path, place]);
  } else if (value !== null && typeof value === 'object') {
    for (const [key, item] of Object.entries(value)) yield* idsIn(item, [...path, key]);
  }
}
