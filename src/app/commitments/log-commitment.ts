import { z } from 'zod';
import { loadBundle } from '../../db/bundle.js';
import { cacheColumns, commitmentRow, linkRows, partyRows } from '../../db/commitments.js';
import type { NewRows } from '../../db/insert-rows.js';
import { commitmentSnapshot } from '../../db/snapshots.js';
import { statementRows } from '../../db/statements.js';
import type { Trigger } from '../../domain/changes.js';
import { MODES } from '../../domain/vocabulary.js';
import { asStored } from '../../lib/as-stored.js';
import { newId } from '../../lib/ids.js';
import type { AppContext } from '../context.js';
import { ActorInput } from '../inputs/actors.js';
import { addWindowFaults, BoundInput, isReadable, requireWindow, ScopeInput, toClaims } from '../inputs/claims.js';
import { commitmentLeads, editorialShape, LinksInput, PartiesInput } from '../inputs/commitments.js';
import { sourceShape } from '../inputs/sources.js';
import { publishedFaults, StatementActInput } from '../inputs/statements.js';
import { text } from '../inputs/text.js';
import { duration, instant } from '../inputs/time.js';
import { type Caller, requireScope } from '../lib/caller.js';
import { parseInput } from '../lib/parse-input.js';
import { actorResolver } from '../names/resolve-actors.js';
import { resolveParties } from '../names/resolve-parties.js';
import { rateResolved, resolveSource } from '../names/resolve-source.js';
import { boundInputs, resolvePrincipal, resolveScope } from '../names/resolve-statement.js';
import { unknownIds } from '../names/unknown-ids.js';
import { decideRestated } from '../record/decide-restated.js';
import type { Effects } from '../record/effects.js';
import { newEntry } from '../record/new-entry.js';
import { lockForFacts, record } from '../record/record-changes.js';
import { redoRated } from '../record/redo-rated.js';
import { inAuditedTransaction } from '../transact/in-transaction.js';
import { placeInRequest, plainWindow } from './plain-window.js';

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

  return inAuditedTransaction(context, caller, async (tx, audit) => {
    const now = context.clock.now();
    const id = newId('commitment');
    const actors = actorResolver(tx, now, recordedBy);
    const hasOutlet = source?.id !== undefined || source?.name !== undefined;
    await actors.expect(
      [...partyInputs.map(({ actor }) => actor), source?.speaker, source?.onBehalfOf, ...boundInputs(scope)],
      hasOutlet ? source : undefined,
    );
    const parties = await resolveParties(actors, partyInputs);
    const scopeClaim = scope && (await resolveScope(actors, scope, 'scope'));
    const claims = asStored(toClaims(window, scopeClaim));
    const isSaid = claims !== null || source !== undefined;
    const spoken = await resolvePrincipal(tx, actors, source ?? {}, parties, 'source');
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
    const statement = {
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
    };
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
    const rows: NewRows = {
      commitments: [commitment],
      parties: partyRows(id, parties, now),
      commitment_links: linkRows(id, links, now),
      ...(isSaid && statementRows(statement)),
    };

    const bound = claims?.scope?.boundActors;
    const actorIds = [...parties.map(({ actorId }) => actorId), spoken.principalId, ...(Array.isArray(bound) ? bound : [])];
    const bundle = await loadBundle(tx, [], { actorIds });
    const entry = newEntry(
      { ...fields, id, reviewAfter: reviewAfter ?? null, confirmWithin: confirmWithin ?? null, recordedAt: now },
      {
        parties,
        statement: isSaid ? statement : null,
        named: bundle.named,
        supersedes: links.flatMap((link) => (link.kind === 'supersedes' ? [link.commitmentId] : [])),
      },
    );
    const trigger: Trigger = isSaid ? { cause: 'statement', facts: [statementId], validAt: saidAt } : { cause: 'edit', facts: [id], validAt: now };
    const audited = audit(id, { before: null, after: commitmentSnapshot(rows) });
    const decision = await decideRestated(tx, context, null, entry, { now, trigger, items: [], own: { rows: { ...rows, ...audited } } });
    await record(tx, context, { ...decision, effects: inserted(decision.effects) }, { ...bundle, entries: decision.about }, now);
    await redoRated(tx, context, outlet, [id], now);
    return id;
  });
}

/** What is stored of the assessment of a new commitment is inserted with it. */
function inserted(all: Effects): Effects {
  const [row] = all.rows.commitments ?? [];
  const [first] = all.assessments;
  if (!row || !first) return all;
  const { state, sequence, assessment } = first;
  return { ...all, assessments: [], rows: { ...all.rows, commitments: [{ ...row, state, sequence, ...cacheColumns(assessment) }] } };
}
