import type { z } from 'zod';
import { type ComparableReport, selectNear } from '../../db/comparable-reports.js';
import { isUniqueViolation } from '../../db/lib/errors.js';
import { toStored } from '../../db/matchable.js';
import { reportRows, selectByExternalId } from '../../db/reports.js';
import { reportSnapshot } from '../../db/snapshots.js';
import type { Tx } from '../../db/transaction.js';
import { validFrom } from '../../domain/changes.js';
import { doubts } from '../../domain/plausibility.js';
import { UNKNOWN_CREDIBILITY } from '../../domain/policy.js';
import { asStored } from '../../lib/as-stored.js';
import { newId } from '../../lib/ids.js';
import type { AppContext } from '../context.js';
import { ReportInput, reportFaults } from '../inputs/reports.js';
import { type Caller, requireScope } from '../lib/caller.js';
import { AppError, type Fault } from '../lib/errors.js';
import { parseInput } from '../lib/parse-input.js';
import { parentsOf } from '../names/load-parents.js';
import { actorResolver } from '../names/resolve-actors.js';
import { rateResolved, resolveSource } from '../names/resolve-source.js';
import { unknownIds } from '../names/unknown-ids.js';
import { readableCommitment } from '../read/readable-commitment.js';
import { decideReport } from '../record/decide-report.js';
import { both, effects } from '../record/effects.js';
import { nearTo } from '../record/flag-reports.js';
import { matchCandidates } from '../record/match-candidates.js';
import { hold, record } from '../record/record-changes.js';
import { redoRated } from '../record/redo-rated.js';
import { reportEvents, toldOfFound } from '../record/report-events.js';
import { type Audit, inAuditedTransaction } from '../transact/in-transaction.js';
import { type Candidate, findCandidates, together } from './find-candidates.js';

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

  const submit = async (tx: Tx, audit: Audit) => {
    const arrived = context.clock.now();
    const actors = actorResolver(tx, arrived, recordedBy);
    await actors.expect([input.allegedActor, input.origin], input.source);
    const allegedActor = input.allegedActor === undefined ? null : await actors.resolve(input.allegedActor, 'allegedActor', 'other');
    const origin = input.origin === undefined ? null : await actors.resolve(input.origin, 'origin', 'other');
    const source = await resolveSource(tx, caller, actors, input.source, 'source', arrived);
    actors.throwFaults();

    const { count = null, publishedAt, externalId = null, commitmentId = null } = input;
    const content = {
      observedFrom: input.observed.from,
      observedTo: input.observed.to ?? input.observed.from,
      act: input.act ?? null,
      target: input.target ?? null,
      areas: asStored(input.areas ?? []),
      point: input.point ?? null,
      allegedActorId: allegedActor?.id ?? null,
      bearing: input.bearing,
    };
    const parentOf = await parentsOf(tx, actors, content.allegedActorId);
    const asked = { existing: selectByExternalId(source.id, input.externalId) };
    const { own, found, more } = await findCandidates<{ existing: { id: string } }>(tx, { ...content, commitmentId }, parentOf, asked);
    requireNew(input, own, more.existing);
    const candidates = together(own, found ?? []);
    const commitmentIds = [...new Set(candidates.map((candidate) => candidate.commitmentId))];

    const near = nearTo([{ ...content, sourceId: source.id }]);
    const held = await hold<{ near: ComparableReport }>(
      tx,
      context,
      commitmentIds,
      {
        actorIds: [content.allegedActorId, origin?.id].flatMap((actorId) => actorId ?? []),
        sourceIds: [source.id],
        lockedToo: source.bearsOn,
        first: (now) => rateResolved(tx, caller, source, now),
      },
      { near: selectNear({ ...near, isWithoutId: externalId !== null }) },
    );
    const { now, entries } = held;
    const id = newId('report');
    const incidentId = newId('incident');
    const summary = input.summary ?? null;
    const credibility = input.credibility ?? UNKNOWN_CREDIBILITY;
    const revision = {
      ...toStored(content),
      id: newId('revision'),
      originActorId: origin?.id ?? null,
      summary,
      countN: count?.n ?? null,
      countUnit: count?.unit ?? null,
      credibility,
      doubts: doubts({ ...content, count, publishedAt }),
      url: source.url,
      publishedAt,
      recordedAt: now,
      recordedBy,
    };
    const rows = reportRows({ id, sourceId: source.id, externalId, commitmentId, incidentId, matchedAt: found === null ? null : now, revision });
    const validAt = validFrom({ ...content, publishedAt });
    const matches = await matchCandidates(entries, context, [{ reportId: id, content, candidates }], parentOf);
    const decision = decideReport(entries, context, {
      fact: {
        id,
        sourceId: source.id,
        recordedAt: now,
        revisions: [{ ...content, number: 1, originId: origin?.id ?? null, credibility, publishedAt, recordedAt: now }],
        retractions: [],
        incidents: [{ incidentId, recordedAt: now }],
        decisions: [],
      },
      matches,
      comparable: {
        ...content,
        reportId: id,
        sourceId: source.id,
        externalId,
        commitmentId,
        summary,
        count,
        doubts: revision.doubts,
        revisedAt: now,
        verdict: null,
      },
      others: held.more.near,
      items: held.items,
      trigger: { cause: 'report', facts: [id], validAt },
      now,
      tell: (under) => {
        const told = {
          ...content,
          id,
          summary,
          source: named(source),
          allegedActor: allegedActor && named(allegedActor),
          origin: origin && named(origin),
          commitments: toldOfFound(under),
        };
        return reportEvents(context, 'report.received', told, validAt, now);
      },
    });
    const written = { ...rows, ...audit(id, { before: null, after: reportSnapshot(rows) }) };
    await record(tx, context, { ...decision, effects: both(effects({ rows: written, uncompared: [id] }), decision.effects) }, held, now);
    await redoRated(tx, context, source, commitmentIds, now);
    return id;
  };
  const reportId = await inAuditedTransaction(context, caller, submit).catch((error: unknown) => {
    // Another process has submitted the same item at the same time.
    if (input.externalId === undefined || !isUniqueViolation(error)) throw error;
    throw new AppError('conflict', `This source's "${input.externalId}" has just been submitted by somebody else.`);
  });
  context.comparing.nudge();
  return reportId;
}

const named = ({ id, name }: { id: string; name: string }) => ({ id, name });

/** @throws {AppError} `conflict` when this source's item has been submitted before, or the commitment has nothing that the report could fall under */
function requireNew(
  { externalId, commitmentId }: z.output<typeof ReportInput>,
  own: readonly Candidate[],
  [existing]: readonly { id: string }[],
): void {
  if (existing) throw new AppError('conflict', `This source's "${externalId}" is ${existing.id} already.`);
  if (commitmentId === undefined || own.length > 0) return;
  throw new AppError(
    'conflict',
    'This commitment has no reading yet, so nothing can fall under it: add a statement with claims first, or submit the report without "commitmentId".',
  );
}
