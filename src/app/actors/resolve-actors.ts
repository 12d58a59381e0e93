import { createActor, findActors, findActorsByName, recordParent, setActorKind } from '../../db/actors.js';
import type { Tx } from '../../db/transaction.js';
import type { Instant } from '../../domain/time.js';
import { isId, newId } from '../../lib/ids.js';
import { nameKey } from '../../lib/name-key.js';
import { type Fault, invalidInput } from '../errors.js';
import type { ActorInput, ActorKind } from '../inputs/actors.js';
import { namesOf } from './names.js';

interface Resolved {
  id: string;
  name: string;
}

/** Turns what callers write for an actor into actors, within one transaction. Faults are gathered, so that all can be named at once. */
export interface ActorResolver {
  /** The actor meant by `input`; found by id or name, or created with `defaultKind`. After a fault, a stand-in that must not be stored. */
  resolve(input: ActorInput, path: string, defaultKind: ActorKind): Promise<Resolved>;
  /** @throws {AppError} `invalid_input` if anything could not be resolved */
  throwFaults(): void;
  readonly faults: Fault[];
}

/** @param preferredIds actors that are meant first where a name alone is ambiguous, such as the parties of the commitment */
export function actorResolver(tx: Tx, now: Instant, recordedBy: string, preferredIds: readonly string[] = []): ActorResolver {
  const faults: Fault[] = [];
  const refuse = (path: string, message: string): Resolved => {
    faults.push({ path, message });
    return { id: '', name: '' };
  };

  const byId = async (id: string, path: string): Promise<Resolved> => {
    const [actor] = await findActors(tx, [id]);
    return actor ?? refuse(path, `There is no actor ${id}; create it with POST /v1/actors, or name it.`);
  };

  const byName = async (name: string, kind: ActorKind | undefined, path: string): Promise<Resolved | null> => {
    const key = nameKey(name);
    const named = await findActorsByName(tx, [key]);
    const bearers = named.filter((actor) => kind === undefined || actor.kind === kind);
    if (bearers.length === 0 && kind !== undefined) {
      // Somebody named it before without telling what it is: now it is told.
      const untold = named.find((actor) => actor.nameKey === key && actor.kind === 'other');
      return untold ? setActorKind(tx, untold.id, kind) : null;
    }
    // A name of its own goes before an alias; and who takes part in the matter before who does not.
    const candidates = bearers.some((actor) => actor.nameKey === key) ? bearers.filter((actor) => actor.nameKey === key) : bearers;
    const preferred = candidates.filter((actor) => preferredIds.includes(actor.id));
    const meant = preferred.length > 0 ? preferred : candidates;
    if (meant.length > 1) {
      return refuse(
        path,
        `"${name}" is ambiguous: ${meant.map((actor) => `${actor.id} (${actor.kind})`).join(', ')}. Name one by its id, or add its kind.`,
      );
    }
    return meant[0] ?? null;
  };

  return {
    faults,
    async resolve(input, path, defaultKind) {
      if (typeof input === 'string' && isId('actor', input)) return byId(input, path);
      if (typeof input === 'object' && 'id' in input) return byId(input.id, path);
      const { name, kind, iso, aliases = [], parentId } = typeof input === 'string' ? { name: input } : input;
      const found = await byName(name, kind, path);
      if (found) return found;
      if (parentId !== undefined && (await findActors(tx, [parentId])).length === 0)
        return refuse(`${path}.parentId`, `There is no actor ${parentId}.`);
      const id = newId('actor');
      const actor = await createActor(tx, { ...namesOf(name, aliases), id, kind: kind ?? defaultKind, iso: iso ?? null, recordedAt: now });
      if (actor.id === id && parentId !== undefined)
        await recordParent(tx, { id: newId('parent'), actorId: id, parentId, recordedAt: now, recordedBy });
      return actor;
    },
    throwFaults() {
      if (faults.length > 0) throw invalidInput(faults);
    },
  };
}
