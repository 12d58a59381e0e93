import { z } from 'zod';
import { findCommitment } from '../../db/commitment-views.js';
import { findEdit } from '../../db/commitments.js';
import { LockedTooLittle } from '../../db/lib/errors.js';
import { insertRows } from '../../db/insert-rows.js';
import { statementRows } from '../../db/statements.js';
import { newId } from '../../lib/ids.js';
import { actorResolver } from '../actors/resolve-actors.js';
import { unknownIds } from '../actors/unknown-ids.js';
import { type Caller, requireScope } from '../caller.js';
import { readableCommitment } from '../commitments/readable-commitment.js';
import { lockForFacts, recordTriggered } from '../commitments/write-commitment.js';
import type { AppContext } from '../context.js';
import { inTransaction } from '../idempotency/in-transaction.js';
import { ActorInput } from '../inputs/actors.js';
import { ClaimsInput, requireWindow, toClaims, windowOf } from '../inputs/claims.js';
import { SourceInput } from '../inputs/sources.js';
import { publishedFaults, StatementActInput } from '../inputs/statements.js';
import { text } from '../inputs/text.js';
import { instant } from '../inputs/time.js';
import { parseInput } from '../parse-input.js';
import { withRematching } from '../reports/rematch.js';
import { redoRated } from '../sources/redo-rated.js';
import { rateResolved, resolveSource } from '../sources/resolve-source.js';
import { resolvePrincipal, resolveScope } from './resolve-statement.js';

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

  return inTransaction(context, caller, async (tx) => {
    const arrived = context.clock.now();
    const before = await findCommitment(tx, commitmentId);
    const parties = (before?.parties ?? []).map(({ actor, role }) => ({ actorId: actor.id, role }));
    const actors = actorResolver(
      tx,
      arrived,
      recordedBy,
      parties.map(({ actorId }) => actorId),
    );
    const { speakerId, principalId } = await resolvePrincipal(tx, actors, input, parties, '');
    const scope = input.claims?.scope && (await resolveScope(actors, input.claims.scope, 'claims.scope'));
    const claims = input.claims ? toClaims(windowOf(input.claims), scope) : null;
    const source = input.source === undefined ? null : await resolveSource(tx, caller, actors, input.source, 'source', arrived);
    actors.throwFaults();
    const now = await lockForFacts(tx, context, [commitmentId, ...(source?.bearsOn ?? [])]);
    // Others may be its parties now, and somebody else be spoken for.
    if ((await findEdit(tx, commitmentId)) !== before?.edit) throw new LockedTooLittle();
    await rateResolved(tx, caller, source, now);

    const id = newId('statement');
    const readingId = claims === null ? null : newId('reading');
    const row = {
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
    await withRematching(tx, context, commitmentId, now, () => insertRows(tx, statementRows(row)));
    await recordTriggered(tx, context, [commitmentId], now, { cause: 'statement', facts: [id], validAt: saidAt });
    await redoRated(tx, context, source, [commitmentId], now);
    return id;
  });
}
