import type { z } from 'zod';
import type { ActorView } from '../../app/actors/views.js';
import type { actorSchema } from '../schemas/actors.js';

export const presentActor = ({ id, name, kind, iso, aliases, lineage }: ActorView): z.output<typeof actorSchema> => ({
  id,
  name,
  kind,
  iso,
  aliases,
  parent: lineage[0] ?? null,
  lineage,
});
