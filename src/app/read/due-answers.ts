import type { CommitmentView } from '../../db/commitment-views.js';
import { type DueRow, findDue, findPlannedAnswers } from '../../db/due-answers.js';
import { type Assessment, assessCase } from '../../domain/assess.js';
import type { Case } from '../../domain/case.js';
import { futureOf } from '../../domain/future.js';
import type { Instant } from '../../domain/time.js';
import type { Status } from '../../domain/vocabulary.js';
import type { AppContext } from '../context.js';
import { openCases } from '../record/open-cases.js';

/** What a commitment that is due is now, although nobody has written it down yet. */
export interface DueAnswer {
  id: string;
  /** the commitment's `state` once it is written down */
  state: number;
  status: Status;
  disputed: boolean;
  /** since when it is so */
  updatedAt: Instant;
  nextChangeAt: Instant | null;
  /** null: it is planned, and read when it is shown */
  assessment: Assessment | null;
  /** assessed here, since it was not planned: whoever writes it down may count its state otherwise */
  isUnplanned: boolean;
}

/** By commitment; for the instant `now`. */
export interface DueAnswers {
  now: Instant;
  byId: ReadonlyMap<string, DueAnswer>;
}

/** So many are assessed at a time: their facts are held in memory. */
const BATCH = 200;

/**
 * What time has made of commitments and nobody has written down yet: of these ids, or of all. Nothing is written, so that an answer is right also while the
 * database takes no writes. To be read before the commitments themselves: what is written down in between is then known in either way.
 */
export async function dueAnswers(context: AppContext, ids?: readonly string[], now = context.clock.now()): Promise<DueAnswers> {
  const rows = ids?.length === 0 ? [] : await findDue(context.database.prisma, context.policy.ruleset, now, ids);
  const answers = rows.flatMap(planned);
  const unplanned = rows.filter(({ plan }) => plan === null);
  for (let from = 0; from < unplanned.length; from += BATCH) answers.push(...(await assessDue(context, unplanned.slice(from, from + BATCH), now)));
  return { now, byId: new Map(answers.map((answer) => [answer.id, answer])) };
}

function planned({ id, plan }: DueRow): DueAnswer[] {
  if (!plan) return [];
  const { dueAt, ...rest } = plan;
  return [{ id, ...rest, updatedAt: dueAt, assessment: null, isUnplanned: false }];
}

async function assessDue(context: AppContext, rows: readonly DueRow[], now: Instant): Promise<DueAnswer[]> {
  const cases = await openCases(
    context.database.prisma,
    context,
    rows.map(({ id }) => id),
  );
  return rows.flatMap(({ id, stored }) => {
    const opened = cases.get(id);
    return opened && stored.assessment ? [assessed(id, opened, { state: stored.state, assessment: stored.assessment }, now)] : [];
  });
}

function assessed(id: string, opened: Case, stored: { state: number; assessment: Assessment }, now: Instant): DueAnswer {
  let { state, assessment } = stored;
  let updatedAt = now;
  for (const { at, answer } of futureOf(opened, assessment)) {
    if (at > now) break;
    state += 1;
    assessment = answer;
    updatedAt = at;
  }
  const { status, disputed, nextChangeAt } = assessment;
  const next = nextChangeAt === null ? null : Date.parse(nextChangeAt);
  return { id, state, status, disputed, updatedAt, nextChangeAt: next, assessment, isUnplanned: true };
}

/** The whole answers of those among the ids that are due. */
export async function dueAssessments(context: AppContext, { now, byId }: DueAnswers, ids: readonly string[]): Promise<Map<string, Assessment>> {
  const wanted = ids.flatMap((id) => byId.get(id) ?? []);
  const known = new Map(wanted.flatMap(({ id, assessment }) => (assessment ? [[id, assessment] as const] : [])));
  const plans = wanted.filter(({ assessment }) => !assessment);
  if (plans.length === 0) return known;
  const found = await findPlannedAnswers(context.database.prisma, plans);
  // The facts were changed meanwhile, and the plans with them.
  const gone = plans.filter(({ id }) => !found.has(id)).map(({ id }) => id);
  const again = await openCases(context.database.prisma, context, gone);
  for (const [id, opened] of again) found.set(id, assessCase(opened, now));
  return new Map([...known, ...found]);
}

/** Commitments as they were read, with what time has made of them and of what they are linked with. */
export async function asDue<View extends CommitmentView>(context: AppContext, views: readonly View[], due: DueAnswers): Promise<View[]> {
  if (due.byId.size === 0) return [...views];
  const isUnwritten = ({ nextChangeAt }: { nextChangeAt: Instant | null }) => nextChangeAt !== null && nextChangeAt <= due.now;
  const assessments = await dueAssessments(
    context,
    due,
    views.filter(isUnwritten).map(({ id }) => id),
  );
  return views.map((view) => {
    const links = view.links.map((link) => {
      const answer = isUnwritten(link.commitment) ? due.byId.get(link.commitment.id) : undefined;
      return answer ? { ...link, commitment: { ...link.commitment, status: answer.status, nextChangeAt: answer.nextChangeAt } } : link;
    });
    const answer = isUnwritten(view) ? due.byId.get(view.id) : undefined;
    const assessment = assessments.get(view.id);
    if (!answer || !assessment) return { ...view, links };
    const { state, status, nextChangeAt, updatedAt, isUnplanned } = answer;
    return { ...view, links, state, status, nextChangeAt, updatedAt, assessment, unplannedSince: isUnplanned ? updatedAt : null };
  });
}
