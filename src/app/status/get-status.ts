import { loadFacts } from '../../db/facts.js';
import { type Assessment, assess } from '../../domain/assess.js';
import type { Instant } from '../../domain/time.js';
import { getCommitment } from '../commitments/get-commitment.js';
import type { AppContext } from '../context.js';
import type { Caller } from '../lib/caller.js';
import { AppError } from '../lib/errors.js';
import { policyAt } from '../read/policy-at.js';
import { readableCommitment } from '../read/readable-commitment.js';
import { type KnowledgeQuestion, knowledgeOf } from './knowledge.js';

/** For which instant, from what was public by when, and stored by when. Each is left out for "now" and "all". */
export interface StatusQuestion extends KnowledgeQuestion {
  id: string;
  at?: Instant | undefined;
}

export interface StatusAnswer {
  assessment: Assessment;
  /** of the present answer alone: what its ETag is made from, and when time alone will change it */
  version: { edit: number; state: number; unplannedSince?: Instant | null; nextChangeAt: Instant | null } | null;
}

/** The assessment of a commitment. Right even if no job has ever run. */
export async function getStatus(context: AppContext, caller: Caller, { id, at, knownBy, recordedBy }: StatusQuestion): Promise<StatusAnswer> {
  if (at === undefined && knownBy === undefined && recordedBy === undefined) return presentStatus(context, caller, id);
  await readableCommitment(context, caller, id);
  const facts = (await loadFacts(context.database.prisma, [id])).get(id);
  if (!facts) throw new AppError('not_found', `There is no commitment ${id}.`);
  const policy = await policyAt(context, recordedBy);
  return { assessment: assess(facts, policy, at ?? context.clock.now(), knowledgeOf({ knownBy, recordedBy })), version: null };
}

async function presentStatus(context: AppContext, caller: Caller, id: string): Promise<StatusAnswer> {
  const { assessment, edit, state, unplannedSince = null, nextChangeAt } = await getCommitment(context, caller, id);
  if (!assessment) throw new Error(`Commitment ${id} has no stored assessment`);
  return { assessment, version: { edit, state, unplannedSince, nextChangeAt } };
}
