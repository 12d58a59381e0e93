import { z } from 'zod';
import { type ComparableReport, selectNear } from '../../db/comparable-reports.js';
import { type OwnReportFact, selectReportFacts } from '../../db/facts.js';
import { findLatestRevision, type LatestRevision, type PresentVersion, selectPresentVersion } from '../../db/latest-revision.js';
import { LockedTooLittle } from '../../db/lib/errors.js';
import { toStored } from '../../db/matchable.js';
import { lockReport, revisionRow } from '../../db/reports.js';
import { revisionSnapshot, type Snapshot } from '../../db/snapshots.js';
import { leaveToMatch } from '../../db/unmatched.js';
import { presentParents } from '../../domain/actors.js';
import { doubts } from '../../domain/plausibility.js';
import { asStored } from '../../lib/as-stored.js';
import { newId } from '../../lib/ids.js';
import type { AppContext } from '../context.js';
import type { ActorInput } from '../inputs/actors.js';
import { reportFaults, reportShape } from '../inputs/reports.js';
import { url } from '../inputs/text.js';
import { instant } from '../inputs/time.js';
import { type Caller, requireScope } from '../lib/caller.js';
import { AppError, type Fault, invalidInput } from '../lib/errors.js';
import { parseInput } from '../lib/parse-input.js';
import { loadParents } from '../names/load-parents.js';
import { type ActorResolver, actorResolver } from '../names/resolve-actors.js';
import { unknownIds } from '../names/unknown-ids.js';
import { noReport, requireReport } from '../read/existing-report.js';
import { decideReport } from '../record/decide-report.js';
import { both, effects } from '../record/effects.js';
import { nearTo } from '../record/flag-reports.js';
import { matchCandidates } from '../record/match-candidates.js';
import { hold, record, requireAll } from '../record/record-changes.js';
import { inAuditedTransaction } from '../transact/in-transaction.js';
import { needTurn } from '../transact/in-turn.js';
import { difference, type Observed } from '../transact/observe-change.js';
import { findCandidates, together } from './find-candidates.js';

const { observed, act, target, areas, point, allegedActor, origin, bearing, summary, count, credibility } = reportShape;

/** What is left out is taken over from the latest revision; null empties it. */
export const ReviseReportInput = z
  .strictObject({
    observed: observed.optional(),
    act: act.nullable(),
    target: target.nullable(),
    areas,
    point: point.nullable(),
    allegedActor: allegedActor.nullable(),
    origin: origin.nullable(),
    bearing: bearing.optional(),
    summary: summary.nullable(),
    count: count.nullable(),
    credibility,
    url: url.nullable().optional(),
    publishedAt: instant.optional().meta({ description: 'When the corrected version became public; defaults to now' }),
  })
  .partial()
  .meta({ id: 'ReviseReport', description: 'What is left out is taken over from the latest revision; null empties it.' });

/**
 * Appends a corrected version of a report, matches it anew and redoes whatever rests on it. What was known before stays known for answers about the past.
 * Needs `log`.
 *
 * @returns the number of the revision
 * @throws {AppError} `conflict` if the report was taken back
 */
