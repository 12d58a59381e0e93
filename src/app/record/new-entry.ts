import type { Entry } from '../../db/bundle.js';
import type { NewCommitment, NewParty } from '../../db/commitments.js';
import type { Named } from '../../db/named-facts.js';
import type { NewStatement } from '../../db/statements.js';
import type { PartyFact, StatementFact } from '../../domain/facts.js';
import type { Instant } from '../../domain/time.js';

type Logged = Pick<NewCommitment, 'id' | 'title' | 'kind' | 'tags' | 'visibility' | 'mode' | 'reviewAfter' | 'confirmWithin' | 'recordedAt'>;

interface Beside {
  parties: readonly NewParty[];
  statement: NewStatement | null;
  named: Named;
  supersedes: readonly string[];
}

/** A commitment that is not stored yet. */
export function newEntry(
  { id, title, kind, tags, visibility, mode, reviewAfter, confirmWithin, recordedAt }: Logged,
  { parties, statement, named, supersedes }: Beside,
): Entry {
  return {
    stored: {
      ...{ id, title, kind, tags, visibility, edit: 1, state: 0, sequence: 0, status: 'announced' },
      ...{ nextChangeAt: null, ruleset: null, assessment: null, lastValidAt: null },
    },
    facts: {
      ...{ id, mode, reviewAfter, confirmWithin, recordedAt },
      parties: partyFacts(parties, recordedAt),
      statements: statement ? [statementFact(statement)] : [],
      reports: [],
      supersessions: [],
      ...named,
    },
    supersedes,
  };
}

/** A list of parties as the rules take it. */
export const partyFacts = (parties: readonly NewParty[], recordedAt: Instant): PartyFact[] =>
  parties.map((party, ordinal) => ({ ...party, ordinal, recordedAt, removedAt: null }));

/** A statement as the rules take it. */
export function statementFact({
  id,
  readingId,
  principalId,
  act,
  saidAt,
  publishedAt,
  recordedAt,
  effectiveAt,
  claims,
}: NewStatement): StatementFact {
  return { id, readingId, principalId, act, saidAt, publishedAt, recordedAt, effectiveAt, claims, retractions: [] };
}
