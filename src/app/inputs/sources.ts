import { z } from 'zod';
import { RELIABILITIES } from '../../domain/vocabulary.js';
import { isId } from '../../lib/ids.js';
import { ActorInput } from './actors.js';
import { name, url } from './text.js';

const sourceId = z.string().refine((value) => isId('source', value), 'is not the id of a source; send one such as "source_01k…"');

/** How reliable a source is, and whose it is. To rate it above F, or to change a rating, a key needs `review`. */
export const ratingShape = {
  reliability: z.enum(RELIABILITIES).optional(),
  affiliatedWith: ActorInput.optional(),
  independenceGroup: name(100).optional(),
};

/**
 * An outlet, agency or monitor by id or name; a name finds the source or creates it. `url` is the address of the
 * reported item.
 */
export const sourceShape = { id: sourceId.optional(), name: name().optional(), url: url.optional(), ...ratingShape };

export const SourceInput = z
  .union([name(), z.strictObject(sourceShape)], { error: 'is not a source; send an id, a name or { "name": …, "url": … }' })
  .refine(
    (source) => typeof source === 'string' || (source.id === undefined) !== (source.name === undefined),
    'does not name one source; send either "id" or "name"',
  )
  .meta({ id: 'SourceInput', description: 'An id, a name, or `{ name, url, reliability, affiliatedWith, independenceGroup }`.' });
export type SourceInput = z.output<typeof SourceInput>;
