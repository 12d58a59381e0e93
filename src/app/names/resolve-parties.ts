import type { z } from 'zod';
import type { PartyRole, Stance } from '../../domain/vocabulary.js';
import type { PartiesInput } from '../inputs/commitments.js';
import type { ActorResolver } from './resolve-actors.js';

export interface ResolvedParty {
  actorId: string;
  role: PartyRole;
  stance: Stance | null;
}

/** The parties with their actors found or created; an actor may have several roles, but each only once. */
export async function resolveParties(actors: ActorResolver, inputs: z.output<typeof PartiesInput>): Promise<ResolvedParty[]> {
  const parties: ResolvedParty[] = [];
  for (const [place, { actor, role, stance }] of inputs.entries()) {
    const { id } = await actors.resolve(actor, `parties[${place}]`, 'other');
    if (parties.some((party) => party.actorId === id && party.role === role && id !== '')) {
      actors.faults.push({ path: `parties[${place}]`, message: `is listed as ${role} already` });
    }
    parties.push({ actorId: id, role, stance: stance ?? null });
  }
  return parties;
}
