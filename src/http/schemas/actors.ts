import { z } from 'zod';
import { ACTOR_KINDS } from '../../domain/vocabulary.js';
import { actorRefSchema } from './assessment.js';
import { page } from './page.js';

export const actorSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(ACTOR_KINDS),
    iso: z.string().nullable(),
    aliases: z.array(z.string()),
    parent: actorRefSchema.nullable().meta({ description: 'the actor that it speaks or acts for today' }),
    lineage: z.array(actorRefSchema).meta({ description: 'its parent and the actors above that, nearest first' }),
  })
  .meta({ id: 'Actor', description: 'A state, a government body, an armed group, a person, a company or an organisation' });

export const actorPageSchema = page(actorSchema).meta({ id: 'ActorPage' });
