import type { SourceRatingFact } from '../domain/facts.js';
import type { Instant } from '../domain/time.js';
import type { Reliability } from '../domain/vocabulary.js';
import { type Conditions, conditionsOf } from './conditions.js';
import { Prisma } from './generated/client.js';
import { loadNamed } from './named-facts.js';
import { beginsWith } from './search-terms.js';
import { sourceIsShown } from './shown.js';
import { queryRows, type Sql, sql } from './sql.js';
import { toDate } from './time.js';
import type { Queryable, Tx } from './transaction.js';

export interface SourceRow {
  id: string;
  name: string;
  nameKey: string;
  url: string | null;
  edit: number;
}

const ROW = { id: true, name: true, nameKey: true, url: true, edit: true } as const;

export const selectSources = ({ ids = [], nameKeys = [] }: { ids?: readonly string[]; nameKeys?: readonly string[] }): Sql => sql`
  SELECT id, name, name_key AS "nameKey", url, edit FROM sources WHERE id = ANY(${[...ids]}::text[]) OR name_key = ANY(${[...nameKeys]}::text[])`;

export const findSources = (db: Queryable, by: Parameters<typeof selectSources>[0]): Promise<SourceRow[]> => queryRows(db, selectSources(by));

/** Creates the source, or answers the one that another writer has just created with this name. */
export async function createSource(tx: Tx, source: Omit<SourceRow, 'edit'> & { recordedAt: Instant }): Promise<SourceRow> {
  await tx.source.createMany({ data: [{ ...source, recordedAt: toDate(source.recordedAt) }], skipDuplicates: true });
  return tx.source.findUniqueOrThrow({ where: { nameKey: source.nameKey }, select: ROW });
}

/** Keeps others from changing the source, and from reporting by it, until the transaction ends. */
export async function lockSource(tx: Tx, id: string): Promise<SourceRow | null> {
  await tx.$queryRaw(Prisma.sql`SELECT id FROM sources WHERE id = ${id} FOR UPDATE`);
  return tx.source.findUnique({ where: { id }, select: ROW });
}

/** Amends what is no dated version, and counts the edit. The row must be locked. */
export async function updateSource(tx: Tx, id: string, fields: Partial<Pick<SourceRow, 'name' | 'nameKey' | 'url'>>): Promise<void> {
  await tx.source.update({ where: { id }, data: { ...fields, edit: { increment: 1 } } });
}

/** A source with its ratings, oldest first. */
export interface SourceView extends SourceRow {
  ratings: (Omit<SourceRatingFact, 'affiliatedWithId'> & { affiliatedWith: { id: string; name: string } | null })[];
}

interface SourceFilter {
  ids?: readonly string[] | undefined;
  /** what the name begins with, as compared */
  nameKey?: string | undefined;
  /** the name of the last source of the page before, as compared */
  after?: string | null;
  /** without those that only hidden records use */
  publicOnly: boolean;
}

const CONDITIONS: Conditions<SourceFilter> = {
  ids: (ids) => Prisma.sql`id = ANY(${[...ids]}::text[])`,
  nameKey: (key) => beginsWith(Prisma.sql`name_key`, key),
  after: (after) => (after === null ? null : Prisma.sql`name_key > ${after}`),
  publicOnly: (publicOnly) => (publicOnly ? sourceIsShown('id') : null),
};

/** In the order of their names. */
export async function listSources(db: Queryable, { limit = null, ...filter }: SourceFilter & { limit?: number | null }): Promise<SourceView[]> {
  const wanted = [Prisma.sql`true`, ...conditionsOf<SourceFilter, Prisma.Sql>(filter, CONDITIONS).values()];
  const page = await db.$queryRaw<SourceRow[]>(Prisma.sql`
    SELECT id, name, name_key AS "nameKey", url, edit FROM sources
    WHERE ${Prisma.join(wanted, ' AND ')} ORDER BY name_key LIMIT ${limit}::int`);
  const rows = await db.sourceRating.findMany({
    where: { sourceId: { in: page.map(({ id }) => id) } },
    orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
    include: { affiliatedWith: { select: { id: true, name: true } } },
  });
  return page.map((source) => ({
    ...source,
    ratings: rows
      .filter(({ sourceId }) => sourceId === source.id)
      .map(({ reliability, affiliatedWith, independenceGroup, recordedAt }) => ({
        reliability,
        affiliatedWith,
        independenceGroup,
        recordedAt: recordedAt.getTime(),
      })),
  }));
}

export interface NewRating {
  id: string;
  sourceId: string;
  reliability: Reliability;
  affiliatedWithId: string | null;
  independenceGroup: string | null;
  recordedAt: Instant;
  recordedBy: string;
}

/** Appends a rating, and counts the edit. */
export async function recordRating(tx: Tx, rating: NewRating): Promise<void> {
  await tx.source.update({ where: { id: rating.sourceId }, data: { edit: { increment: 1 } } });
  await tx.sourceRating.create({ data: { ...rating, recordedAt: toDate(rating.recordedAt) } });
}

/** The dated ratings of each source, oldest first. */
export async function loadRatings(db: Queryable, sourceIds: readonly string[]): Promise<Map<string, SourceRatingFact[]>> {
  return (await loadNamed(db, [], sourceIds)).sources;
}
