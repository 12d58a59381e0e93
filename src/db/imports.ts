import type { Area } from '../domain/claims.js';
import type { Instant } from '../domain/time.js';
import { newId } from '../lib/ids.js';
import { Prisma } from './generated/client.js';
import type { ImportState } from './generated/enums.js';
import { placeReports } from './report-places.js';
import type { NewRevision } from './reports.js';
import { toDate } from './time.js';
import type { Queryable, Tx } from './transaction.js';

export interface ImportCounts {
  rows: number;
  created: number;
  revised: number;
  unchanged: number;
  refused: number;
}

export interface ImportRow extends ImportCounts {
  id: string;
  format: string;
  state: ImportState;
  error: string | null;
  recordedAt: Instant;
  updatedAt: Instant;
}

export interface ImportNoteRow {
  line: number;
  isRefused: boolean;
  reason: string;
}

export async function insertImport(
  tx: Tx,
  row: { id: string; format: string; mapping: unknown; recordedAt: Instant; recordedBy: string },
): Promise<void> {
  const at = toDate(row.recordedAt);
  const mapping = row.mapping === undefined ? Prisma.DbNull : (row.mapping as Prisma.InputJsonValue);
  await tx.import.create({ data: { ...row, mapping, recordedAt: at, updatedAt: at } });
}

/** Writes down how far an import has come, and what is to be said of its latest rows. */
export async function advanceImport(tx: Tx, id: string, counts: ImportCounts, notes: readonly ImportNoteRow[], now: Instant): Promise<void> {
  await tx.import.update({ where: { id }, data: { ...counts, updatedAt: toDate(now) } });
  if (notes.length > 0) await tx.importNote.createMany({ data: notes.map((note) => ({ ...note, importId: id })), skipDuplicates: true });
}

export async function finishImport(tx: Tx, id: string, state: ImportState, error: string | null, now: Instant): Promise<void> {
  await tx.import.update({ where: { id }, data: { state, error, updatedAt: toDate(now) } });
}

const ROW = {
  id: true,
  format: true,
  state: true,
  error: true,
  rows: true,
  created: true,
  revised: true,
  unchanged: true,
  refused: true,
  recordedAt: true,
  updatedAt: true,
} as const satisfies Prisma.ImportSelect;

const toRow = ({ recordedAt, updatedAt, ...row }: Prisma.ImportGetPayload<{ select: typeof ROW }>): ImportRow => ({
  ...row,
  recordedAt: recordedAt.getTime(),
  updatedAt: updatedAt.getTime(),
});

export async function findImport(db: Queryable, id: string): Promise<ImportRow | null> {
  const row = await db.import.findUnique({ where: { id }, select: ROW });
  return row && toRow(row);
}

/** The latest imports first. */
export async function findImports(db: Queryable, after: string | null, limit: number): Promise<ImportRow[]> {
  const rows = await db.import.findMany({ where: after === null ? {} : { id: { lt: after } }, orderBy: { id: 'desc' }, take: limit, select: ROW });
  return rows.map(toRow);
}

/** Notes in the order of lines; of one line the refusal first. */
export async function findImportNotes(
  db: Queryable,
  importId: string,
  after: { line: number; isRefused: boolean } | null,
  limit: number,
): Promise<ImportNoteRow[]> {
  return db.importNote.findMany({
    where: {
      importId,
      ...(after && { OR: [{ line: { gt: after.line } }, ...(after.isRefused ? [{ line: after.line, isRefused: false }] : [])] }),
    },
    orderBy: [{ line: 'asc' }, { isRefused: 'desc' }],
    take: limit,
    select: { line: true, isRefused: true, reason: true },
  });
}

/** What a report claims, as it is compared with what was imported before. */
export type ReportContent = Omit<NewRevision, 'id' | 'reportId' | 'number' | 'doubts' | 'recordedAt' | 'recordedBy'>;

export interface KnownImported {
  id: string;
  sourceId: string;
  externalId: string;
  importedHash: string | null;
  isRetracted: boolean;
  /** of the latest revision */
  number: number;
  content: ReportContent;
}

