import { type ActorRow, findActorsBy, listActors as findPage, loadActorFacts } from '../../db/actors.js';
import { findShown } from '../../db/shown.js';
import type { Queryable } from '../../db/transaction.js';
import { lineage, presentParents } from '../../domain/actors.js';
import type { ActorKind } from '../../domain/vocabulary.js';
import { nameKey } from '../../lib/name-key.js';
import type { AppContext } from '../context.js';
import { type Caller, seesUnpublished } from '../lib/caller.js';
import { AppError } from '../lib/errors.js';
import { type Page, type PageRequest, readPage } from '../lib/page.js';

/** An actor with whom it stands under today, nearest first. */
export interface ActorView extends ActorRow {
  lineage: { id: string; name: string }[];
}

/** A page of the actors that the caller may see, in the order of their names. */
export async function listActors(
  context: AppContext,
  caller: Caller,
  { q, kind }: { q?: string | undefined; kind?: ActorKind | undefined },
  page: PageRequest,
): Promise<Page<ActorView>> {
  const db = context.database.prisma;
  const filter = { kind, nameKey: q === undefined ? undefined : nameKey(q), publicOnly: !seesUnpublished(caller) };
  const { items, nextCursor } = await readPage(
    page,
    ['string', 'string'],
    (actor: ActorRow) => [actor.nameKey, actor.id],
    (after, limit) => findPage(db, filter, after && { nameKey: String(after[0]), id: String(after[1]) }, limit),
  );
  return { items: await withLineage(db, items), nextCursor };
}

/** @throws {AppError} `not_found` */
export async function getActor(context: AppContext, caller: Caller, id: string): Promise<ActorView> {
  const db = context.database.prisma;
  const [actor] = await withLineage(db, await findActorsBy(db, { ids: [id] }));
  if (!actor || !(seesUnpublished(caller) || (await findShown(db, [id])).has(id))) throw new AppError('not_found', `There is no actor ${id}.`);
  return actor;
}

async function withLineage(db: Queryable, actors: readonly ActorRow[]): Promise<ActorView[]> {
  const tree = await loadActorFacts(
    db,
    actors.map(({ id }) => id),
  );
  const parentOf = presentParents(tree);
  return actors.map((actor) => ({
    ...actor,
    lineage: lineage(actor.id, parentOf)
      .slice(1)
      .map((id) => ({ id, name: tree.get(id)?.name ?? id })),
  }));
}
