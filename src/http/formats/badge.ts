import { makeBadge } from 'badge-maker';
import type { Assessment } from '../../domain/assess.js';
import { statusInWords } from './status-words.js';

// Dark enough for white text (WCAG AA). The words carry the meaning, not the colour.
const COLOURS: Readonly<Record<Assessment['status'], string>> = {
  announced: '#1f5f99',
  active: '#196c2e',
  reportedly_violated: '#a3262a',
  expired: '#5b6068',
  withdrawn: '#7a4a00',
  superseded: '#5b6068',
  fulfilled: '#196c2e',
  lapsed: '#a3262a',
  not_established: '#5b6068',
};

/** Renders the status as an SVG badge: "pledge | active, disputed". */
export function statusBadge(assessment: Assessment): string {
  return makeBadge({ label: 'pledge', message: statusInWords(assessment), color: COLOURS[assessment.status], labelColor: '#333' });
}
