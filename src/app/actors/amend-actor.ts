import { z } from 'zod';
import {
  type ActorEdit,
  type ActorRow,
  descendantIds,
  findActorsBy,
  loadActorFacts,
  lockActor,
  lockParents,
  recordParent,
  updateActor,
} from '../../db/actors.js';
import { commitmentsNaming, countShownChange, leaveForMatching } from '../../db/affected-commitments.js';
import type { Tx } from '../../db/transaction.js';
import { descends, presentParents } from '../../domain/actors.js';
import { newId } from '../../lib/ids.js';
import type { AppContext } from '../context.js';
import { actorId, iso } from '../inputs/actors.js';
import { name } from '../inputs/text.js';
import { type Caller, requireScope } from '../lib/caller.js';
import { invalidInput } from '../lib/errors.js';
import { type ExpectedEdit, requireEdit } from '../lib/expected-edit.js';
import { parseInput } from '../lib/parse-input.js';
import { namesOf } from '../names/names-of.js';
import { unknownIds } from '../names/unknown-ids.js';
import { REDO_TIMEOUT, redoAssessments } from '../record/redo-assessments.js';
import { inTransaction } from '../transact/in-transaction.js';
import { needTurn } from '../transact/in-turn.js';
import { requireFreeName } from './create-actor.js';
import { getActor } from './read-actors.js';

export const AmendActorInput = z
  .strictObject({
    name: name().optional(),
    aliases: z.array(name()).max(50).optional(),
    iso: iso.nullable().optional(),
    parentId: actorId.nullable().optional().meta({ description: 'whose spokesman, body or ministry it is from now on; null: nobody’s' }),
  })
  .meta({ id: 'AmendActor' });

/**
 * Amends an actor. Its parent is a dated version, so answers about the past keep the one that held; the assessments that the change bears on are redone in the
 * same transaction. Needs `log`.
 *
 * @throws {AppError} `precondition_failed` if somebody else has edited it since it was read, `conflict` if the new name is taken
 */
export async function amendActor(context: AppContext, caller: Caller, id: string, expected: ExpectedEdit, body: unknown): Promise<void> {
  const recordedBy = requireScope(caller, 'log');
  requireEdit(expected, (await getActor(context, caller, id)).edit);
  const input = parseInput(AmendActorInput, body, await unknownIds(context.database.prisma, body));
  if (Object.keys(input).length === 0) throw invalidInput([{ path: 'body', message: 'amends nothing; send at least one field' }]);
  const { parentId } = input;

  await inTransaction(
    context,
    caller,
    async (tx) => {
      if (parentId !== undefined) {
        needTurn(tx, ['parents']);
        await lockParents(tx);
      }
      const before = await presentParent(tx, id, parentId);
      const movesParent = parentId !== undefined && parentId !== before;
      let edit: ActorEdit = {};
      await redoAssessments(tx, context, {
        cause: 'edit',
        facts: [id],
        affected: async () => {
          if (movesParent) return commitmentsNaming(tx, await descendantIds(tx, [id]));
          // Its names are what commitments are found by, and shown with.
          return input.name !== undefined || input.aliases !== undefined || input.iso !== undefined ? commitmentsNaming(tx, [id]) : [];
        },
        lock: async () => {
          // Reports before actors; what is reported until the actor is locked is left to the job below.
          if (movesParent) await leaveForMatching(tx, await descendantIds(tx, [id]));
          const actor = await lockActor(tx, id);
          requireEdit(expected, actor?.edit ?? 0);
          edit = actor ? await editOf(tx, actor, input) : {};
        },
        write: async (now, commitmentIds) => {
          await updateActor(tx, id, edit);
          if (input.name !== undefined || input.iso !== undefined) await countShownChange(tx, commitmentIds);
          if (!movesParent) return;
          await recordParent(tx, { id: newId('parent'), actorId: id, parentId, recordedAt: now, recordedBy });
          await leaveForMatching(tx, await descendantIds(tx, [id]));
        },
      });
      return id;
    },
    undefined,
    { timeout: REDO_TIMEOUT },
  );
}

/** The present parent. @throws {AppError} `invalid_input` if the new one stands below the actor already */
async function presentParent(tx: Tx, id: string, parentId: string | null | undefined): Promise<string | null> {
  if (parentId === undefined) return null;
  const tree = await loadActorFacts(tx, parentId === null ? [id] : [id, parentId]);
  const parentOf = presentParents(tree);
  if (parentId !== null && descends(parentId, id, parentOf))
    throw invalidInput([{ path: 'parentId', message: 'stands below this actor itself; name one that does not, or null' }]);
  return parentOf(id);
}

async function editOf(tx: Tx, actor: ActorRow, input: z.output<typeof AmendActorInput>): Promise<ActorEdit> {
  const names = namesOf(input.name ?? actor.name, input.aliases ?? actor.aliases);
  if (names.nameKey !== actor.nameKey) requireFreeName(await findActorsBy(tx, { nameKeys: [names.nameKey] }), names, actor.kind);
  return { ...names, ...(input.iso !== undefined && { iso: input.iso }) };
}
