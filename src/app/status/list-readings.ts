import { loadFacts } from '../../db/facts.js';
import { openCase } from '../../domain/open-case.js';
import type { Reading } from '../../domain/reading.js';
import type { AppContext } from '../context.js';
import type { Caller } from '../lib/caller.js';
import { AppError } from '../lib/errors.js';
import { policyAt } from '../read/policy-at.js';
import { readableCommitment } from '../read/readable-commitment.js';
import { type KnowledgeQuestion, knowledgeOf } from './knowledge.js';

/** A reading, and whether it is its principal's as known: an earlier one is kept for what it says about the past. */
export interface ReadingView extends Reading {
  principal: { id: string; name: string };
  isCurrent: boolean;
}

/** Every reading of a commitment as it was known, in the order in which they were said. */
export async function listReadings(context: AppContext, caller: Caller, id: string, question: KnowledgeQuestion): Promise<ReadingView[]> {
  await readableCommitment(context, caller, id);
  const facts = (await loadFacts(context.database.prisma, [id])).get(id);
  if (!facts) throw new AppError('not_found', `There is no commitment ${id}.`);
  const { known, allReadings, readings } = openCase(facts, await policyAt(context, question.recordedBy), knowledgeOf(question));
  const current = new Set(readings.map(({ reading }) => reading.id));
  return allReadings.map((reading) => ({
    ...reading,
    principal: { id: reading.principalId, name: known.nameOf(reading.principalId) },
    isCurrent: current.has(reading.id),
  }));
}
