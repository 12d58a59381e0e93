import type { Readable } from 'node:stream';
import { finishImport, insertImport } from '../../db/imports.js';
import { withTransaction } from '../../db/transaction.js';
import { FORMATS, type FormatName } from '../../importers/formats.js';
import type { Mapping } from '../../importers/mapping.js';
import { FileTooLarge, type RawRow, UnreadableFile } from '../../importers/parse.js';
import { newId } from '../../lib/ids.js';
import { type Caller, requireScope } from '../caller.js';
import type { AppContext } from '../context.js';
import { AppError } from '../errors.js';
import { inTransaction } from '../idempotency/in-transaction.js';
import { namesOf } from './resolve-names.js';
import { spooled } from './spool.js';
import { type Run, takeBatch } from './take-batch.js';

export const MAX_IMPORT_BYTES = 100 * 1_048_576;

/** Rows a transaction: enough that the commits do not matter, few enough that nobody waits long for a lock. */
const BATCH = 500;

/**
 * Takes in a file of reports as it arrives, batch by batch; each batch is committed with the progress that it makes, so an import that is cut off can be sent
 * again. It also ends when the client leaves. The same row again changes nothing, a changed one becomes a revision, and one that cannot be read is named with its line while the others go in.
 * What comes in is matched by the job `match-reports`. Needs `log`; rating sources needs `review`.
 *
 * @returns the id of the import
 * @param left given when nobody waits for the answer any more
 * @throws {AppError} `malformed_request` or `payload_too_large` where the rest of the file cannot be read: what came before it stays; `unavailable` where there is no
 * room for the file
 */
export async function importReports(
  context: AppContext,
  caller: Caller,
  format: FormatName,
  mapping: Mapping,
  body: Readable,
  left?: AbortSignal,
): Promise<string> {
  const recordedBy = requireScope(caller, 'log');
  const id = await inTransaction(context, caller, async (tx) => {
    const id = newId('import');
    const sent = Object.keys(mapping).length === 0 ? undefined : mapping;
    await insertImport(tx, { id, format, mapping: sent, recordedAt: context.clock.now(), recordedBy });
    return id;
  });
  const counts = { rows: 0, created: 0, revised: 0, unchanged: 0, refused: 0 };
  const run: Run = { id, recordedBy, format: FORMATS[format], mapping, names: namesOf(context, caller), counts, seen: new Map() };
  try {
    await spooled(body, MAX_IMPORT_BYTES, (copy) => takeAll(context, run, copy, left));
  } catch (error) {
    await giveUp(context, run, error);
  }
  await withTransaction(context.database, (tx) => finishImport(tx, id, 'finished', null, context.clock.now()));
  return id;
}

async function takeAll(context: AppContext, run: Run, file: Readable, left?: AbortSignal): Promise<void> {
  let batch: RawRow[] = [];
  for await (const row of run.format.rows(file, run.mapping)) {
    batch.push(row);
    if (left?.aborted) throw new UnreadableFile('The client left before all rows were taken; send the file again.');
    if (batch.length < BATCH) continue;
    await takeBatch(context, run, batch);
    batch = [];
  }
  if (batch.length > 0) await takeBatch(context, run, batch);
}

/** @throws {AppError} `payload_too_large` for a length that is announced in vain */
export function refuseTooLarge(announcedBytes: number): void {
  if (announcedBytes > MAX_IMPORT_BYTES)
    throw new AppError('payload_too_large', `The file may have at most ${MAX_IMPORT_BYTES} bytes; send it in parts.`);
}

/** @throws always: what is wrong with the file, or whatever else happened */
async function giveUp(context: AppContext, { id, counts }: Run, error: unknown): Promise<never> {
  const fault = error instanceof UnreadableFile ? error.message : null;
  const told = fault ?? (error instanceof AppError ? error.message : 'Something went wrong on our side.');
  await withTransaction(context.database, (tx) => finishImport(tx, id, 'failed', told, context.clock.now()));
  if (fault === null) throw error;
  const detail = `${fault} The ${counts.rows} rows that were taken before stay; see /v1/imports/${id}.`;
  throw new AppError(error instanceof FileTooLarge ? 'payload_too_large' : 'malformed_request', detail);
}
