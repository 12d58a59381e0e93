import type { Area, ScopeClaim, Unspecified } from './claims.js';
import { SCOPE_FIELDS, type ScopeField } from './vocabulary.js';

/** What is covered, according to one reading. A field that is left out does not restrict; `unspecified` means that the speaker declined to say. */
export interface Scope extends ScopeClaim {
  acts?: readonly string[] | Unspecified;
  areas?: readonly Area[] | Unspecified;
}

/** A scope with the claims of a new statement laid over the previous one, field by field; the fields that were taken over are named. */
export function inheritScope(claimed: ScopeClaim, previous: Scope): { scope: Scope; inherited: ScopeField[] } {
  const inherited = SCOPE_FIELDS.filter((field) => claimed[field] === undefined && previous[field] !== undefined);
  return { scope: { ...previous, ...claimed }, inherited };
}
