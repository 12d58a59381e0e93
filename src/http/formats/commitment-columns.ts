import type { PartyRole } from '../../domain/vocabulary.js';
import type { CommitmentAnswer } from '../presenters/commitments.js';
import type { Columns } from './table.js';

const named = ({ parties }: CommitmentAnswer, ...roles: PartyRole[]): string =>
  parties
    .filter(({ role }) => roles.includes(role))
    .map(({ actor }) => actor.name)
    .join('; ');

/** Spreadsheet columns of a commitment; lists are joined by "; ". */
export const COMMITMENT_COLUMNS: Columns<CommitmentAnswer> = {
  id: ({ id }) => id,
  title: ({ title }) => title,
  kind: ({ kind }) => kind,
  mode: ({ mode }) => mode,
  status: ({ status }) => status,
  possibly: ({ assessment }) => assessment.possibly ?? null,
  certainty: ({ assessment }) => assessment.certainty,
  compliance: ({ assessment }) => assessment.compliance,
  disputed: ({ assessment }) => assessment.disputed,
  disagrees_on: ({ assessment }) => assessment.disagreesOn.join('; '),
  flags: ({ assessment }) => assessment.flags.join('; '),
  violated_under: ({ assessment }) => assessment.violatedUnder.map(({ name }) => name).join('; '),
  starts_at: ({ assessment }) => assessment.startsAt,
  ends_at: ({ assessment }) => assessment.endsAt,
  committers: (commitment) => named(commitment, 'committer'),
  counterparties: (commitment) => named(commitment, 'counterparty', 'beneficiary'),
  mediators: (commitment) => named(commitment, 'mediator', 'guarantor'),
  tags: ({ tags }) => tags.join('; '),
  reports_in_scope: ({ assessment }) => assessment.reports.inScope,
  reports_possibly: ({ assessment }) => assessment.reports.possibly,
  ruleset: ({ assessment }) => assessment.ruleset,
  created_at: ({ createdAt }) => createdAt,
  updated_at: ({ updatedAt }) => updatedAt,
  url: ({ url }) => url,
};
