import type { ActorFact } from '../domain/facts.js';
import type { Instant } from '../domain/time.js';
import type { ActorKind } from '../domain/vocabulary.js';
import { Prisma } from './generated/client.js';
import { loadNamed } from './named-facts.js';
import { beginsWith, termQuery } from './search-terms.js';
import { actorIsShown, unlessDesk } from './shown.js';
import { queryRows, type Sql, sql } from './sql.js';
import { toDate } from './time.js';
import type { Queryable, Tx } from './transaction.js';

export interface ActorRow {
  id: string;
  name: string;
  nameKey: string;
  kind: ActorKind;
  iso: string | null;
  aliases: string[];
  edit: number;
}

const ROW = { id: true, name: true, nameKey: true, kind: true, iso: true, aliases: true, edit: true } as const;

/** An actor with what it can be found by. */
export interface NamedActorRow extends ActorRow {
  aliasKeys: string[];
}

/** Selects the actors with one of these ids, and those that bear one of these names or have it as an alias. */
export function selectActors({ ids = [], nameKeys = [] }: { ids?: readonly string[]; nameKeys?: readonly string[] }): Sql {
  const keys = sql`${[...nameKeys]}::text[]`;
  return sql`
    SELECT id, name, name_key AS "nameKey", kind::text, iso, aliases, edit, alias_keys AS "aliasKeys" FROM actors
    WHERE id = ANY(${[...ids]}::text[]) OR name_key = ANY(${keys}) OR alias_keys && ${keys} ORDER BY id`;
}

export const findActorsBy = (db: Queryable, by: Parameters<typeof selectActors>[0]): Promise<NamedActorRow[]> => queryRows(db, selectActors(by));

export interface NewActor extends Omit<ActorRow, 'edit'> {
  aliasKeys: string[];
  recordedAt: Instant;
}

/** Creates the actor, or answers the one that another writer has just created with this name and kind. */
export async function createActor(tx: Tx, actor: NewActor): Promise<ActorRow> {
  await tx.actor.createMany({ data: [{ ...actor, recordedAt: toDate(actor.recordedAt) }], skipDuplicates: true });
  return tx.actor.findUniqueOrThrow({ where: { nameKey_kind: { nameKey: actor.nameKey, kind: actor.kind } }, select: ROW });
}

/** Keeps others from changing the actor, and from naming it in new facts, until the transaction ends. */
export async function lockActor(tx: Tx, id: string): Promise<ActorRow | null> {
  await tx.$queryRaw(Prisma.sql`SELECT id FROM actors WHERE id = ${id} FOR UPDATE`);
  return tx.actor.findUnique({ where: { id }, select: ROW });
}

/** One change of parents at a time, until the transaction ends: two at once could close a loop that neither of them sees. */
export async function lockParents(tx: Tx): Promise<void> {
  await tx.$executeRaw(Prisma.sql`SELECT pg_advisory_xact_lock(hashtext('actor_parents'))`);
}

export type ActorEdit = Partial<Pick<NewActor, 'name' | 'nameKey' | 'aliases' | 'aliasKeys' | 'iso'>>;

/** Amends what is no dated version, and counts the edit. The row must be locked. */
export async function updateActor(tx: Tx, id: string, fields: ActorEdit): Promise<void> {
  await tx.actor.update({ where: { id }, data: { ...fields, edit: { increment: 1 } } });
}

/**
 * A page of actors in the order of their names.
 * @param filter.nameKey what the name or an alias begins with, as compared
 * @param filter.publicOnly without those that only hidden records name
 */
export async function listActors(
  db: Queryable,
  filter: { nameKey?: string | undefined; kind?: ActorKind | undefined; publicOnly: boolean },
  after: { nameKey: string; id: string } | null,
  limit: number,
): Promise<ActorRow[]> {
  const { nameKey: key = '', kind, publicOnly } = filter;
  // Put in order first (OFFSET keeps it apart): then no more are looked at than it takes to fill the page.
  const page = (condition: Prisma.Sql) => Prisma.sql`(
    SELECT * FROM (
      SELECT id, name, name_key, kind::text, iso, aliases, edit FROM actors
      WHERE ${condition} AND ${kind === undefined ? Prisma.sql`true` : Prisma.sql`kind = ${kind}::"ActorKind"`}
        AND ${after === null ? Prisma.sql`true` : Prisma.sql`(name_key, id) > (${after.nameKey}, ${after.id})`}
      ORDER BY name_key, id OFFSET 0) ordered
    WHERE ${unlessDesk(publicOnly, actorIsShown('id'))} ORDER BY name_key, id LIMIT ${limit})`;
  const byAlias = Prisma.sql`array_to_tsvector(array_remove(alias_keys, '')) @@ ${termQuery([{ any: [key], isPrefix: true }])}::tsquery`;
  const named = page(beginsWith(Prisma.sql`name_key`, key));
  // The whole row is compared, so an actor that both its name and an alias find is there once.
  return db.$queryRaw<ActorRow[]>(Prisma.sql`
    SELECT id, name, name_key AS "nameKey", kind, iso, aliases, edit FROM (${key === '' ? named : Prisma.sql`${named} UNION ${page(byAlias)}`}) found
    ORDER BY name_key, id LIMIT ${limit}`);
}

/** Tells what an actor is that was only named so far. */
export async function setActorKind(tx: Tx, id: string, kind: ActorKind): Promise<ActorRow> {
  return tx.actor.update({ where: { id }, data: { kind, edit: { increment: 1 } }, select: ROW });
}

export async function recordParent(
  tx: Tx,
  row: { id: string; actorId: string; parentId: string | null; recordedAt: Instant; recordedBy: string },
): Promise<void> {
  await tx.actorParent.create({ data: { ...row, recordedAt: toDate(row.recordedAt) } });
}

/** The actors with these ids and everybody who ever stood above them, each with the dated versions of its parent. */
export async function loadActorFacts(db: Queryable, ids: Iterable<string>): Promise<Map<string, ActorFact>> {
  const wanted = [...ids];
  return wanted.length === 0 ? new Map() : (await loadNamed(db, wanted, [])).actors;
}

/** The body of a recursive query of this name, with a column `id`: these actors and everybody who stands below them today. */
export const descending = (query: string, ids: readonly string[]): Prisma.Sql => Prisma.sql`
  SELECT unnest(${[...ids]}::text[])
  UNION
  SELECT p.actor_id FROM ${Prisma.raw(query)} JOIN actor_parents p ON p.parent_id = ${Prisma.raw(query)}.id AND NOT EXISTS (
    SELECT FROM actor_parents later WHERE later.actor_id = p.actor_id AND (later.recorded_at, later.id) > (p.recorded_at, p.id))`;

/** Everybody who stands below these actors today, themselves included. */
export async function descendantIds(db: Queryable, ids: readonly string[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>(Prisma.sql`WITH RECURSIVE tree(id) AS (${descending('tree', ids)}) SELECT id FROM tree`);
  return rows.map(({ id }) => id);
}
