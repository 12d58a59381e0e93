import type { z } from 'zod';
import type { assessmentSchema } from '../schemas/assessment.js';

type Spoken = Pick<z.output<typeof assessmentSchema>, 'status' | 'possibly' | 'certainty' | 'disputed'>;

export const inWords = (term: string): string => term.replaceAll('_', ' ');

/** Returns the status with its doubts, in words: "active, possibly expired, disputed". */
export function statusInWords({ status, possibly, certainty, disputed }: Spoken): string {
  const doubt = possibly !== undefined ? `, possibly ${inWords(possibly)}` : certainty === 'possible' ? ', by the words of others' : '';
  return `${inWords(status)}${doubt}${disputed ? ', disputed' : ''}`;
}
