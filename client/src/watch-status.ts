import type { Client } from 'openapi-fetch';
import type { components, paths } from './generated/interface.js';
import { type Pause, pause as realPause } from './pause.js';
import { refusal } from './problem.js';

export type StatusAnswer = components['schemas']['StatusAnswer'];

export interface WatchOptions {
  /** milliseconds between two polls (30 s): a write shows so much later at most, a change by time within a second */
  every?: number;
  signal?: AbortSignal;
  pause?: Pause;
}

/** Never polls more often than this (milliseconds). */
const LEAST_WAIT = 1_000;

/**
 * The status of a commitment now, and again whenever its answer is another. Polls with `If-None-Match`, which costs next to nothing, and comes back by itself at the
 * instant at which time alone changes the status.
 *
 * @throws {PledgewatchError} when it is refused; the reason of the signal when that is aborted
 */
export async function* watchStatus(
  api: Client<paths>,
  id: string,
  { every = 30_000, signal, pause = realPause }: WatchOptions = {},
): AsyncGenerator<StatusAnswer> {
  let tag: string | null = null;
  let nextChange = Number.POSITIVE_INFINITY;
  for (;;) {
    const header: { 'If-None-Match'?: string } = tag === null ? {} : { 'If-None-Match': tag };
    const { data, error, response } = await api.GET('/v1/commitments/{id}/status', { params: { path: { id }, header }, ...(signal && { signal }) });
    if (data !== undefined) {
      tag = response.headers.get('ETag');
      nextChange = data.nextChangeAt === null ? Number.POSITIVE_INFINITY : Date.parse(data.nextChangeAt);
      yield data;
    } else if (response.status !== 304) throw refusal(response, error);
    // By the clock of the service, which may differ from ours. Where a page may not read it, there is `every`.
    const untilChange = nextChange - Date.parse(response.headers.get('Date') ?? '');
    await pause(Math.max(LEAST_WAIT, Math.min(every, Number.isNaN(untilChange) ? every : untilChange)), signal);
  }
}
