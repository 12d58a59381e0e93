import { z } from 'zod';
import type { ListFilter } from '../../app/commitments/commitment-filter.js';
import { areaCode } from '../../app/inputs/areas.js';
import { name } from '../../app/inputs/text.js';
import { COMMITMENT_KINDS, MODES, STATUSES } from '../../domain/vocabulary.js';
import { wordsOf } from '../../lib/words.js';
import { booleanParameter, idParameter, instantParameter, repeatable } from './parameters.js';

/** What each part of the filter is called in a query. */
type Called<Part> = Part extends 'partyId' ? 'party' : Part extends 'actorId' ? 'actor' : Part;
/** A part without a parameter does not compile, nor does a parameter that is no part. */
type Parameters = { readonly [Part in keyof ListFilter as Called<Part>]-?: z.ZodType<ListFilter[Part]> };

/** The parameters by which commitments are chosen: the same wherever there is a list of them. Each that is given has to hold. */
export const commitmentFilters = z.object({
  status: repeatable(z.enum(STATUSES), STATUSES.length).optional(),
  kind: repeatable(z.enum(COMMITMENT_KINDS), COMMITMENT_KINDS.length).optional(),
  mode: z.enum(MODES).optional(),
  party: idParameter('actor').optional().meta({ description: 'an actor who is a party' }),
  actor: idParameter('actor')
    .optional()
    .meta({ description: 'an actor who is a party, or above one: a state is found by its ministries and spokesmen' }),
  area: areaCode.optional().meta({
    description: 'what a reading of today covers there: by this code, one inside it, or one that contains it; what is excepted is left out',
  }),
  tag: name(100).optional().meta({ description: 'a tag, exactly as it is written' }),
  q: z
    .string()
    .max(200)
    .refine((text) => wordsOf(text).length > 0, { error: 'has no letter and no digit to look for' })
    .optional()
    .meta({
      description:
        'beginnings of words in the title, the tags, and the names and aliases of the parties, all of which have to be there; capitals and marks do not count, and Latin letters find Cyrillic words as well as the other way round',
    }),
  disputed: booleanParameter.optional(),
  endsBefore: instantParameter.optional().meta({ description: '`endsAt` lies before that; what has no end is left out' }),
  endsAfter: instantParameter.optional().meta({ description: '`endsAt` lies after that; what has no end is left out' }),
  updatedSince: instantParameter.optional().meta({ description: 'changed then or later' }),
} satisfies Parameters);

/** The parameters as the verbs take them. */
export function listFilter({ party, actor, ...filter }: z.output<typeof commitmentFilters>): ListFilter {
  return { ...filter, partyId: party, actorId: actor };
}
