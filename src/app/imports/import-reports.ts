import type { Readable } from 'node:stream';
import { finishImport, insertImport } from '../../db/imports.js';
import { withTransaction } from '../../db/transaction.js';
import { FORMATS, type FormatName } from '../../importers/formats.js';
import type { Mapping } from '../../importers/mapping.js';
import { FileTooLarge, type RawRow, UnreadableFile } from '../../importers/parse.js';
import { newId } from '../../lib/ids.js';
import { valueSize } from '../../lib/value-size.js';
import type { AppContext } from '../context.js';
import { type Caller, requireScope } from '../lib/caller.js';
import { AppError, type ErrorCode } from '../lib/errors.js';
import { inTransaction } from '../transact/in-transaction.js';
import { MAX_ROW_VALUES } from './check-rows.js';
import { namesOf } from './resolve-names.js';
import { spooled } from './spool.js';
import { type Run, takeBatch } from './take-batch.js';

export const MAX_IMPORT_BYTES = 100 * 1_048_576;

/** How many imports a key may have under way at once: each holds a temporary file, and waits for the others. */
export const IMPORTS_AT_ONCE = 4;

/** Rows a transaction: enough that the commits do not matter, few enough that nobody waits long for a lock. */
const BATCH = 500;
/** and no more values in them together (texts, numbers, lists): they are held in memory */
const BATCH_VALUES = 20_000;

/** Ends an import before its file does. The text is for the sender. */
class ImportStopped extends Error {
  override readonly name = 'ImportStopped';

  constructor(
    message: string,
    readonly code: ErrorCode,
  ) {
    super(message);
  }
}

/**
 * Takes in a file of reports as it arrives, batch by batch; each batch is committed with the progress that it makes, so an import that is cut off can be sent
 * again. It also ends when the client leaves. The same row again changes nothing, a changed one becomes a revision, and one that cannot be read is named with its line while the others go in.
 * What comes in is matched by the job `match-reports`. Needs `log`; rating sources needs `review`.
 *
 * @param left is aborted when the sender has gone: the import then stops with the batch that is under way
 * @returns the id of the import
 * @throws {AppError} `malformed_request` or `payload_too_large` where the rest of the file cannot be read, `invalid_input` where too many rows were
 * refused: what came before stays; `rate_limited` where this key has too many imports under way; `unavailable` where there is no room for the file
 */
export async function importReports(
  context: AppContext,
  caller: Caller,
  format: FormatName,
  mapping: Mapping,
  body: Readable,
  left: AbortSignal = new AbortController().signal,
): Promise<string> {
  const recordedBy = requireScope(caller, 'log');
  const done = context.imports.running.take(recordedBy);
  if (!done) throw new AppError('rate_limited', `This key has ${IMPORTS_AT_ONCE} imports under way; send the next when one has ended.`, [], 10);
  try {
    return await importAll(context, caller, recordedBy, { format, mapping, body, left });
  } finally {
    done();
  }
}

interface Sent {
  format: FormatName;
  mapping: Mapping;
  body: Readable;
  left: AbortSignal;
}

async function importAll(context: AppContext, caller: Caller, recordedBy: string, { format, mapping, body, left }: Sent): Promise<string> {
  const id = await inTransaction(context, caller, async (tx) => {
    const id = newId('import');
    const sent = Object.keys(mapping).length === 0 ? undefined : mapping;
    await insertImport(tx, { id, format, mapping: sent, recordedAt: context.clock.now(), recordedBy });
    return id;
  });
  const counts = { rows: 0, created: 0, revised: 0, unchanged: 0, refused: 0 };
  const names = namesOf(context, caller);
  const run: Run = { id, recordedBy, format: FORMATS[format], mapping, names, counts, warnings: 0, seen: new Map() };
  try {
    await spooled(body, MAX_IMPORT_BYTES, (copy) => takeAll(context, run, copy, left));
  } catch (error) {
    await giveUp(context, run, error);
  }
  await withTransaction(context.database, (tx) => finishImport(tx, id, 'finished', null, context.clock.now()));
  return id;
}

async function takeAll(context: AppContext, run: Run, file: Readable, left: AbortSignal): Promise<void> {
  let batch: RawRow[] = [];
  let values = 0;
  const take = async () => {
    if (left.aborted) throw new ImportStopped('The sender left before the end; send the file again.', 'malformed_request');
    await takeBatch(context, run, batch);
    requireFewRefused(context, run);
    batch = [];
    values = 0;
  };
  for await (const row of run.format.rows(file, run.mapping)) {
    batch.push(row);
    values += 'refused' in row ? 1 : valueSize(row.value, MAX_ROW_VALUES);
    if (batch.length >= BATCH || values >= BATCH_VALUES) await take();
  }
  if (batch.length > 0) await take();
}

/** A file of which so much cannot be read is the wrong file, or has the wrong mapping. */
function requireFewRefused({ imports: { maxRefused } }: AppContext, { counts, firstRefusal }: Run): void {
  if (counts.refused <= maxRefused) return;
  const first = firstRefusal ? `, the first being line ${firstRefusal.line}, which ${firstRefusal.reason}` : '';
  throw new ImportStopped(`Stopped, since more than ${maxRefused} rows were refused${first}. Mend the file or its mapping.`, 'invalid_input');
}

/** @throws {AppError} `payload_too_large` for a length that is announced in vain */
export function refuseTooLarge(announcedBytes: number): void {
  if (announcedBytes > MAX_IMPORT_BYTES)
    throw new AppError('payload_too_large', `The file may have at most ${MAX_IMPORT_BYTES} bytes; send it in parts.`);
}

/** @throws always: what is wrong with the file, or whatever else happened */
async function giveUp(context: AppContext, { id, counts }: Run, error: unknown): Promise<never> {
  const fault = error instanceof UnreadableFile || error instanceof ImportStopped ? error.message : null;
  const told = fault ?? (error instanceof AppError ? error.message : 'Something went wrong on our side.');
  await withTransaction(context.database, (tx) => finishImport(tx, id, 'failed', told, context.clock.now()));
  if (fault === null) throw error;
  const taken = counts.created + counts.revised + counts.unchanged;
  const detail = `${fault} The ${taken} rows that were taken before stay; see /v1/imports/${id}.`;
  throw new AppError(codeOf(error), detail);
}

function codeOf(error: unknown): ErrorCode {
  if (error instanceof ImportStopped) return error.code;
  return error instanceof FileTooLarge ? 'payload_too_large' : 'malformed_request';
}