/** The reports that have been taken in under these ids. */
export async function findImported(tx: Tx, keys: readonly { sourceId: string; externalId: string }[]): Promise<KnownImported[]> {
  if (keys.length === 0) return [];
  const ids = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT r.id FROM reports r
    JOIN json_to_recordset(${JSON.stringify(keys)}::json) AS wanted("sourceId" text, "externalId" text)
      ON r.source_id = wanted."sourceId" AND r.external_id = wanted."externalId"`);
  const rows = await tx.report.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    include: {
      revisions: { orderBy: { number: 'desc' }, take: 1 },
      retractions: { select: { id: true }, take: 1 },
    },
  });
  return rows.flatMap(({ id, sourceId, externalId, importedHash, revisions: [latest], retractions }) => {
    if (!latest || externalId === null) return [];
    const { id: _id, reportId: _reportId, number, doubts: _doubts, recordedAt: _recordedAt, recordedBy: _recordedBy, ...claimed } = latest;
    const content: ReportContent = {
      ...claimed,
      // Written by the verbs alone, after their schema has passed it.
      areas: claimed.areas as Area[],
      observedFrom: claimed.observedFrom.getTime(),
      observedTo: claimed.observedTo.getTime(),
      publishedAt: claimed.publishedAt.getTime(),
    };
    return [{ id, sourceId, externalId, importedHash, isRetracted: retractions.length > 0, number, content }];
  });
}

export interface ImportedReport {
  id: string;
  sourceId: string;
  externalId: string | null;
  commitmentId: string | null;
  importedHash: string;
  content: ReportContent;
  doubts: readonly string[];
}

/**
 * Adds reports that are not matched yet, each under an incident of its own. One that another writer has just added under the same id is left out.
 * @returns the ids of those that were added
 */
export async function insertImported(tx: Tx, reports: readonly ImportedReport[], recordedAt: Instant, recordedBy: string): Promise<Set<string>> {
  if (reports.length === 0) return new Set();
  // One parameter a table instead of one a value takes a quarter of the time.
  const rows = reports.map(({ content: _content, doubts: _doubts, ...report }) => report);
  const added = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    INSERT INTO reports (id, source_id, external_id, commitment_id, imported_hash, recorded_at)
    SELECT id, "sourceId", "externalId", "commitmentId", "importedHash", ${toDate(recordedAt)}
    FROM json_to_recordset(${JSON.stringify(rows)}::json)
      AS row(id text, "sourceId" text, "externalId" text, "commitmentId" text, "importedHash" text)
    ORDER BY "sourceId", "externalId"
    ON CONFLICT DO NOTHING RETURNING id`);
  const ids = new Set(added.map(({ id }) => id));
  const mine = reports.filter(({ id }) => ids.has(id));
  const first = mine.map(({ id, content, doubts }) => ({ reportId: id, number: 1, content, doubts }));
  await insertRevisions(tx, first, recordedAt, recordedBy);
  const incidents = mine.map(({ id }) => ({ id: newId('membership'), reportId: id, incidentId: newId('incident') }));
  await tx.$executeRaw(Prisma.sql`
    WITH row AS (SELECT * FROM json_to_recordset(${JSON.stringify(incidents)}::json) AS row(id text, "reportId" text, "incidentId" text)),
    incident AS (INSERT INTO incidents (id, recorded_at, recorded_by) SELECT "incidentId", ${toDate(recordedAt)}, ${recordedBy} FROM row)
    INSERT INTO incident_memberships (id, report_id, incident_id, recorded_at, recorded_by)
    SELECT id, "reportId", "incidentId", ${toDate(recordedAt)}, ${recordedBy} FROM row`);
  return ids;
}

/** Appends corrected versions, to be matched anew. */
export async function reviseImported(
  tx: Tx,
  revised: readonly { reportId: string; number: number; content: ReportContent; doubts: readonly string[]; importedHash: string }[],
  recordedAt: Instant,
  recordedBy: string,
): Promise<void> {
  if (revised.length === 0) return;
  await insertRevisions(tx, revised, recordedAt, recordedBy);
  await tx.$executeRaw(Prisma.sql`
    UPDATE reports r SET imported_hash = row."importedHash", matched_at = NULL
    FROM json_to_recordset(${JSON.stringify(revised.map(({ reportId, importedHash }) => ({ reportId, importedHash })))}::json)
      AS row("reportId" text, "importedHash" text)
    WHERE r.id = row."reportId"`);
}

async function insertRevisions(
  tx: Tx,
  rows: readonly { reportId: string; number: number; content: ReportContent; doubts: readonly string[] }[],
  recordedAt: Instant,
  recordedBy: string,
): Promise<void> {
  const json = rows.map(({ content: { observedFrom, observedTo, publishedAt, ...content }, doubts, reportId, number }) => ({
    ...content,
    doubts,
    id: newId('revision'),
    reportId,
    number,
    observedFrom: toDate(observedFrom),
    observedTo: toDate(observedTo),
    publishedAt: toDate(publishedAt),
  }));
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO report_revisions (id, report_id, number, observed_from, observed_to, act, target, areas, lat, lon, precision_km, alleged_actor_id, origin_actor_id, bearing,
      summary, count_n, count_unit, credibility, doubts, url, published_at, recorded_at, recorded_by)
    SELECT id, "reportId", number, "observedFrom", "observedTo", act, target, areas, lat, lon, "precisionKm", "allegedActorId", "originActorId", bearing,
      summary, "countN", "countUnit", credibility, doubts, url, "publishedAt", ${toDate(recordedAt)}, ${recordedBy}
    FROM json_to_recordset(${JSON.stringify(json)}::json) AS row(
      id text, "reportId" text, number int, "observedFrom" timestamptz, "observedTo" timestamptz, act text, target text, areas jsonb, lat float8, lon float8,
      "precisionKm" float8, "allegedActorId" text, "originActorId" text, bearing "Bearing", summary text, "countN" float8, "countUnit" text, credibility int, doubts text[], url text,
      "publishedAt" timestamptz)`);
  await placeReports(
    tx,
    rows.map(({ reportId, content }) => ({ reportId, ...content })),
  );
}

/** Marks reports as taken from an import where they were submitted by other means before. */
export async function rememberHashes(tx: Tx, rows: readonly { reportId: string; importedHash: string }[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.$executeRaw(Prisma.sql`
    UPDATE reports r SET imported_hash = row."importedHash"
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS row("reportId" text, "importedHash" text) WHERE r.id = row."reportId"`);
}
