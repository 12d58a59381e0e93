import { z } from 'zod';
import { type ActorRow, findActors, findActorsByName, createActor as insertActor, recordParent } from '../../db/actors.js';
import { withTransaction } from '../../db/transaction.js';
import { newId } from '../../lib/ids.js';
import { nameKey } from '../../lib/name-key.js';
import { type Caller, requireScope } from '../caller.js';
import type { AppContext } from '../context.js';
import { AppError } from '../errors.js';
import { ACTOR_KINDS, actorId, iso } from '../inputs/actors.js';
import { name } from '../inputs/text.js';
import { parseInput } from '../parse-input.js';
import { unknownIds } from './unknown-ids.js';

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
 * @throws {AppError} `conflict` if there is one of this name and kind already
 */
export async function createActor(context: AppContext, caller: Caller, body: unknown): Promise<ActorRow> {
  const recordedBy = requireScope(caller, 'log');
  const input = parseInput(CreateActorInput, body, await unknownIds(context.database.prisma, body));
  const key = nameKey(input.name);
  return withTransaction(context.database, async (tx) => {
    const bearers = await findActorsByName(tx, [key]);
    const existing = bearers.find((actor) => actor.nameKey === key && actor.kind === input.kind);
    if (existing) throw new AppError('conflict', `"${input.name}" (${input.kind}) is ${existing.id} already.`);
    const now = context.clock.now();
    const id = newId('actor');
    const actor = await insertActor(tx, {
      id,
      name: input.name,
      nameKey: key,
      kind: input.kind,
      iso: input.iso ?? null,
      aliases: input.aliases,
      aliasKeys: input.aliases.map(nameKey),
      recordedAt: now,
    });
    if (input.parentId !== undefined)
      await recordParent(tx, { id: newId('parent'), actorId: id, parentId: input.parentId, recordedAt: now, recordedBy });
    return actor;
  });
}

export async function getActor(context: AppContext, id: string): Promise<ActorRow> {
  const [actor] = await findActors(context.database.prisma, [id]);
  if (!actor) throw new AppError('not_found', `There is no actor ${id}.`);
  return actor;
}
