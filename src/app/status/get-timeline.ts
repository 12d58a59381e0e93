import { loadFacts } from '../../db/facts.js';
import { findShownReports } from '../../db/shown.js';
import type { CommitmentFacts } from '../../domain/facts.js';
import { openCase } from '../../domain/open-case.js';
import { type Timeline, timelineOf } from '../../domain/timeline.js';
import type { AppContext } from '../context.js';
import { type Caller, seesUnpublished } from '../lib/caller.js';
import { AppError } from '../lib/errors.js';
import { policyAt } from '../read/policy-at.js';
import { readableCommitment } from '../read/readable-commitment.js';
import { type KnowledgeQuestion, knowledgeOf } from './knowledge.js';

/** What a page or a chart draws of a commitment, as it was known. */
export async function getTimeline(context: AppContext, caller: Caller, id: string, question: KnowledgeQuestion): Promise<Timeline> {
  await readableCommitment(context, caller, id);
  const facts = (await loadFacts(context.database.prisma, [id])).get(id);
  if (!facts) throw new AppError('not_found', `There is no commitment ${id}.`);
  const shown = seesUnpublished(caller) ? facts : await withoutHiddenReports(context, facts);
  return timelineOf(openCase(shown, await policyAt(context, question.recordedBy), knowledgeOf(question)));
}

/** A timeline also draws what is out of scope: a report that was submitted for a hidden commitment may be among that. */
async function withoutHiddenReports({ database }: AppContext, facts: CommitmentFacts): Promise<CommitmentFacts> {
  const shown = await findShownReports(
    database.prisma,
    facts.reports.map(({ id }) => id),
  );
  return { ...facts, reports: facts.reports.filter(({ id }) => shown.has(id)) };
}
