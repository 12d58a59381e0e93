import { z } from 'zod';
import { findCommitment } from '../../db/commitment-views.js';
import type { EditorialFields } from '../../db/commitments.js';
import { closeLinks, closeParties, findEdit, linkRows, partyRows, updateEditorial } from '../../db/commitments.js';
import { insertRows } from '../../db/insert-rows.js';
import { LockedTooLittle } from '../../db/lib/errors.js';
import { CONDITIONALITIES, FORMS, LATERALITIES } from '../../domain/vocabulary.js';
import { compact } from '../../lib/compact.js';
import type { AppContext } from '../context.js';
import { commitmentLeads, editorialShape, LinksInput, PartiesInput } from '../inputs/commitments.js';
import { name, text } from '../inputs/text.js';
import { type Caller, requireScope } from '../lib/caller.js';
import { invalidInput } from '../lib/errors.js';
import { type ExpectedEdit, requireEdit } from '../lib/expected-edit.js';
import { parseInput } from '../lib/parse-input.js';
import { actorResolver } from '../names/resolve-actors.js';
import { resolveParties } from '../names/resolve-parties.js';
import { unknownIds } from '../names/unknown-ids.js';
import { readableCommitment } from '../read/readable-commitment.js';
import { lockForFacts, recordTriggered } from '../record/record-changes.js';
import { withRematching } from '../record/rematch.js';
import { inTransaction } from '../transact/in-transaction.js';

/** Editorial fields alone: what was said and reported is recorded by statements and reports. Null empties a field that may be empty. */
export const AmendCommitmentInput = z
  .strictObject({
    title: name().optional(),
    kind: editorialShape.kind.optional(),
    laterality: z.enum(LATERALITIES).optional(),
    form: z.enum(FORMS).optional(),
    conditionality: z.enum(CONDITIONALITIES).optional(),
    conditions: text().nullable().optional(),
    purpose: text().nullable().optional(),
    tags: z.array(name(100)).max(50).optional(),
    expiringLeads: commitmentLeads.nullable().optional(),
    parties: PartiesInput.optional(),
    links: LinksInput.optional(),
  })
  .meta({ id: 'AmendCommitment' });

/**
 * Amends what editors may: the words and lists around the facts. A list of parties or links takes the place of the one before, which answers about the past
 * still rest on. Needs `log`.
 *
 * @throws {AppError} `precondition_failed` if somebody else has edited it since it was read
 */
export async function amendCommitment(context: AppContext, caller: Caller, id: string, expected: ExpectedEdit, body: unknown): Promise<void> {
  const recordedBy = requireScope(caller, 'log');
  await readableCommitment(context, caller, id);
  const input = parseInput(AmendCommitmentInput, body, await unknownIds(context.database.prisma, body));
  if (Object.keys(input).length === 0) throw invalidInput([{ path: 'body', message: 'amends nothing; send at least one field' }]);
  const { parties, links, ...fields } = input;
  if (links?.some(({ commitmentId }) => commitmentId === id)) throw invalidInput([{ path: 'links', message: 'links the commitment to itself' }]);

  await inTransaction(context, caller, async (tx) => {
    const before = await findCommitment(tx, id);
    const actors = actorResolver(tx, context.clock.now(), recordedBy, before?.parties.map(({ actor }) => actor.id) ?? []);
    const resolved = parties && (await resolveParties(actors, parties));
    actors.throwFaults();
    const superseding = (links ?? []).filter(({ kind }) => kind === 'supersedes').map(({ commitmentId }) => commitmentId);
    const now = await lockForFacts(tx, context, [id, ...superseding]);
    const edit = (await findEdit(tx, id)) ?? 0;
    requireEdit(expected, edit);
    if (edit !== before?.edit) throw new LockedTooLittle();

    await updateEditorial(tx, id, compact<Partial<EditorialFields>>({ ...fields, tags: fields.tags && [...new Set(fields.tags)] }), now);
    if (resolved) {
      await withRematching(tx, context, id, now, async () => {
        await closeParties(tx, id, now);
        await insertRows(tx, { parties: partyRows(id, resolved, now) });
      });
    }
    const superseded = new Set(
      before?.links.filter(({ kind, outgoing }) => kind === 'supersedes' && outgoing).map(({ commitment }) => commitment.id),
    );
    if (links) {
      for (const { kind, commitmentId } of links) if (kind === 'supersedes') superseded.add(commitmentId);
      await lockForFacts(tx, context, [...superseded].sort());
      await closeLinks(tx, id, now);
      await insertRows(tx, { commitment_links: linkRows(id, links, now) });
    }
    await recordTriggered(tx, context, [id, ...superseded], now, { cause: 'edit', facts: [id], validAt: now });
    return id;
  });
}
