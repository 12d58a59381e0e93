import type { z } from 'zod';
import type { StatementView } from '../../app/statements/views.js';
import type { statementSchema } from '../schemas/statements.js';
import { toInstant, toInstantOrNull } from './values.js';

export function presentStatement(view: StatementView): z.output<typeof statementSchema> {
  const { id, commitmentId, speaker, principal, anonymous, act, gist, quote, source, url, readingId, claims } = view;
  return {
    id,
    commitmentId,
    speaker,
    principal,
    anonymous,
    act,
    saidAt: toInstant(view.saidAt),
    publishedAt: toInstant(view.publishedAt),
    effectiveAt: toInstantOrNull(view.effectiveAt),
    recordedAt: toInstant(view.recordedAt),
    gist,
    quote,
    source,
    url,
    readingId,
    claims: claims && { ...claims },
    retractions: view.retractions.map(presentRetraction),
  };
}

interface RetractionView {
  id: string;
  kind: 'retraction' | 'entry_error';
  reason: string;
  url: string | null;
  publishedAt: number;
  recordedAt: number;
}

export const presentRetraction = ({ id, kind, reason, url, publishedAt, recordedAt }: RetractionView) => ({
  id,
  kind,
  reason,
  url,
  publishedAt: toInstant(publishedAt),
  recordedAt: toInstant(recordedAt),
});
