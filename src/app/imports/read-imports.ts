import { findImport, findImportNotes, findImports, type ImportNoteRow, type ImportRow } from '../../db/imports.js';
import type { AppContext } from '../context.js';
import { type Caller, requireScope } from '../lib/caller.js';
import { AppError } from '../lib/errors.js';
import { type Page, type PageRequest, readPage } from '../lib/page.js';

export type ImportNoteView = ImportNoteRow;
export interface ImportView extends Omit<ImportRow, 'state'> {
  /** `interrupted`: it has not moved for so long that whoever ran it must be gone. The file can be sent again. */
  state: ImportRow['state'] | 'interrupted';
}

/** No batch takes so long (milliseconds), nor is a silent connection kept for so long. */
const STALLED = 15 * 60_000;

const toView = (row: ImportRow, now: number): ImportView =>
  row.state === 'running' && now - row.updatedAt > STALLED ? { ...row, state: 'interrupted' } : row;

/** The imports, latest first. Needs `log`. */
export async function listImports(context: AppContext, caller: Caller, page: PageRequest): Promise<Page<ImportView>> {
  requireScope(caller, 'log');
  const found = await readPage(
    page,
    ['string'],
    ({ id }: ImportRow) => [id],
    (after, limit) => findImports(context.database.prisma, after && String(after[0]), limit),
  );
  return { ...found, items: found.items.map((row) => toView(row, context.clock.now())) };
}

/** How far an import has come, with a page of what is to be said of its rows, in the order of lines. Needs `log`. */
export async function getImport(
  context: AppContext,
  caller: Caller,
  id: string,
  page: PageRequest,
): Promise<ImportView & { notes: Page<ImportNoteView> }> {
  requireScope(caller, 'log');
  const row = await findImport(context.database.prisma, id);
  if (!row) throw new AppError('not_found', `There is no import ${id}.`);
  const notes = await readPage(
    page,
    ['integer', 'integer'],
    ({ line, isRefused }: ImportNoteRow) => [line, isRefused ? 1 : 0],
    (after, limit) => findImportNotes(context.database.prisma, id, after && { line: Number(after[0]), isRefused: after[1] === 1 }, limit),
  );
  return { ...toView(row, context.clock.now()), notes };
}
