import type { z } from 'zod';
import type { Tx } from '../../db/transaction.js';
import { principalOf } from '../../domain/actors.js';
import { type ScopeClaim, UNSPECIFIED } from '../../domain/claims.js';
import { compact } from '../../lib/compact.js';
import type { ActorInput } from '../inputs/actors.js';
import type { ScopeInput } from '../inputs/claims.js';
import { parentsOf } from './load-parents.js';
import type { ActorResolver } from './resolve-actors.js';

/** The scope with its bound actors by id. */
export async function resolveScope(actors: ActorResolver, scope: z.output<typeof ScopeInput>, path: string): Promise<ScopeClaim> {
  const { boundActors, ...rest } = scope;
  if (boundActors === undefined || boundActors === UNSPECIFIED) return compact<ScopeClaim>({ ...rest, boundActors });
  const ids: string[] = [];
  for (const [place, actor] of boundActors.entries()) ids.push((await actors.resolve(actor, `${path}.boundActors[${place}]`, 'other')).id);
  return compact<ScopeClaim>({ ...rest, boundActors: ids });
}

/** Whom a scope names as bound, for `expect`. */
export function boundInputs(scope: z.output<typeof ScopeInput> | undefined): readonly ActorInput[] {
  const bound = scope?.boundActors;
  return Array.isArray(bound) ? bound : [];
}

interface Spoken {
  speaker?: ActorInput | undefined;
  onBehalfOf?: ActorInput | undefined;
}

/**
 * Who spoke, and whose reading it makes: that of whom they spoke for, else their own, each taken up the actor tree to the party that they belong to (a spokesman
 * speaks for his state); without a speaker, the first committer's.
 */
export async function resolvePrincipal(
  tx: Tx,
  actors: ActorResolver,
  { speaker, onBehalfOf }: Spoken,
  parties: readonly { actorId: string; role: string }[],
  path: string,
): Promise<{ speakerId: string | null; principalId: string }> {
  const at = (field: string) => (path === '' ? field : `${path}.${field}`);
  const spokesman = speaker === undefined ? null : (await actors.resolve(speaker, at('speaker'), 'other')).id;
  const behalf = onBehalfOf === undefined ? null : (await actors.resolve(onBehalfOf, at('onBehalfOf'), 'other')).id;
  const voice = behalf ?? spokesman;
  if (voice === null) return { speakerId: null, principalId: parties.find(({ role }) => role === 'committer')?.actorId ?? '' };
  const own = new Set(parties.map(({ actorId }) => actorId));
  // Mostly a party is spoken for by its name; whoever stands above it does not matter then.
  const parentOf = own.has(voice) ? () => null : await parentsOf(tx, actors, voice);
  return { speakerId: spokesman, principalId: principalOf(voice, own, parentOf) };
}
