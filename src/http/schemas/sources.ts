import { z } from 'zod';
import { actorRefSchema } from './assessment.js';
import { page } from './page.js';
import { instant, reliability } from './values.js';

const rating = {
  reliability: reliability.meta({ description: 'A (completely reliable) to F (cannot be judged; default)' }),
  affiliatedWith: actorRefSchema.nullable().meta({ description: 'the actor that the outlet belongs to' }),
  independenceGroup: z.string().nullable().meta({ description: 'sources of one group count as one origin' }),
};

export const sourceSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    url: z.string().nullable(),
    ...rating,
    ratings: z.array(z.object({ ...rating, recordedAt: instant })).meta({ description: 'all ratings, oldest first' }),
  })
  .meta({ id: 'Source', description: 'An outlet, agency or monitor' });

export const sourcePageSchema = page(sourceSchema).meta({ id: 'SourcePage' });
