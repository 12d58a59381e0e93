import { z } from 'zod';
import { findSources, createSource as insertSource, recordRating, type SourceRow } from '../../db/sources.js';
import { UNRATED } from '../../domain/known.js';
import { newId } from '../../lib/ids.js';
import { nameKey } from '../../lib/name-key.js';
import type { AppContext } from '../context.js';
import { ratingShape } from '../inputs/sources.js';
import { name, url } from '../inputs/text.js';
import { type Caller, requireScope } from '../lib/caller.js';
import { AppError } from '../lib/errors.js';
import { parseInput } from '../lib/parse-input.js';
import { amendedRating, isSameRating, mayRate } from '../names/rating.js';
import { actorResolver } from '../names/resolve-actors.js';
import { unknownIds } from '../names/unknown-ids.js';
import { inTransaction } from '../transact/in-transaction.js';

export const CreateSourceInput = z
  .strictObject({ name: name(), url: url.optional(), ...ratingShape })
  .meta({ id: 'CreateSource', description: 'A source that is not rated has the reliability F. Rating one above that needs the scope `review`.' });

/**
 * Creates a source. Needs `log`; a rating above F needs `review` too.
 *
 * @returns its id
 * @throws {AppError} `conflict` if there is one of this name already
 */
export async function createSource(context: AppContext, caller: Caller, body: unknown): Promise<string> {
  const recordedBy = requireScope(caller, 'log');
  const input = parseInput(CreateSourceInput, body, await unknownIds(context.database.prisma, body));
  const { reliability, affiliatedWith, independenceGroup } = input;
  const key = nameKey(input.name);
  return await inTransaction(context, caller, async (tx) => {
    const id = newId('source');
    const now = context.clock.now();
    requireFreeName(await findSources(tx, { nameKeys: [key] }), input.name);
    const actors = actorResolver(tx, now, recordedBy);
    const affiliatedWithId = affiliatedWith === undefined ? undefined : (await actors.resolve(affiliatedWith, 'affiliatedWith', 'other')).id;
    actors.throwFaults();
    const rating = amendedRating(undefined, { reliability, affiliatedWithId, independenceGroup });
    if (!mayRate(caller, undefined, rating)) requireScope(caller, 'review');
    const source = await insertSource(tx, { id, name: input.name, nameKey: key, url: input.url ?? null, recordedAt: now });
    // Another writer was faster.
    requireFreeName(source.id === id ? [] : [source], input.name);
    if (!isSameRating(rating, UNRATED)) await recordRating(tx, { id: newId('rating'), sourceId: id, ...rating, recordedAt: now, recordedBy });
    return id;
  });
}

/** @throws {AppError} `conflict` if somebody bears the name */
export function requireFreeName([bearer]: readonly SourceRow[], wanted: string): void {
  if (bearer) throw new AppError('conflict', `"${wanted}" is ${bearer.id} already.`);
}
