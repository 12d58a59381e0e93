import type { Knowledge } from '../../domain/known.js';
import type { Instant } from '../../domain/time.js';

/** From what was public by when, and stored by when; left out for "all". */
export interface KnowledgeQuestion {
  knownBy?: Instant | undefined;
  recordedBy?: Instant | undefined;
}

export const knowledgeOf = ({ knownBy, recordedBy }: KnowledgeQuestion): Knowledge => ({
  knownBy: knownBy ?? Number.POSITIVE_INFINITY,
  recordedBy: recordedBy ?? Number.POSITIVE_INFINITY,
});
