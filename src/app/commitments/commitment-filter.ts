import type { CommitmentFilter, CommitmentSort } from '../../db/commitment-pages.js';
import { type TermFilter, wantedTerms } from '../../domain/search-terms.js';
import { wordsOf } from '../../lib/words.js';
import { type Caller, seesUnpublished } from '../lib/caller.js';

export type { CommitmentSort };

/** What a list of commitments can be narrowed by: each part that is given has to hold. */
export interface ListFilter extends Omit<CommitmentFilter, 'visibility' | 'terms'>, TermFilter {}

/** The filter as the database takes it: of what the caller may see. */
export function visibleBy(caller: Caller, filter: ListFilter): CommitmentFilter {
  return { ...filter, visibility: seesUnpublished(caller) ? undefined : ['public'], terms: wantedTerms(filter, wordsOf) };
}
