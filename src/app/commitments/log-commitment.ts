import { z } from 'zod';
import { commitmentRow, linkRows, partyRows } from '../../db/commitments.js';
import { loadFacts } from '../../db/facts.js';
import { insertRows } from '../../db/insert-rows.js';
import { statementRows } from '../../db/statements.js';
import { ALL } from '../../domain/known.js';
import { openCase } from '../../domain/open-case.js';
import { MODES } from '../../domain/vocabulary.js';
import { newId } from '../../lib/ids.js';
import { actorResolver } from '../actors/resolve-actors.js';
import { unknownIds } from '../actors/unknown-ids.js';
import { type Caller, requireScope } from '../caller.js';
import type { AppContext } from '../context.js';
import { inTransaction } from '../idempotency/in-transaction.js';
import { ActorInput } from '../inputs/actors.js';
import { addWindowFaults, BoundInput, isReadable, requireWindow, ScopeInput, toClaims } from '../inputs/claims.js';
import { commitmentLeads, editorialShape, LinksInput, PartiesInput } from '../inputs/commitments.js';
import { sourceShape } from '../inputs/sources.js';
import { publishedFaults, StatementActInput } from '../inputs/statements.js';
import { text } from '../inputs/text.js';
import { duration, instant } from '../inputs/time.js';
import { parseInput } from '../parse-input.js';
import { matchReadings } from '../reports/match-readings.js';
import { redoRated } from '../sources/redo-rated.js';
import { rateResolved, resolveSource } from '../sources/resolve-source.js';
import { resolvePrincipal, resolveScope } from '../statements/resolve-statement.js';
import { placeInRequest, plainWindow } from './plain-window.js';
import { resolveParties } from './resolve-parties.js';
import { lockForFacts, recordTriggered } from './write-commitment.js';

const SourceOfPledge = z
  .strictObject({
    ...sourceShape,
    speaker: ActorInput.optional(),
    onBehalfOf: ActorInput.optional(),
    anonymous: z.boolean().default(false),
    act: StatementActInput.default('announces'),
    saidAt: instant.optional(),
    publishedAt: instant.optional(),
    gist: text().optional(),
    quote: text().optional(),
  })
  .meta({ description: 'Who said it, on whose behalf, when, and where it was published. `saidAt` defaults to `publishedAt`, and that to now.' });

const bound = z.union([z.string().min(1).max(100), BoundInput], {
  error: 'is not a time; send an instant, a date, EDTF, or { "value": …, "zone": … }',
});

const PlainTimes = z.strictObject({
  start: bound.optional(),
  end: bound.optional(),
  duration: z.string().min(1).max(50).optional(),
  openEnded: z.boolean().optional(),
  zone: z.string().min(1).max(100).optional().meta({ description: 'IANA time zone of `start` and `end`, such as "Europe/Kyiv"' }),
});

/** The simple request: parties, scope, start, duration and one source make a commitment with one statement and one reading. */
export const LogCommitmentInput = z
  .strictObject({
    ...editorialShape,
    mode: z.enum(MODES).default('abstain'),
    visibility: z.enum(['draft', 'public']).default('public'),
    publishAt: instant.optional(),
    reviewAfter: duration.optional(),
    confirmWithin: duration.optional(),
    expiringLeads: commitmentLeads.optional(),
    parties: PartiesInput,
    links: LinksInput.optional(),
    scope: ScopeInput.optional(),
    ...PlainTimes.shape,
    source: SourceOfPledge.optional(),
  })
  .superRefine((input, context) => addWindowFaults(plainWindow(input), context, (path) => placeInRequest(path, input)), {
    when: ({ value }) => isReadable(PlainTimes, value),
  })
  .refine(({ publishAt, visibility }) => publishAt === undefined || visibility === 'draft', {
    path: ['publishAt'],
    message: 'is when a draft becomes public; send "visibility": "draft" with it, or leave it out',
  })
  .meta({ id: 'LogCommitment' });

