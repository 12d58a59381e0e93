import { presentParents } from '../../domain/actors.js';
import type { Case } from '../../domain/case.js';
import type { CommitmentFacts } from '../../domain/facts.js';
import { searchTerms } from '../../domain/search-terms.js';
import { wordsOf } from '../../lib/words.js';

/** What a commitment is found by. @param opened null: it cannot be assessed, and is not found by its area then */
export function termsOf({ title, tags }: { title: string; tags: readonly string[] }, facts: CommitmentFacts, opened: Case | null): string[] {
  const present = facts.parties.filter(({ removedAt }) => removedAt === null).sort((a, b) => a.ordinal - b.ordinal);
  return searchTerms(
    {
      title,
      tags,
      parties: present.flatMap(({ actorId }) => {
        const actor = facts.actors.get(actorId);
        return actor ? [{ id: actorId, name: actor.name, aliases: actor.aliases ?? [] }] : [];
      }),
      parentOf: presentParents(facts.actors),
      scopes: opened?.readings.map(({ reading }) => reading.scope) ?? [],
    },
    wordsOf,
  );
}
