import { z } from 'zod';
import type { ListFilter } from '../../app/commitments/commitment-filter.js';
import { areaCode } from '../../app/inputs/areas.js';
import { name } from '../../app/inputs/text.js';
import { COMMITMENT_KINDS, MODES, STATUSES } from '../../domain/vocabulary.js';
import { wordsOf } from '../../lib/words.js';
import { booleanParameter, idParameter, instantParameter, repeatable } from './parameters.js';

/** The query parameter of each field of the filter. */
type Called<Part> = Part extends 'partyId' ? 'party' : Part extends 'actorId' ? 'actor' : Part;
/** Fields and parameters must correspond, or this does not compile. */
type Parameters = { readonly [Part in keyof ListFilter as Called<Part>]-?: z.ZodType<ListFilter[Part]> };

/** The filter parameters of every list of commitments. A commitment has to match all of them. */
export const commitmentFilters = z.object({
  status: repeatable(z.enum(STATUSES), STATUSES.length).optional(),
  kind: repeatable(z.enum(COMMITMENT_KINDS), COMMITMENT_KINDS.length).optional(),
  mode: z.enum(MODES).optional(),
  party: idParameter('actor').optional().meta({ description: 'an actor who is a party' }),
  actor: idParameter('actor')
    .optional()
    .meta({ description: 'an actor who is a party, or above one: a state also finds commitments of its ministries and spokesmen' }),
  area: areaCode.optional().meta({
    description: 'an area that a current reading covers, by this code, one inside it, or one that contains it; excepted areas do not count',
  }),
  tag: name(100).optional().meta({ description: 'an exact tag' }),
  q: z
    .string()
    .max(200)
    .refine((text) => wordsOf(text).length > 0, { error: 'has no letter or digit; send at least one word' })
    .optional()
    .meta({
      description:
        'starts of words in the title, the tags, and the names and aliases of the parties; all have to match. Case and diacritics do not matter, and Latin letters also find Cyrillic words and vice versa',
    }),
  disputed: booleanParameter.optional(),
  endsBefore: instantParameter.optional().meta({ description: '`endsAt` is before this time; commitments without an end are omitted' }),
  endsAfter: instantParameter.optional().meta({ description: '`endsAt` is after this time; commitments without an end are omitted' }),
  updatedSince: instantParameter.optional().meta({ description: 'updated at this time or later' }),
} satisfies Parameters);

/** Returns the filter of the verbs from the query parameters. */
export function listFilter({ party, actor, ...filter }: z.output<typeof commitmentFilters>): ListFilter {
  return { ...filter, partyId: party, actorId: actor };
}
