import type { Rules } from '../../src/app/record/rules.js';
import type { Entry } from '../../src/db/bundle.js';
import { DEFAULT_POLICY } from '../../src/domain/policy.js';
import { facts, type World } from './facts.js';

export const rules: Rules = { policy: DEFAULT_POLICY, publicUrl: 'https://pledges.example', maxAlertAge: Number.POSITIVE_INFINITY };

/** The commitment of `facts.ts` of which nothing was written down yet; public. */
export function entry(world: World = {}, stored: Partial<Entry['stored']> = {}): Entry {
  const own = facts(world);
  return {
    stored: {
      ...{ id: own.id, title: 'Pause of strikes', kind: 'strike_moratorium', tags: [], visibility: 'public', edit: 1, state: 0, sequence: 0 },
      ...{ status: 'announced', nextChangeAt: null, ruleset: null, assessment: null, lastValidAt: null },
      ...stored,
    },
    facts: own,
    supersedes: [],
  };
}
