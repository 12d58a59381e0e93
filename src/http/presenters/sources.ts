import type { z } from 'zod';
import type { SourceView } from '../../app/sources/views.js';
import type { sourceSchema } from '../schemas/sources.js';
import { toInstant } from './values.js';

export function presentSource({ id, name, url, ratings }: SourceView): z.output<typeof sourceSchema> {
  const inForce = ratings.at(-1);
  return {
    id,
    name,
    url,
    reliability: inForce?.reliability ?? 'F',
    affiliatedWith: inForce?.affiliatedWith ?? null,
    independenceGroup: inForce?.independenceGroup ?? null,
    ratings: ratings.map((rating) => ({ ...rating, recordedAt: toInstant(rating.recordedAt) })),
  };
}
