import type { SourceRatingFact } from '../domain/facts.js';
import type { Reliability } from '../domain/policy.js';
import type { Instant } from '../domain/time.js';
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

export async function findSources(db: Queryable, by: { ids?: readonly string[]; nameKeys?: readonly string[] }): Promise<SourceRow[]> {
  return db.source.findMany({
    where: { OR: [{ id: { in: [...(by.ids ?? [])] } }, { nameKey: { in: [...(by.nameKeys ?? [])] } }] },
    select: ROW,
  });
}

/** Creates the source, or answers the one that another writer has just created with this name. */
export async function createSource(tx: Tx, source: Omit<SourceRow, 'edit'> & { recordedAt: Instant }): Promise<SourceRow> {
  await tx.source.createMany({ data: [{ ...source, recordedAt: toDate(source.recordedAt) }], skipDuplicates: true });
  return tx.source.findUniqueOrThrow({ where: { nameKey: source.nameKey }, select: ROW });
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

export async function recordRating(tx: Tx, rating: NewRating): Promise<void> {
  await tx.sourceRating.create({ data: { ...rating, recordedAt: toDate(rating.recordedAt) } });
}

/** The dated ratings of each source, oldest first. */
export async function loadRatings(db: Queryable, sourceIds: readonly string[]): Promise<Map<string, SourceRatingFact[]>> {
  const rows = await db.sourceRating.findMany({ where: { sourceId: { in: [...sourceIds] } }, orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }] });
  const bySource = new Map<string, SourceRatingFact[]>();
  for (const { sourceId, reliability, affiliatedWithId, independenceGroup, recordedAt } of rows) {
    const ratings = bySource.get(sourceId) ?? [];
    ratings.push({ reliability, affiliatedWithId, independenceGroup, recordedAt: recordedAt.getTime() });
    bySource.set(sourceId, ratings);
  }
  return bySource;
}
