import type { CommitmentView } from '../../app/commitments/views.js';
import { presentCommitment } from '../presenters/commitments.js';
import { statusInWords } from './status-words.js';

const TYPES: Readonly<Record<string, string>> = { person: 'Person', state: 'Country', company: 'Corporation' };

/**
 * Renders a commitment as a schema.org ClaimReview. The rating is the status in words without a number: the service
 * says what was reported, not that a pledge was kept or broken.
 */
export function commitmentClaim(view: CommitmentView, baseUrl: string): object {
  const { title, url, parties, createdAt, updatedAt, assessment, tags } = presentCommitment(view, baseUrl);
  const committers = parties.filter(({ role }) => role === 'committer');
  const by = committers.map(({ actor }) => ({ '@type': TYPES[actor.kind] ?? 'Organization', name: actor.name }));
  const status = statusInWords(assessment);
  return {
    '@type': 'ClaimReview',
    '@id': `${url}#review`,
    url,
    datePublished: createdAt,
    dateModified: updatedAt,
    author: { '@type': 'Organization', name: 'Pledgewatch', url: baseUrl },
    claimReviewed: title,
    itemReviewed: { '@type': 'Claim', '@id': url, name: title, text: title, author: by, dateCreated: createdAt },
    reviewRating: { '@type': 'Rating', alternateName: status },
    ...(tags.length > 0 && { keywords: tags }),
    ...(assessment.startsAt !== null && { temporalCoverage: `${assessment.startsAt}/${assessment.endsAt ?? '..'}` }),
  };
}
