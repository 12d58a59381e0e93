import { addDuration } from './duration.js';
import type { StatementFact } from './facts.js';
import { type Known, partiesWith } from './known.js';
import type { Policy } from './policy.js';
import { addStep, type Step } from './steps.js';
import { ACT_MEANINGS } from './vocabulary.js';

/** The statement that announced it first: by whom the lead is taken while the committer is silent. */
export const firstAnnouncement = (known: Known): StatementFact | undefined => known.statements.find(({ act }) => ACT_MEANINGS[act].announces);

/**
 * Whether any party's latest word on the matter denies or rejects the commitment, step by step. What a party says of other things, such as an alleged
 * violation, leaves its word on the existence as it was.
 */
export function denialSteps(known: Known): Step<boolean>[] {
  const partyIds = new Set(known.parties.map(({ actorId }) => actorId));
  const denying = new Set<string>();
  const steps: Step<boolean>[] = [];
  for (const { act, principalId, saidAt } of known.statements) {
    if (ACT_MEANINGS[act].existence === 'denies' && partyIds.has(principalId)) denying.add(principalId);
    else if (ACT_MEANINGS[act].existence === 'affirms') denying.delete(principalId);
    else continue;
    addStep(steps, saidAt, denying.size > 0);
  }
  return steps;
}

/**
 * Why the commitment is not established, step by step: the committer's denial, or the announcement by others that stayed unconfirmed for too long; null while
 * it is. What a committer announced first is established. With several committers, the word of one who stands by it suffices.
 */
export function unestablishedSteps(known: Known, policy: Policy): Step<StatementFact | null>[] {
  const committers = new Set(partiesWith(known, 'committer'));
  const announcement = firstAnnouncement(known);
  const steps: Step<StatementFact | null>[] = [];
  if (announcement && committers.has(announcement.principalId)) return steps;
  const due = announcement ? addDuration(announcement.saidAt, known.confirmWithin ?? policy.confirmWithin) : Number.POSITIVE_INFINITY;

  const latest = new Map<string, StatementFact | null>();
  for (const statement of known.statements) {
    const { act, claims, principalId, saidAt } = statement;
    const denies = ACT_MEANINGS[act].existence === 'denies';
    if (!committers.has(principalId) || !(denies || ACT_MEANINGS[act].existence === 'affirms' || claims !== null)) continue;
    if (announcement && latest.size === 0 && saidAt > due) addStep<StatementFact | null>(steps, due, announcement);
    latest.set(principalId, denies ? statement : null);
    const isAffirmed = [...latest.values()].includes(null);
    addStep(steps, saidAt, isAffirmed ? null : statement);
  }
  if (announcement && latest.size === 0) addStep<StatementFact | null>(steps, due, announcement);
  return steps;
}
