import { createActor, findActorsBy, type NamedActorRow, recordParent, selectActors, setActorKind } from '../../db/actors.js';
import { type NamedRow, selectNamed, toNamed } from '../../db/named-facts.js';
import { type SourceRow, selectSources } from '../../db/sources.js';
import { readTogether, sql } from '../../db/sql.js';
import type { Tx } from '../../db/transaction.js';
import { type ParentOf, presentParents } from '../../domain/actors.js';
import type { ActorFact, SourceRatingFact } from '../../domain/facts.js';
import type { Instant } from '../../domain/time.js';
import type { ActorKind } from '../../domain/vocabulary.js';
import { isId, newId } from '../../lib/ids.js';
import { nameKey } from '../../lib/name-key.js';
import type { ActorInput } from '../inputs/actors.js';
import type { SourceInput } from '../inputs/sources.js';
import { type Fault, invalidInput } from '../lib/errors.js';
import { namesOf } from './names-of.js';

interface Resolved {
  id: string;
  name: string;
}

/** Turns what callers write for an actor into actors, within one transaction. Faults are gathered, so that all can be named at once. */
export interface ActorResolver {
  /** Looks those up together that `resolve` will be asked for: one statement, where each would take one. */
  expect(inputs: readonly (ActorInput | undefined)[], source?: SourceInput): Promise<void>;
  /** what `expect` found of the sources that were named */
  readonly sources: readonly SourceRow[];
  /** their ratings, oldest first; undefined for what was not asked about */
  ratingsOf(sourceId: string): readonly SourceRatingFact[] | undefined;
  /** of what `expect` found, and everybody above them: the parents as they are today; undefined for who was not asked about */
  parentsOf(actorId: string): ParentOf | undefined;
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

  /** What was looked up, by id or by name. */
  const known = new Map<string, readonly NamedActorRow[]>();
  const lookUp = async (keys: readonly string[]): Promise<void> => {
    const missing = [...new Set(keys)].filter((key) => !known.has(key));
    if (missing.length === 0) return;
    remember(missing, await findActorsBy(tx, { ids: missing, nameKeys: missing }));
  };
  const remember = (keys: readonly string[], found: readonly NamedActorRow[]): void => {
    for (const key of keys)
      known.set(
        key,
        found.filter((actor) => keysOf(actor).includes(key)),
      );
  };
  const sources: SourceRow[] = [];
  const above = new Map<string, ActorFact>();
  const ratings = new Map<string, readonly SourceRatingFact[]>();
  const forget = (actor: Keyed) => {
    for (const key of keysOf(actor)) known.delete(key);
  };
  const meantBy = async (key: string): Promise<readonly NamedActorRow[]> => {
    await lookUp([key]);
    return known.get(key) ?? [];
  };

  const byId = async (id: string, path: string): Promise<Resolved> => {
    const actor = (await meantBy(id)).find((one) => one.id === id);
    return actor ?? refuse(path, `There is no actor ${id}; create it with POST /v1/actors, or name it.`);
  };

  const byName = async (name: string, kind: ActorKind | undefined, path: string): Promise<Resolved | null> => {
    const key = nameKey(name);
    const named = await meantBy(key);
    const bearers = named.filter((actor) => kind === undefined || actor.kind === kind);
    if (bearers.length === 0 && kind !== undefined) {
      // Somebody named it before without telling what it is: now it is told.
      const untold = named.find((actor) => actor.nameKey === key && actor.kind === 'other');
      if (!untold) return null;
      forget(untold);
      return setActorKind(tx, untold.id, kind);
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
    sources,
    ratingsOf: (sourceId) => ratings.get(sourceId),
    parentsOf: (actorId) => (above.has(actorId) ? presentParents(above) : undefined),
    async expect(inputs, source) {
      const keys = [...new Set(inputs.flatMap((input) => (input === undefined ? [] : keyOf(asObject(input)))))];
      if (keys.length === 0 && source === undefined) return;
      const actorsMeant = selectActors({ ids: keys, nameKeys: keys });
      const sourcesMeant = selectSources(source === undefined ? {} : sourceKeys(source));
      const read = await readTogether<{ actors: NamedActorRow; sources: SourceRow; named: NamedRow }>(tx, {
        actors: actorsMeant,
        sources: sourcesMeant,
        named: selectNamed(sql`SELECT id FROM (${actorsMeant}) meant`, sql`SELECT id FROM (${sourcesMeant}) named`),
      });
      remember(keys, read.actors);
      sources.push(...read.sources);
      const named = toNamed(read.named);
      for (const [id, actor] of named.actors) above.set(id, actor);
      for (const { id } of read.sources) ratings.set(id, named.sources.get(id) ?? []);
    },
    async resolve(input, path, defaultKind) {
      const given = asObject(input);
      if ('id' in given) return byId(given.id, path);
      const { name, kind, iso, aliases = [], parentId } = given;
      const found = await byName(name, kind, path);
      if (found) return found;
      if (parentId !== undefined && !(await meantBy(parentId)).some((one) => one.id === parentId))
        return refuse(`${path}.parentId`, `There is no actor ${parentId}.`);
      const id = newId('actor');
      const row = { ...namesOf(name, aliases), id, kind: kind ?? defaultKind, iso: iso ?? null, recordedAt: now };
      const actor = await createActor(tx, row);
      forget(row);
      if (actor.id === id && parentId !== undefined)
        await recordParent(tx, { id: newId('parent'), actorId: id, parentId, recordedAt: now, recordedBy });
      return actor;
    },
    throwFaults() {
      if (faults.length > 0) throw invalidInput(faults);
    },
  };
}

/** By what a source is looked up. */
export function sourceKeys(input: SourceInput): { ids?: string[]; nameKeys?: string[] } {
  const { id, name } = typeof input === 'string' ? (isId('source', input) ? { id: input, name: undefined } : { id: undefined, name: input }) : input;
  return id === undefined ? { nameKeys: [nameKey(name ?? '')] } : { ids: [id] };
}

type Keyed = Pick<NamedActorRow, 'id' | 'nameKey' | 'aliasKeys'>;
const keysOf = ({ id, nameKey: key, aliasKeys }: Keyed): readonly string[] => [id, key, ...aliasKeys];

type ActorObject = Exclude<ActorInput, string>;
const asObject = (input: ActorInput): ActorObject => (typeof input !== 'string' ? input : isId('actor', input) ? { id: input } : { name: input });
const keyOf = (input: ActorObject): string => ('id' in input ? input.id : nameKey(input.name));
