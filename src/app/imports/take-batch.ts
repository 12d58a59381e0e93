import { advanceImport, type ImportCounts } from '../../db/imports.js';
import type { Format } from '../../importers/formats.js';
import type { Mapping } from '../../importers/mapping.js';
import type { RawRow } from '../../importers/parse.js';
import { cut, type ReportBody } from '../../importers/row.js';
import { clip } from '../../lib/clip.js';
import type { AppContext } from '../context.js';
import { inTurn } from '../transact/in-turn.js';
import { checkRows, type Note } from './check-rows.js';
import { type ReadyRow, toReady } from './ready-row.js';
import type { Names } from './resolve-names.js';
import { storeRows } from './store-rows.js';

/** What one import has done so far, and what it must remember of the rows before. */
export interface Run {
  id: string;
  recordedBy: string;
  format: Format;
  mapping: Mapping;
  names: Names;
  counts: ImportCounts;
  /** of how many rows that went in something was said */
  warnings: number;
  firstRefusal?: Note | undefined;
  /** on which line each id of each source stood */
  seen: Map<string, number>;
}

/** So many warnings are kept of one import: the file can be sent again and again, and each time they would be stored. */
export const MAX_WARNINGS = 10_000;

/** Takes some rows in: what they say, what they mean, and in one transaction their storage and the progress that this is. */
export async function takeBatch(context: AppContext, run: Run, batch: readonly RawRow[]): Promise<void> {
  const { reports, refused, warnings } = readBatch(run, batch);
  const { checked, refused: faulty } = await checkRows(context.database.prisma, reports, run.mapping, context.clock.now());
  await run.names.learn(checked);
  const ready: ReadyRow[] = [];
  for (const row of checked) {
    const made = toReady(row, run.names);
    const repeats = 'reason' in made ? undefined : run.seen.get(`${made.sourceId} ${made.externalId}`);
    if ('reason' in made) refused.push(made);
    else if (repeats !== undefined) {
      const reason = row.input.externalId === undefined ? 'says the same as' : 'has the same source and id as';
      refused.push({ line: row.line, reason: `${reason} line ${repeats}` });
    } else {
      run.seen.set(`${made.sourceId} ${made.externalId}`, row.line);
      ready.push(made);
    }
  }
  run.counts = await inTurn(context, [], async (tx) => {
    const stored = await storeRows(tx, context, run.recordedBy, ready);
    const allRefused = [...refused, ...faulty, ...stored.refused];
    const counts = {
      rows: run.counts.rows + batch.length,
      created: run.counts.created + stored.created,
      revised: run.counts.revised + stored.revised,
      unchanged: run.counts.unchanged + stored.unchanged,
      refused: run.counts.refused + allRefused.length,
    };
    // One more than is borne, so that the notes tell where it stopped.
    const room = Math.max(0, context.imports.maxRefused + 1 - run.counts.refused);
    allRefused.sort((a, b) => a.line - b.line);
    run.firstRefusal ??= allRefused[0];
    const notes = [
      ...allRefused.slice(0, room).map((note) => ({ ...clipped(note), isRefused: true })),
      ...warnings.slice(0, Math.max(0, MAX_WARNINGS - run.warnings)).map((note) => ({ ...clipped(note), isRefused: false })),
    ];
    await advanceImport(tx, run.id, counts, notes, context.clock.now());
    return counts;
  });
  run.warnings += warnings.length;
}

/** A row can be wrong in thousands of places: the first help. */
const clipped = ({ line, reason }: Note): Note => ({ line, reason: clip(cut(reason, 10 * MAX_REASON), MAX_REASON) });
const MAX_REASON = 1_000;

function readBatch({ format, mapping }: Run, batch: readonly RawRow[]) {
  const reports: { line: number; report: ReportBody; doubts: readonly string[] }[] = [];
  const refused: Note[] = [];
  const warnings: Note[] = [];
  for (const row of batch) {
    const outcome = 'refused' in row ? row : format.read(row.value, mapping);
    if ('refused' in outcome) {
      refused.push({ line: row.line, reason: outcome.refused });
      continue;
    }
    const { report, warnings: odd, doubts = [] } = outcome;
    reports.push({ line: row.line, report, doubts });
    if (odd.length + doubts.length > 0) warnings.push({ line: row.line, reason: [...odd, ...doubts].join('; ') });
  }
  return { reports, refused, warnings };
}
