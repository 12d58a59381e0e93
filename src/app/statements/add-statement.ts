import { z } from 'zod';
import { findPresentParties } from '../../db/commitments.js';
import { LockedTooLittle } from '../../db/lib/errors.js';
import { statementSnapshot } from '../../db/snapshots.js';
import { statementRows } from '../../db/statements.js';
import type { Claims } from '../../domain/claims.js';
import { asStored } from '../../lib/as-stored.js';
import { newId } from '../../lib/ids.js';
import type { AppContext } from '../context.js';
import { ActorInput } from '../inputs/actors.js';
import { ClaimsInput, requireWindow, toClaims, windowOf } from '../inputs/claims.js';
import { SourceInput } from '../inputs/sources.js';
import { publishedFaults, StatementActInput } from '../inputs/statements.js';
import { text } from '../inputs/text.js';
import { instant } from '../inputs/time.js';
import { type Caller, requireScope } from '../lib/caller.js';
import { AppError } from '../lib/errors.js';
import { parseInput } from '../lib/parse-input.js';
import { actorResolver } from '../names/resolve-actors.js';
import { rateResolved, resolveSource } from '../names/resolve-source.js';
import { boundInputs, resolvePrincipal, resolveScope } from '../names/resolve-statement.js';
import { unknownIds } from '../names/unknown-ids.js';
import { readableCommitment } from '../read/readable-commitment.js';
import { decideRestated } from '../record/decide-restated.js';
import { statementFact } from '../record/new-entry.js';
import { hold, record } from '../record/record-changes.js';
import { redoRated } from '../record/redo-rated.js';
import { inAuditedTransaction } from '../transact/in-transaction.js';

export const AddStatementInput = z
  .strictObject({
    speaker: ActorInput.optional(),
    onBehalfOf: ActorInput.optional(),
    anonymous: z.boolean().default(false),
    act: StatementActInput,
    saidAt: instant,
    publishedAt: instant.optional(),
    effectiveAt: instant.optional().meta({ description: 'When it takes effect, where the speaker named another time' }),
    gist: text().optional(),
    quote: text().optional(),
    source: SourceInput.optional(),
    claims: ClaimsInput.optional(),
  })
  .refine(({ speaker, onBehalfOf }) => speaker !== undefined || onBehalfOf !== undefined, {
    path: ['speaker'],
    message: 'is missing; name who spoke, or "onBehalfOf"',
  })
  .meta({ id: 'AddStatement' });

/**
 * Records what somebody said about a commitment; with claims, it yields a reading of its principal. Needs `log`.
 *
 * @returns the id of the statement
 */
export async function addStatement(context: AppContext, caller: Caller, commitmentId: string, body: unknown): Promise<string> {
  const recordedBy = requireScope(caller, 'log');
  await readableCommitment(context, caller, commitmentId);
  const input = parseInput(AddStatementInput, body, await unknownIds(context.database.prisma, body));
  const { saidAt, publishedAt = saidAt } = input;
  publishedFaults({ saidAt, publishedAt }, context.clock.now(), '');
  if (input.claims) requireWindow(windowOf(input.claims), saidAt, (path) => ['claims', ...path]);

  return inAuditedTransaction(context, caller, async (tx, audit) => {
    const arrived = context.clock.now();
    const listed = await findPresentParties(tx, commitmentId);
    if (!listed) throw new AppError('not_found', `There is no commitment ${commitmentId}.`);
    const { parties } = listed;
    const actors = actorResolver(
      tx,
      arrived,
      recordedBy,
      parties.map(({ actorId }) => actorId),
    );
    await actors.expect([input.speaker, input.onBehalfOf, ...boundInputs(input.claims?.scope)], input.source);
    const { speakerId, principalId } = await resolvePrincipal(tx, actors, input, parties, '');
    const scope = input.claims?.scope && (await resolveScope(actors, input.claims.scope, 'claims.scope'));
    const claims = input.claims ? asStored(toClaims(windowOf(input.claims), scope)) : null;
    const source = input.source === undefined ? null : await resolveSource(tx, caller, actors, input.source, 'source', arrived);
    actors.throwFaults();
    const held = await hold(
      tx,
      context,
      [commitmentId],
      {
        actorIds: [principalId, ...boundBy(claims)],
        ...(source && { lockedToo: source.bearsOn, first: (now) => rateResolved(tx, caller, source, now) }),
      },
      {},
    );
    const { now } = held;
    const [before] = held.entries;
    // Others may be its parties now, and somebody else be spoken for.
    if (before?.stored.edit !== listed.edit) throw new LockedTooLittle();

    const id = newId('statement');
    const readingId = claims === null ? null : newId('reading');
    const statement = {
      id,
      commitmentId,
      speakerId,
      principalId,
      anonymous: input.anonymous,
      act: input.act,
      saidAt,
      publishedAt,
      recordedAt: now,
      recordedBy,
      effectiveAt: input.effectiveAt ?? null,
      gist: input.gist ?? null,
      quote: input.quote ?? null,
      url: source?.url ?? null,
      sourceId: source?.id ?? null,
      claims,
      readingId,
    };
    const rows = statementRows(statement);
    const { actors: named, sources } = held.named;
    const facts = { ...before.facts, actors: named, sources, statements: [...before.facts.statements, statementFact(statement)] };
    const [made] = rows.statements ?? [];
    const audited = audit(id, { before: null, after: made ? statementSnapshot(made) : null });
    const decision = await decideRestated(
      tx,
      context,
      before.facts,
      { ...before, facts },
      {
        now,
        trigger: { cause: 'statement', facts: [id], validAt: saidAt },
        items: held.items,
        own: { rows: { ...rows, ...audited } },
      },
    );
    await record(tx, context, decision, { ...held, entries: decision.about }, now);
    await redoRated(tx, context, source, [commitmentId], now);
    return id;
  });
}

const boundBy = (claims: Claims | null): readonly string[] => {
  const bound = claims?.scope?.boundActors;
  return Array.isArray(bound) ? bound : [];
};
