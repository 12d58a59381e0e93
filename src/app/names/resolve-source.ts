import { commitmentsReportedBy } from '../../db/affected-commitments.js';
import { createSource, findSources, loadRatings, recordRating } from '../../db/sources.js';
import type { Tx } from '../../db/transaction.js';
import type { Rating } from '../../domain/facts.js';
import { UNRATED } from '../../domain/known.js';
import type { Instant } from '../../domain/time.js';
import { isId, newId } from '../../lib/ids.js';
import { nameKey } from '../../lib/name-key.js';
import type { SourceInput } from '../inputs/sources.js';
import type { Caller } from '../lib/caller.js';
import { amendedRating, isSameRating, mayRate } from './rating.js';
import type { ActorResolver } from './resolve-actors.js';

export interface ResolvedSource {
  id: string;
  name: string;
  /** where this very item stands */
  url: string | null;
  /** a rating other than the one in force, to be recorded by `rateResolved`; null: none was named */
  rating: Rating | null;
  /** the commitments that a new rating bears on: those of whatever it has reported */
  bearsOn: readonly string[];
}

/**
 * The source that is meant; found by id or name, or created. A rating that is named with it is recorded if it differs from the one in force; setting one needs
 * `review`, since it decides what suffices for "reportedly". It is recorded by `rateResolved`, after what it bears on is locked. A fault is added to those of `actors`.
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
  const found = await findOrCreate(tx, actors, given, now);
  if (found === null) {
    actors.faults.push({ path: `${path}.id`, message: `There is no source ${given.id}; create it with POST /v1/sources, or name it.` });
    return { id: '', name: '', url, rating: null, bearsOn: [] };
  }
  const { id, name } = found;
  const rating = await newRating(tx, caller, actors, id, given, path);
  return { id, name, url, rating, bearsOn: rating === null ? [] : await commitmentsReportedBy(tx, id) };
}

async function findOrCreate(
  tx: Tx,
  { sources }: ActorResolver,
  { id, name, url }: { id?: string | undefined; name?: string | undefined; url?: string | undefined },
  now: Instant,
): Promise<{ id: string; name: string } | null> {
  if (id !== undefined) return sources.find((one) => one.id === id) ?? (await findSources(tx, { ids: [id] }))[0] ?? null;
  const key = nameKey(name ?? '');
  const found = sources.find((one) => one.nameKey === key) ?? (await findSources(tx, { nameKeys: [key] }))[0];
  if (found) return found;
  const site = url === undefined ? null : new URL(url).origin;
  return createSource(tx, { id: newId('source'), name: name ?? '', nameKey: key, url: site, recordedAt: now });
}

/** Records the rating that was named with a source, if that is another. What it bears on must be locked. */
export async function rateResolved(tx: Tx, caller: Caller, source: ResolvedSource | null, now: Instant): Promise<void> {
  if (!source?.rating) return;
  await recordRating(tx, { id: newId('rating'), sourceId: source.id, ...source.rating, recordedAt: now, recordedBy: caller.keyId ?? 'nobody' });
}

async function newRating(
  tx: Tx,
  caller: Caller,
  actors: ActorResolver,
  sourceId: string,
  { reliability, affiliatedWith, independenceGroup }: Exclude<SourceInput, string>,
  path: string,
): Promise<Rating | null> {
  if (reliability === undefined && affiliatedWith === undefined && independenceGroup === undefined) return null;
  const current = (actors.ratingsOf(sourceId) ?? (await loadRatings(tx, [sourceId])).get(sourceId))?.at(-1);
  const affiliatedWithId = affiliatedWith === undefined ? undefined : (await actors.resolve(affiliatedWith, `${path}.affiliatedWith`, 'other')).id;
  const rating = amendedRating(current, { reliability, affiliatedWithId, independenceGroup });
  if (isSameRating(rating, current ?? UNRATED)) return null;
  if (!mayRate(caller, current, rating)) {
    actors.faults.push({
      path: `${path}.reliability`,
      message: 'Only a key with the scope "review" or "admin" rates a source; leave the rating out.',
    });
  }
  return actors.faults.length > 0 ? null : rating;
}
