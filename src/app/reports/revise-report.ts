import { z } from 'zod';
import { LockedTooLittle } from '../../db/lib/errors.js';
import { findLatestRevision } from '../../db/latest-revision.js';
import { toStored } from '../../db/matchable.js';
import { findCandidacies, insertRevision, updateMatches } from '../../db/reports.js';
import { leaveToCompare } from '../../db/suggestions.js';
import { leaveToMatch } from '../../db/unmatched.js';
import { doubts } from '../../domain/plausibility.js';
import { newId } from '../../lib/ids.js';
import { loadParents } from '../actors/load-parents.js';
import { type ActorResolver, actorResolver } from '../actors/resolve-actors.js';
import { unknownIds } from '../actors/unknown-ids.js';
import { type Caller, requireScope } from '../caller.js';
import { lockReportsForFacts, recordTriggered } from '../commitments/write-commitment.js';
import type { AppContext } from '../context.js';
import { AppError, type Fault, invalidInput } from '../errors.js';
import { inTransaction } from '../idempotency/in-transaction.js';
import { compareReports } from '../incidents/suggest.js';
import type { ActorInput } from '../inputs/actors.js';
import { reportFaults, reportShape } from '../inputs/reports.js';
import { url } from '../inputs/text.js';
import { instant } from '../inputs/time.js';
import { parseInput } from '../parse-input.js';
import { flagReports } from '../reviews/flag-reports.js';
import { noReport, requireReport } from './existing-report.js';
import { findCandidatesAtOnce, together } from './find-candidates.js';
import { matchReport } from './match-report.js';

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
  await requireReport(context.database.prisma, id);
  const faults: Fault[] = [...(await unknownIds(context.database.prisma, body)), ...reportFaults(body, context.clock.now())];
  const input = parseInput(ReviseReportInput, body, faults);
  if (Object.keys(input).length === 0) throw invalidInput([{ path: 'body', message: 'revises nothing; send at least one field' }]);

  const revised = await inTransaction(context, caller, async (tx) => {
    const latest = await findLatestRevision(tx, id);
    if (!latest) throw noReport(id);
    if (latest.isRetracted) throw new AppError('conflict', 'This report was taken back; submit a new one instead.');
    const actors = actorResolver(tx, context.clock.now(), recordedBy);
    const allegedActorId = await revisedActor(actors, input.allegedActor, latest.allegedActorId, 'allegedActor');
    const originActorId = await revisedActor(actors, input.origin, latest.originActorId, 'origin');
    actors.throwFaults();

    const from = input.observed?.from ?? latest.observedFrom;
    const content = {
      observedFrom: from,
      observedTo: input.observed ? (input.observed.to ?? from) : latest.observedTo,
      act: input.act === undefined ? latest.act : input.act,
      target: input.target === undefined ? latest.target : input.target,
      areas: input.areas ?? latest.areas,
      point: input.point === undefined ? latest.point : input.point,
      allegedActorId,
      bearing: input.bearing ?? latest.bearing,
    };
    if (content.bearing === 'fulfils' && latest.commitmentId === null)
      throw invalidInput([{ path: 'bearing', message: 'cannot be "fulfils": the report names no commitment that it fulfils' }]);
    const known = await findCandidacies(tx, id);
    const parentOf = await loadParents(tx, [allegedActorId]);
    const atOnce = await findCandidatesAtOnce(tx, content, parentOf);
    // What it was a candidate for it stays, so that answers about the past can still be given.
    const candidates = together(known, atOnce ?? []);
    const commitmentIds = [...new Set(candidates.map(({ commitmentId }) => commitmentId))];
    const { now } = await lockReportsForFacts(tx, context, [id], commitmentIds);
    const present = await findLatestRevision(tx, id);
    if (present?.number !== latest.number || present.isRetracted) throw new LockedTooLittle();
    if (atOnce === null) await leaveToMatch(tx, [id]);
    const number = latest.number + 1;
    const { count = latest.count, publishedAt = now } = input;
    await insertRevision(tx, {
      ...toStored(content),
      id: newId('revision'),
      reportId: id,
      number,
      originActorId,
      summary: input.summary === undefined ? latest.summary : input.summary,
      countN: count?.n ?? null,
      countUnit: count?.unit ?? null,
      credibility: input.credibility ?? latest.credibility,
      doubts: doubts({ ...content, count, publishedAt }),
      url: input.url === undefined ? latest.url : input.url,
      publishedAt,
      recordedAt: now,
      recordedBy,
    });
    await updateMatches(tx, await matchReport(tx, context, { id, ...content }, candidates, parentOf, now));
    await flagReports(tx, [id], now);
    await recordTriggered(tx, context, commitmentIds, now, { cause: 'revision', facts: [id], validAt: now });
    await leaveToCompare(tx, [id]);
    return number;
  });
  await compareReports(context, [id]);
  return revised;
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
