import type { Rating } from '../../domain/facts.js';
import { UNRATED } from '../../domain/known.js';
import { allows, type Caller } from '../lib/caller.js';

/** The rating in force with what is given in its place; what is undefined stays. */
export function amendedRating(current: Rating | undefined, given: { [K in keyof Rating]?: Rating[K] | undefined }): Rating {
  const { reliability, affiliatedWithId, independenceGroup } = current ?? UNRATED;
  return {
    reliability: given.reliability ?? reliability,
    affiliatedWithId: given.affiliatedWithId === undefined ? affiliatedWithId : given.affiliatedWithId,
    independenceGroup: given.independenceGroup === undefined ? independenceGroup : given.independenceGroup,
  };
}

export const isSameRating = (a: Rating, b: Rating): boolean =>
  a.reliability === b.reliability && a.affiliatedWithId === b.affiliatedWithId && a.independenceGroup === b.independenceGroup;

/** A rating decides what suffices for "reportedly", so it needs `review`; whoever names a new source may say whose it is. */
export const mayRate = (caller: Caller, current: Rating | undefined, next: Rating): boolean =>
  allows(caller, 'review') || (current === undefined && next.reliability === 'F');
