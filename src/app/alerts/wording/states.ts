import type { CommitmentEventData } from '../payloads/payloads.js';

/** How a status is told: after "it is". What was reported is never told as what is so. */
export const STATES: Readonly<Record<string, string>> = {
  announced: 'announced',
  active: 'in force',
  reportedly_violated: 'reportedly violated',
  expired: 'expired',
  lapsed: 'past its deadline without being known to be fulfilled',
  fulfilled: 'reportedly fulfilled',
  withdrawn: 'withdrawn',
  superseded: 'superseded by another commitment',
  not_established: 'not established',
};

export const stateOf = (status: string): string => STATES[status] ?? status.replaceAll('_', ' ');

/** What was reported of it until now, in one sentence. */
export function complianceText({ compliance, commitment, to }: CommitmentEventData): string {
  if (commitment.mode === 'perform' && compliance === 'no_reports') return 'Nothing was reported here of its being broken or fulfilled.';
  if (compliance === 'no_reports') return 'No violation of it was reported here, which does not say that it was kept.';
  if (compliance === 'alleged') return 'A violation is alleged; the reports so far do not meet the threshold of this service.';
  const when = to === 'active' || to === 'reportedly_violated' ? 'It is' : 'It was';
  return `${when} reportedly violated: reports that meet the threshold of this service say so. That is not a finding of fact.`;
}

const EDGES: Readonly<Record<string, string>> = { active: 'start', expired: 'end', lapsed: 'deadline' };

/** What is not certain about the status; null when it is. */
export function doubtText({ possibly, certainty, reading }: CommitmentEventData, committers: string): string | null {
  if (possibly !== null) return `Possibly ${stateOf(possibly)} already: what was said does not fix its ${EDGES[possibly] ?? 'window'} more exactly.`;
  if (certainty === 'certain') return null;
  return reading === null ? null : `This goes by the words of others than ${committers}.`;
}
