import { createSource, findSources, loadRatings, recordRating } from '../../db/sources.js';
import type { Tx } from '../../db/transaction.js';
import { UNRATED } from '../../domain/known.js';
import type { Instant } from '../../domain/time.js';
import { isId, newId } from '../../lib/ids.js';
import { nameKey } from '../../lib/name-key.js';
import type { ActorResolver } from '../actors/resolve-actors.js';
import type { Caller } from '../caller.js';
import type { SourceInput } from '../inputs/sources.js';
import { amendedRating, isSameRating, mayRate } from './rating.js';

export interface ResolvedSource {
  id: string;
  /** where this very item stands */
  url: string | null;
  /** whether it was rated anew, which bears on whatever else it has reported */
  isRerated: boolean;
}

/**
 * The source that is meant; found by id or name, or created. A rating that is named with it is recorded if it differs from the one in force; setting one needs
 * `review`, since it decides what suffices for "reportedly". A fault is added to those of `actors`.
 */
export async function resolveSource(
  tx: Tx,
  caller: Caller,
  actors: ActorResolver,
  input: SourceInput,
  path: string,
  now: Instant,
): Promise<ResolvedSource> {
  const given = typeof input === 'string' ? (isId('source', input) ? { id: input } : { name: input }) : input;
  const url = given.url ?? null;
  const id = await findOrCreate(tx, given, now);
  if (id === null) {
    actors.faults.push({ path: `${path}.id`, message: `There is no source ${given.id}; create it with POST /v1/sources, or name it.` });
    return { id: '', url, isRerated: false };
  }
  return { id, url, isRerated: await rate(tx, caller, actors, id, given, path, now) };
}

async function findOrCreate(
  tx: Tx,
  { id, name, url }: { id?: string | undefined; name?: string | undefined; url?: string | undefined },
  now: Instant,
): Promise<string | null> {
  if (id !== undefined) return (await findSources(tx, { ids: [id] }))[0]?.id ?? null;
  const key = nameKey(name ?? '');
  const [found] = await findSources(tx, { nameKeys: [key] });
  if (found) return found.id;
  const site = url === undefined ? null : new URL(url).origin;
  return (await createSource(tx, { id: newId('source'), name: name ?? '', nameKey: key, url: site, recordedAt: now })).id;
}

/** Answers whether a new rating was recorded. */
async function rate(
  tx: Tx,
  caller: Caller,
  actors: ActorResolver,
  sourceId: string,
  { reliability, affiliatedWith, independenceGroup }: Exclude<SourceInput, string>,
  path: string,
  now: Instant,
): Promise<boolean> {
  if (reliability === undefined && affiliatedWith === undefined && independenceGroup === undefined) return false;
  const current = (await loadRatings(tx, [sourceId])).get(sourceId)?.at(-1);
  const affiliatedWithId = affiliatedWith === undefined ? undefined : (await actors.resolve(affiliatedWith, `${path}.affiliatedWith`, 'other')).id;
  const rating = amendedRating(current, { reliability, affiliatedWithId, independenceGroup });
  if (isSameRating(rating, current ?? UNRATED)) return false;
  if (!mayRate(caller, current, rating)) {
    actors.faults.push({
      path: `${path}.reliability`,
      message: 'Only a key with the scope "review" or "admin" rates a source; leave the rating out.',
    });
  }
  if (actors.faults.length > 0) return false;
  await recordRating(tx, { id: newId('rating'), sourceId, ...rating, recordedAt: now, recordedBy: caller.keyId ?? 'nobody' });
  return true;
}
