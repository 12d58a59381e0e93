import { isUniqueViolation } from '../../db/lib/errors.js';
import { toStored } from '../../db/matchable.js';
import { insertReport } from '../../db/reports.js';
import { leaveToCompare } from '../../db/suggestions.js';
import type { Tx } from '../../db/transaction.js';
import { validFrom } from '../../domain/changes.js';
import { doubts } from '../../domain/plausibility.js';
import { UNKNOWN_CREDIBILITY } from '../../domain/policy.js';
import { newId } from '../../lib/ids.js';
import { loadParents } from '../actors/load-parents.js';
import { actorResolver } from '../actors/resolve-actors.js';
import { unknownIds } from '../actors/unknown-ids.js';
import { type Caller, requireScope } from '../caller.js';
import { readableCommitment } from '../commitments/readable-commitment.js';
import { lockForFacts, recordTriggered } from '../commitments/write-commitment.js';
import type { AppContext } from '../context.js';
import { AppError, type Fault } from '../errors.js';
import { inTransaction } from '../idempotency/in-transaction.js';
import { compareReports } from '../incidents/suggest.js';
import { ReportInput, reportFaults } from '../inputs/reports.js';
import { parseInput } from '../parse-input.js';
import { flagReports } from '../reviews/flag-reports.js';
import { redoRated } from '../sources/redo-rated.js';
import { rateResolved, resolveSource } from '../sources/resolve-source.js';
import { requireNewExternalId } from './external-id.js';
import { findCandidatesAtOnce, ownCandidates, together } from './find-candidates.js';
import { matchReport } from './match-report.js';
import { tellOfReport } from './tell-of-report.js';

/**
 * Submits a report, for one commitment or for none in particular, and matches it to every reading that it may fall under; where those are very many, the job
 * `match-reports` does, and the commitment that it names comes first. Needs `log`.
 *
 * @returns the id of the report
 */
export async function submitReport(context: AppContext, caller: Caller, body: unknown): Promise<string> {
  const recordedBy = requireScope(caller, 'log');
  const faults: Fault[] = [...(await unknownIds(context.database.prisma, body)), ...reportFaults(body, context.clock.now())];
  const input = parseInput(ReportInput, body, faults);
  if (input.commitmentId !== undefined) await readableCommitment(context, caller, input.commitmentId);

  const submit = async (tx: Tx) => {
    const arrived = context.clock.now();
    const actors = actorResolver(tx, arrived, recordedBy);
    await actors.expect([input.allegedActor, input.origin]);
    const allegedActorId = input.allegedActor === undefined ? null : (await actors.resolve(input.allegedActor, 'allegedActor', 'other')).id;
    const originActorId = input.origin === undefined ? null : (await actors.resolve(input.origin, 'origin', 'other')).id;
    const source = await resolveSource(tx, caller, actors, input.source, 'source', arrived);
    actors.throwFaults();
    if (input.externalId !== undefined) await requireNewExternalId(tx, source.id, input.externalId);

    const content = {
      observedFrom: input.observed.from,
      observedTo: input.observed.to ?? input.observed.from,
      act: input.act ?? null,
      target: input.target ?? null,
      areas: input.areas ?? [],
      point: input.point ?? null,
      allegedActorId,
      bearing: input.bearing,
    };
    const parentOf = await loadParents(tx, [allegedActorId]);
    const own = input.commitmentId === undefined ? [] : await ownCandidates(tx, input.commitmentId);
    const atOnce = await findCandidatesAtOnce(tx, content, parentOf);
    const candidates = together(own, atOnce ?? []);
    const commitmentIds = [...new Set(candidates.map(({ commitmentId }) => commitmentId))];
    const now = await lockForFacts(tx, context, [...commitmentIds, ...source.bearsOn]);
    await rateResolved(tx, caller, source, now);
    const id = newId('report');
    const { count = null } = input;
    await insertReport(tx, {
      id,
      sourceId: source.id,
      externalId: input.externalId ?? null,
      commitmentId: input.commitmentId ?? null,
      incidentId: newId('incident'),
      matchedAt: atOnce === null ? null : now,
      revision: {
        ...toStored(content),
        id: newId('revision'),
        originActorId,
        summary: input.summary ?? null,
        countN: count?.n ?? null,
        countUnit: count?.unit ?? null,
        credibility: input.credibility ?? UNKNOWN_CREDIBILITY,
        doubts: doubts({ ...content, count, publishedAt: input.publishedAt }),
        url: source.url,
        publishedAt: input.publishedAt,
        recordedAt: now,
        recordedBy,
      },
    });
    await matchReport(tx, context, { id, ...content }, candidates, parentOf, now);
    await flagReports(tx, [id], now);
    const validAt = validFrom({ ...content, publishedAt: input.publishedAt });
    await tellOfReport(tx, context, 'report.received', id, validAt, now);
    await recordTriggered(tx, context, commitmentIds, now, { cause: 'report', facts: [id], validAt });
    await redoRated(tx, context, source, commitmentIds, now);
    await leaveToCompare(tx, [id]);
    return id;
  };
  const reportId = await inTransaction(context, caller, submit).catch((error: unknown) => {
    // Another process has submitted the same item at the same time.
    if (input.externalId === undefined || !isUniqueViolation(error)) throw error;
    throw new AppError('conflict', `This source's "${input.externalId}" has just been submitted by somebody else.`);
  });
  await compareReports(context, [reportId]);
  return reportId;
}
