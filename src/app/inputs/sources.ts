import { z } from 'zod';
import { RELIABILITIES } from '../../domain/vocabulary.js';
import { isId } from '../../lib/ids.js';
import { ActorInput } from './actors.js';
import { name, url } from './text.js';

const sourceId = z.string().refine((value) => isId('source', value), 'is not the id of a source; ids look like "source_01k…"');

/** How far a source is trusted, and whose it is. Needs a key with `review` where the source has been rated already, or is rated above F. */
export const ratingShape = {
  reliability: z.enum(RELIABILITIES).optional(),
  affiliatedWith: ActorInput.optional(),
  independenceGroup: name(100).optional(),
};

/** An outlet, agency or monitor: its id, its name, or `{ name, … }`, which finds or creates it. `url` is where this very item stands. */
export const sourceShape = { id: sourceId.optional(), name: name().optional(), url: url.optional(), ...ratingShape };

export const SourceInput = z
  .union([name(), z.strictObject(sourceShape)], { error: 'is not a source; send an id, a name or { "name": …, "url": … }' })
  .refine((source) => typeof source === 'string' || (source.id === undefined) !== (source.name === undefined), 'needs either "id" or "name"')
  .meta({ id: 'SourceInput', description: 'An id, a name, or `{ name, url, reliability, affiliatedWith, independenceGroup }`.' });
export type SourceInput = z.output<typeof SourceInput>;
