import { z } from 'zod';
import { ACTOR_KINDS } from '../../domain/vocabulary.js';
import { isId } from '../../lib/ids.js';
import { name } from './text.js';

export const actorId = z.string().refine((value) => isId('actor', value), 'is not the id of an actor; send one such as "actor_01k…"');

export const iso = z
  .string()
  .regex(/^[A-Z]{2}$/, 'is not an ISO 3166-1 code; send two capital letters, such as "UA"')
  .meta({ description: 'ISO 3166-1 alpha-2 code of a state' });

/** An actor by name: finds it by name (and kind, if given), or creates it. */
const NamedActor = z.strictObject({
  name: name(),
  kind: z.enum(ACTOR_KINDS).optional(),
  iso: iso.optional(),
  aliases: z.array(name()).max(50).optional(),
  parentId: actorId.optional(),
});

/** An actor: its id, its name, `{ id }`, or `{ name, kind, … }`. A name finds the actor or creates it. */
export const ActorInput = z
  .union([name(), z.strictObject({ id: actorId }), NamedActor], {
    error: 'is not an actor; send an id, a name, { "id": … } or { "name": …, "kind": … }',
  })
  .meta({ id: 'ActorInput', description: 'An id, a name, `{ id }`, or `{ name, kind }`: a name finds the actor or creates it.' });
export type ActorInput = z.output<typeof ActorInput>;
