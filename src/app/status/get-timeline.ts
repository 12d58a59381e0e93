import { loadFacts } from '../../db/facts.js';
import { openCase } from '../../domain/open-case.js';
import { type Timeline, timelineOf } from '../../domain/timeline.js';
import type { Caller } from '../caller.js';
import { readableCommitment } from '../commitments/readable-commitment.js';
import type { AppContext } from '../context.js';
import { AppError } from '../errors.js';
import { policyAt } from '../policies/policy-at.js';
import { type KnowledgeQuestion, knowledgeOf } from './knowledge.js';

/** What a page or a chart draws of a commitment, as it was known. */
export async function getTimeline(context: AppContext, caller: Caller, id: string, question: KnowledgeQuestion): Promise<Timeline> {
  await readableCommitment(context, caller, id);
  const facts = (await loadFacts(context.database.prisma, [id])).get(id);
  if (!facts) throw new AppError('not_found', `There is no commitment ${id}.`);
  return timelineOf(openCase(facts, await policyAt(context, question.recordedBy), knowledgeOf(question)));
}
