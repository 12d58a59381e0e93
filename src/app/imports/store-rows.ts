import { findImported, type ImportedReport, insertImported, type KnownImported, rememberHashes, reviseImported } from '../../db/imports.js';
import { LockedTooLittle } from '../../db/lib/errors.js';
import { itemSteps, type ReviewItemRow } from '../../db/review-items.js';
import { writeTogether } from '../../db/sql.js';
import type { Tx } from '../../db/transaction.js';
import type { Instant } from '../../domain/time.js';
import { newId } from '../../lib/ids.js';
import type { AppContext } from '../context.js';
import { questionsAbout } from '../record/flag-reports.js';
import { type Held, holdReports } from '../record/record-changes.js';
import type { Note } from './check-rows.js';
import { contentHash } from './content.js';
import type { ReadyRow } from './ready-row.js';

export interface Stored {
  created: number;
  revised: number;
  unchanged: number;
  refused: Note[];
}

const keyOf = ({ sourceId, externalId }: { sourceId: string; externalId: string | null }): string => `${sourceId} ${externalId}`;

/**
 * Stores a batch in the caller's transaction: what is new is added, what has changed since it was last imported becomes a revision, and the rest stays as it is.
 * Nothing is matched yet. No two rows may have the same source and id.
 */
export async function storeRows(tx: Tx, context: AppContext, recordedBy: string, rows: readonly ReadyRow[]): Promise<Stored> {
  const keys = rows.map(({ sourceId, externalId }) => ({ sourceId, externalId }));
  const known = new Map((await findImported(tx, keys)).map((report) => [keyOf(report), report]));
  const { now, items, revised, ...stored } = await storeChanged(tx, context, recordedBy, rows, known);
  const fresh = rows
    .filter((row) => !known.has(keyOf(row)))
    .map(({ line, ...row }): { line: number; report: ImportedReport } => ({
      line,
      report: { ...row, id: newId('report'), importedHash: contentHash(row.content) },
    }));
  const reports = fresh.map(({ report }) => report);
  const added = await insertImported(tx, reports, now, recordedBy);
  const questions = await questionsAbout(tx, [...revised, ...added], items);
  await writeTogether(tx, itemSteps(questions.items, questions.removedItems, now));
  const lost = fresh
    .filter(({ report }) => !added.has(report.id))
    .map(({ line }) => ({ line, reason: 'is being added by somebody else just now; import the file again' }));
  return { ...stored, revised: revised.length, created: added.size, refused: [...stored.refused, ...lost] };
}

async function storeChanged(
  tx: Tx,
  context: AppContext,
  recordedBy: string,
  rows: readonly ReadyRow[],
  known: ReadonlyMap<string, KnownImported>,
): Promise<Omit<Stored, 'created' | 'revised'> & { now: Instant; items: readonly ReviewItemRow[]; revised: string[] }> {
  const changed: { row: ReadyRow; before: KnownImported; importedHash: string }[] = [];
  const adopted: { reportId: string; importedHash: string }[] = [];
  const refused: Note[] = [];
  let unchanged = 0;
  for (const row of rows) {
    const before = known.get(keyOf(row));
    if (!before) continue;
    const importedHash = contentHash(row.content);
    if ((before.importedHash ?? contentHash(before.content)) === importedHash) {
      unchanged += 1;
      if (before.importedHash === null) adopted.push({ reportId: before.id, importedHash });
    } else if (before.isRetracted) refused.push({ line: row.line, reason: `${before.id} was taken back, so it cannot be revised` });
    else changed.push({ row, before, importedHash });
  }
  const touched = new Set([...changed.map(({ before }) => before.id), ...adopted.map(({ reportId }) => reportId)]);
  const { now, items } =
    touched.size === 0
      ? { now: context.clock.now(), items: [] }
      : await holdAsFound(
          tx,
          context,
          [...known.values()].filter(({ id }) => touched.has(id)),
        );
  const revisions = changed.map(({ row: { content, doubts }, before: { id, number }, importedHash }) => ({
    reportId: id,
    number: number + 1,
    content,
    doubts,
    importedHash,
  }));
  await reviseImported(tx, revisions, now, recordedBy);
  await rememberHashes(tx, adopted);
  const revised = revisions.map(({ reportId }) => reportId);
  const isRevised = ({ reportId, otherReportId }: ReviewItemRow) => [reportId, otherReportId].some((id) => id !== null && revised.includes(id));
  return { now, items: items.filter(isRevised), revised, unchanged, refused };
}

/** Locks reports, and what they bear on. @throws {LockedTooLittle} if one was changed since it was read */
async function holdAsFound(tx: Tx, context: AppContext, found: readonly KnownImported[]): Promise<Held<object>> {
  const ids = found.map(({ id }) => id);
  const held = await holdReports(tx, context, ids, {}, []);
  const versionOf = ({ id, number, importedHash, isRetracted }: KnownImported) => [id, number, importedHash, isRetracted].join(' ');
  const present = new Set((await findImported(tx, found)).map(versionOf));
  if (!found.every((report) => present.has(versionOf(report)))) throw new LockedTooLittle();
  return held;
}
