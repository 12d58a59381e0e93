import type { CommitmentEventData } from '../payloads/payloads.js';
import { inSentence } from './plain.js';
import { stateOf } from './states.js';

const CAUSES: Readonly<Record<CommitmentEventData['cause'], string>> = {
  clock: 'time has passed',
  statement: 'a statement was added',
  report: 'a report was added',
  revision: 'the source corrected a report',
  retraction: 'a report or a statement was taken back',
  review: 'a reviewer judged a report otherwise',
  edit: 'the record was amended',
  grouping: 'reports were found to be of one incident, or of several',
  rule_change: 'the rules of this service were changed',
  reconciliation: 'the answer was computed anew',
};

/** What is taken back, what holds instead, and why. */
export function correctionLines({ from, to, cause, corrects }: CommitmentEventData, pledge: string): string[] {
  const about = inSentence(pledge);
  const news =
    from === null || from === to
      ? `Correction to earlier alerts on ${about}: what was reported of it has changed. Its status is still: ${stateOf(to)}.`
      : `Correction: earlier alerts called ${about} ${stateOf(from)}. That is taken back. By what is known now its status is: ${stateOf(to)}.`;
  const lines = [news, `Why: ${CAUSES[cause]}.`];
  if (corrects && corrects.length > 0)
    lines.push(`Earlier ${corrects.length === 1 ? 'message' : 'messages'} that this corrects: ${corrects.join(', ')}.`);
  return lines;
}