export async function reviseReport(context: AppContext, caller: Caller, id: string, body: unknown): Promise<number> {
  const recordedBy = requireScope(caller, 'log');
  const input = await parseRevision(context, id, body);

  const revised = await inAuditedTransaction(context, caller, async (tx, audit) => {
    const latest = await findLatestRevision(tx, id);
    if (!latest) throw noReport(id);
    if (latest.isRetracted) throw new AppError('conflict', 'This report was taken back; submit a new one instead.');
    const actors = actorResolver(tx, context.clock.now(), recordedBy);
    const allegedActorId = await revisedActor(actors, input.allegedActor, latest.allegedActorId, 'allegedActor');
    const originActorId = await revisedActor(actors, input.origin, latest.originActorId, 'origin');
    actors.throwFaults();

    const from = input.observed?.from ?? latest.observedFrom;
    const { commitmentId, sourceId, externalId } = latest;
    const content = {
      observedFrom: from,
      observedTo: input.observed ? (input.observed.to ?? from) : latest.observedTo,
      act: input.act === undefined ? latest.act : input.act,
      target: input.target === undefined ? latest.target : input.target,
      areas: asStored(input.areas ?? latest.areas),
      point: input.point === undefined ? latest.point : input.point,
      allegedActorId,
      bearing: input.bearing ?? latest.bearing,
    };
    if (content.bearing === 'fulfils' && commitmentId === null)
      throw invalidInput([{ path: 'bearing', message: 'cannot be "fulfils": the report names no commitment that it fulfils' }]);
    const isSameActor = allegedActorId === latest.allegedActorId;
    const parentOf = isSameActor ? presentParents(latest.actors) : await loadParents(tx, [allegedActorId]);
    const { known, found } = await findCandidates(tx, { ...content, id, commitmentId: null }, parentOf, {});
    const candidates = together(known, found ?? []);
    const commitmentIds = [...new Set(candidates.map((candidate) => candidate.commitmentId))];

    const near = nearTo([{ ...content, sourceId }]);
    needTurn(tx, [id]);
    const held = await hold<{ near: ComparableReport; report: { fact: OwnReportFact }; present: PresentVersion }>(
      tx,
      context,
      commitmentIds,
      {
        actorIds: [allegedActorId, originActorId].flatMap((actorId) => actorId ?? []),
        sourceIds: [sourceId],
        reportIds: [id],
        first: () => lockReport(tx, id),
      },
      { near: selectNear({ ...near, isWithoutId: externalId !== null }), report: selectReportFacts([id]), present: selectPresentVersion(id) },
    );
    const { now, entries } = held;
    const [present] = held.more.present;
    if (present?.number !== latest.number || present.isRetracted) throw new LockedTooLittle();
    requireAll(present.commitmentIds, commitmentIds);
    if (found === null) await leaveToMatch(tx, [id]);
    const [stored] = held.more.report;
    if (!stored) throw noReport(id);
    const number = latest.number + 1;
    const { count = latest.count, publishedAt = now, credibility = latest.credibility } = input;
    const summary = input.summary === undefined ? latest.summary : input.summary;
    const revised = {
      ...toStored(content),
      number,
      originActorId,
      summary,
      countN: count?.n ?? null,
      countUnit: count?.unit ?? null,
      credibility,
      doubts: doubts({ ...content, count, publishedAt }),
      url: input.url === undefined ? latest.url : input.url,
      publishedAt,
    };
    const row = revisionRow({ ...revised, id: newId('revision'), reportId: id, recordedAt: now, recordedBy });
    const matches = await matchCandidates(entries, context, [{ reportId: id, content, candidates }], parentOf);
    const decision = decideReport(entries, context, {
      fact: {
        ...stored.fact,
        revisions: [...stored.fact.revisions, { ...content, number, originId: originActorId, credibility, publishedAt, recordedAt: now }],
      },
      matches,
      comparable: {
        ...content,
        ...{ reportId: id, sourceId, externalId, commitmentId, summary, count, doubts: revised.doubts, revisedAt: now },
        verdict: stored.fact.decisions.at(-1) ?? null,
      },
      others: held.more.near,
      items: held.items,
      trigger: { cause: 'revision', facts: [id], validAt: now },
      now,
    });
    const audited = audit(number, changed(latest, row));
    const places = [{ reportId: id, ...toStored(content) }];
    const own = effects({ rows: { report_revisions: [row], ...audited }, places, uncompared: [id] });
    await record(tx, context, { ...decision, effects: both(own, decision.effects) }, held, now);
    return number;
  });
  context.comparing.nudge();
  return revised;
}

/** What is wrong with a correction of what is not there does not matter: that is told first. */
async function parseRevision({ database: { prisma }, clock }: AppContext, id: string, body: unknown): Promise<z.output<typeof ReviseReportInput>> {
  try {
    const faults: Fault[] = [...(await unknownIds(prisma, body)), ...reportFaults(body, clock.now())];
    const input = parseInput(ReviseReportInput, body, faults);
    if (Object.keys(input).length === 0) throw invalidInput([{ path: 'body', message: 'revises nothing; send at least one field' }]);
    return input;
  } catch (error) {
    if (error instanceof AppError) await requireReport(prisma, id);
    throw error;
  }
}

/** What the audit tells: of the latest revision and the new one the fields that differ. */
function changed({ count, point, ...latest }: LatestRevision, row: ReturnType<typeof revisionRow>): Observed {
  const { lat, lon, precisionKm } = toStored({ ...latest, point });
  const before = revisionRow({
    ...latest,
    lat,
    lon,
    precisionKm,
    countN: count?.n ?? null,
    countUnit: count?.unit ?? null,
    id: '',
    reportId: '',
    recordedAt: 0,
    recordedBy: '',
  });
  const shown = revisionSnapshot(row);
  const fields = Object.keys(shown);
  const among = (one: Snapshot) => Object.fromEntries(fields.map((field) => [field, one[field] ?? null]));
  return difference(among(revisionSnapshot(before)), among(shown)) ?? { before: null, after: null };
}

async function revisedActor(
  actors: ActorResolver,
  input: ActorInput | null | undefined,
  latest: string | null,
  path: string,
): Promise<string | null> {
  if (input === undefined) return latest;
  return input === null ? null : (await actors.resolve(input, path, 'other')).id;
}
