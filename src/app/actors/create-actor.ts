import { z } from 'zod';
import { type ActorRow, findActorsBy, createActor as insertActor, recordParent } from '../../db/actors.js';
import { ACTOR_KINDS, type ActorKind } from '../../domain/vocabulary.js';
import { newId } from '../../lib/ids.js';
import type { AppContext } from '../context.js';
import { actorId, iso } from '../inputs/actors.js';
import { name } from '../inputs/text.js';
import { type Caller, requireScope } from '../lib/caller.js';
import { AppError } from '../lib/errors.js';
import { parseInput } from '../lib/parse-input.js';
import { namesOf } from '../names/names-of.js';
import { unknownIds } from '../names/unknown-ids.js';
import { inTransaction } from '../transact/in-transaction.js';

export const CreateActorInput = z
  .strictObject({
    name: name(),
    kind: z.enum(ACTOR_KINDS),
    aliases: z.array(name()).max(50).default([]),
    parentId: actorId.optional().meta({ description: 'whose spokesman, body or ministry it is' }),
    iso: iso.optional(),
  })
  .meta({ id: 'CreateActor' });

/**
 * Creates an actor. Needs `log`.
 *
 * @returns its id
 * @throws {AppError} `conflict` if there is one of this name and kind already
 */
export async function createActor(context: AppContext, caller: Caller, body: unknown): Promise<string> {
  const recordedBy = requireScope(caller, 'log');
  const input = parseInput(CreateActorInput, body, await unknownIds(context.database.prisma, body));
  const names = namesOf(input.name, input.aliases);
  return await inTransaction(context, caller, async (tx) => {
    const id = newId('actor');
    requireFreeName(await findActorsBy(tx, { nameKeys: [names.nameKey] }), names, input.kind);
    const now = context.clock.now();
    const actor = await insertActor(tx, { ...names, id, kind: input.kind, iso: input.iso ?? null, recordedAt: now });
    // Another writer was faster.
    requireFreeName(actor.id === id ? [] : [actor], names, input.kind);
    if (input.parentId !== undefined)
      await recordParent(tx, { id: newId('parent'), actorId: id, parentId: input.parentId, recordedAt: now, recordedBy });
    return id;
  });
}

/** @throws {AppError} `conflict` if one of these actors has the name and the kind */
export function requireFreeName(
  bearers: readonly ActorRow[],
  { name: wanted, nameKey: key }: { name: string; nameKey: string },
  kind: ActorKind,
): void {
  const existing = bearers.find((actor) => actor.nameKey === key && actor.kind === kind);
  if (existing) throw new AppError('conflict', `"${wanted}" (${kind}) is ${existing.id} already.`);
}
