import { findNextChange } from '../../db/status-changes.js';
import { awaitedLater } from '../../lib/awaited-later.js';
import type { AppContext } from '../context.js';
import { asUnavailable } from '../lib/unavailable.js';
import { recordDueChanges } from '../record/record-due-changes.js';

/** Who reads the history waits so long (milliseconds) for what is due to be written into it; then it is answered as far as it is written. */
const PATIENCE = 1_000;
/** After a failure nobody tries again for so long (milliseconds): the sweep does. */
const REST = 5_000;

interface Writer {
  running?: Promise<void>;
  restUntil: number;
}

const writers = new WeakMap<object, Writer>();

/**
 * For readers of the history, whose entries have a place only once they are written: has what is due written down beside the reader, once for all who ask at the
 * same time. Never throws: a database that takes no writes, or a lock, does not fail who only reads.
 */
export async function writtenDown(context: AppContext): Promise<void> {
  const writer = writers.get(context.database) ?? { restUntil: Number.NEGATIVE_INFINITY };
  writers.set(context.database, writer);
  if (performance.now() < writer.restUntil) return;
  if (((await findNextChange(context.database.prisma)) ?? Number.POSITIVE_INFINITY) > context.clock.now()) return;
  writer.running ??= awaitedLater(write(context, writer).finally(() => delete writer.running));
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE);
  });
  await Promise.race([writer.running, late]);
  clearTimeout(timer);
}

async function write(context: AppContext, writer: Writer): Promise<void> {
  try {
    await recordDueChanges(context);
  } catch (error) {
    writer.restUntil = performance.now() + REST;
    const reason = asUnavailable(error) === error ? { err: error } : { reason: String(error) };
    context.logger.warn(reason, 'what is due could not be written down for who reads the history; the sweep tries again');
  }
}
