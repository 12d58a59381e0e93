import type { Client } from 'openapi-fetch';
import type { components, paths } from './generated/interface.js';
import { type Pause, pause as realPause } from './pause.js';
import { refusal } from './problem.js';

export type StatusAnswer = components['schemas']['StatusAnswer'];

export interface WatchOptions {
  /** milliseconds between polls, default 30 s: the longest delay of a write; a change by time shows within a second */
  every?: number;
  signal?: AbortSignal;
  pause?: Pause;
}

/** Shortest time between polls (milliseconds). */
const LEAST_WAIT = 1_000;

/**
 * Yields the status of a commitment, and again whenever it changes. Polls with `If-None-Match`, which is cheap, and
 * polls at the next change by time.
 *
 * @throws {PledgewatchError} if the service refuses; the signal's reason on abort
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
    // Uses the service's clock, which may differ from ours. If a page may not read the Date header, `every` applies.
    const untilChange = nextChange - Date.parse(response.headers.get('Date') ?? '');
    await pause(Math.max(LEAST_WAIT, Math.min(every, Number.isNaN(untilChange) ? every : untilChange)), signal);
  }
}
