import { z } from 'zod';
import type { Entry } from '../../db/bundle.js';
import { findCommitment } from '../../db/commitment-views.js';
import { type EditorialFields, linkRows, type NewParty, partyRows } from '../../db/commitments.js';
import { LockedTooLittle } from '../../db/lib/errors.js';
import type { Instant } from '../../domain/time.js';
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
import { decideRestated } from '../record/decide-restated.js';
import { partyFacts } from '../record/new-entry.js';
import { hold, record } from '../record/record-changes.js';
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
    const supersedes = (before?.links ?? []).filter(({ kind, outgoing }) => kind === 'supersedes' && outgoing).map(({ commitment }) => commitment.id);
    for (const { kind, commitmentId } of links ?? []) if (kind === 'supersedes') supersedes.push(commitmentId);
    const actorIds = (resolved ?? []).map(({ actorId }) => actorId);
    const held = await hold(tx, context, [id], { actorIds, lockedToo: supersedes }, {});
    const { now } = held;
    const [entry] = held.entries;
    requireEdit(expected, entry?.stored.edit ?? 0);
    if (!entry || entry.stored.edit !== before?.edit) throw new LockedTooLittle();

    const amended = compact<Partial<EditorialFields>>({ ...fields, tags: fields.tags && [...new Set(fields.tags)] });
    const closed = [...(resolved ? ['parties' as const] : []), ...(links ? ['links' as const] : [])];
    const rows = { parties: partyRows(id, resolved ?? [], now), commitment_links: linkRows(id, links ?? [], now) };
    const decision = await decideRestated(tx, context, entry.facts, amendedEntry({ ...entry, supersedes }, amended, resolved, now), {
      now,
      trigger: { cause: 'edit', facts: [id], validAt: now },
      items: held.items,
      own: { amended: [{ id, fields: amended, closed }], rows },
    });
    const moved = links ? [id] : decision.moved;
    await record(tx, context, { ...decision, moved }, { ...held, entries: decision.about }, now);
    return id;
  });
}

/** The commitment with what was amended. @param parties left out: they stay */
function amendedEntry(entry: Entry, { title, kind, tags }: Partial<EditorialFields>, parties: readonly NewParty[] | undefined, now: Instant): Entry {
  const { stored, facts } = entry;
  const edited = { ...stored, ...compact({ title, kind, tags }), edit: stored.edit + 1 };
  if (!parties) return { ...entry, stored: edited };
  const before = facts.parties.map((party) => ({ ...party, removedAt: party.removedAt ?? now }));
  return { ...entry, stored: edited, facts: { ...facts, parties: [...before, ...partyFacts(parties, now)] } };
}