/**
 * Logs a commitment with its parties and, if the request tells when or where it holds or who said it, with one statement and its reading. Needs `log`.
 *
 * @returns the id of the commitment
 */
export async function logCommitment(context: AppContext, caller: Caller, body: unknown): Promise<string> {
  const recordedBy = requireScope(caller, 'log');
  const parsed = parseInput(LogCommitmentInput, body, await unknownIds(context.database.prisma, body));
  const {
    scope,
    source,
    parties: partyInputs,
    links = [],
    start,
    end,
    duration: length,
    openEnded,
    zone,
    publishAt,
    reviewAfter,
    confirmWithin,
    ...fields
  } = parsed;
  const window = plainWindow(parsed);
  publishedFaults(source ?? {}, context.clock.now(), 'source');
  requireWindow(window, source?.saidAt ?? source?.publishedAt ?? context.clock.now(), (path) => placeInRequest(path, parsed));

  return inTransaction(context, caller, async (tx) => {
    const now = context.clock.now();
    const id = newId('commitment');
    const actors = actorResolver(tx, now, recordedBy);
    await actors.expect([...partyInputs.map(({ actor }) => actor), source?.speaker, source?.onBehalfOf]);
    const parties = await resolveParties(actors, partyInputs);
    const scopeClaim = scope && (await resolveScope(actors, scope, 'scope'));
    const claims = toClaims(window, scopeClaim);
    const isSaid = claims !== null || source !== undefined;
    const spoken = await resolvePrincipal(tx, actors, source ?? {}, parties, 'source');
    const hasOutlet = source?.id !== undefined || source?.name !== undefined;
    const outlet = hasOutlet ? await resolveSource(tx, caller, actors, source, 'source', now) : null;
    actors.throwFaults();
    const superseded = links.filter(({ kind }) => kind === 'supersedes').map(({ commitmentId }) => commitmentId);
    const bearsOn = [...superseded, ...(outlet?.bearsOn ?? [])];
    if (bearsOn.length > 0) await lockForFacts(tx, context, bearsOn);
    await rateResolved(tx, caller, outlet, now);

    const statementId = newId('statement');
    const readingId = claims === null ? null : newId('reading');
    const publishedAt = source?.publishedAt ?? source?.saidAt ?? now;
    const saidAt = source?.saidAt ?? publishedAt;
    const said = statementRows({
      id: statementId,
      commitmentId: id,
      speakerId: spoken.speakerId,
      principalId: spoken.principalId,
      anonymous: source?.anonymous ?? false,
      act: source?.act ?? 'announces',
      saidAt,
      publishedAt,
      recordedAt: now,
      recordedBy,
      effectiveAt: null,
      gist: source?.gist ?? null,
      quote: source?.quote ?? null,
      url: outlet?.url ?? source?.url ?? null,
      sourceId: outlet?.id ?? null,
      claims,
      readingId,
    });
    const commitment = commitmentRow({
      ...fields,
      conditions: fields.conditions ?? null,
      purpose: fields.purpose ?? null,
      id,
      publishAt: publishAt ?? null,
      reviewAfter: reviewAfter ?? null,
      confirmWithin: confirmWithin ?? null,
      expiringLeads: fields.expiringLeads ?? null,
      recordedAt: now,
      recordedBy,
    });
    await insertRows(tx, {
      commitments: [commitment],
      parties: partyRows(id, parties, now),
      commitment_links: linkRows(id, links, now),
      ...(isSaid && said),
    });
    if (!isSaid) {
      await recordTriggered(tx, context, [id], now, { cause: 'edit', facts: [id], validAt: now });
      return id;
    }
    const facts = await loadFacts(tx, [id]);
    const own = facts.get(id);
    const isMatched = own && readingId !== null && (await matchReadings(tx, context, openCase(own, context.policy, ALL), [readingId], now));
    const trigger = { cause: 'statement', facts: [statementId], validAt: saidAt } as const;
    await recordTriggered(tx, context, [id], now, trigger, isMatched ? undefined : facts);
    await redoRated(tx, context, outlet, [id], now);
    return id;
  });
}
