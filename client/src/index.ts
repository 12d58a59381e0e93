import createFetchClient, { type Client } from 'openapi-fetch';
import { changesSince, type FollowOptions, followChanges, type GoneCommitment, type StatusChange } from './changes.js';
import type { components, paths } from './generated/interface.js';
import { type ItemOf, itemsOf, type ListParams, type ListPath, type PlainGet } from './lists.js';
import { type Pause, pause as realPause } from './pause.js';
import { type Fetch, isReplayable, retrying } from './retry.js';
import { type StatusAnswer, type WatchOptions, watchStatus } from './watch-status.js';

export { PledgewatchError, type Problem } from './problem.js';
export type { components, FollowOptions, GoneCommitment, ItemOf, ListParams, ListPath, paths, StatusAnswer, StatusChange, WatchOptions };

/** The schemas of the interface by name: `Schemas['Commitment']`. */
export type Schemas = components['schemas'];

export interface ClientOptions {
  /** address of the service, such as `https://pledges.example` */
  url: string;
  /** API key; omitted: public data only */
  key?: string;
  /** most retries when the service is busy or the connection breaks; default 3 */
  retries?: number;
  /** replaces the global `fetch`, for a proxy or a test */
  fetch?: Fetch;
  /** replaces the timer, for tests */
  pause?: Pause;
}

export interface PledgewatchClient {
  /** every operation, typed by path: `api.POST('/v1/reports', { body })` returns `{ data, error, response }` */
  api: Client<paths>;
  /** yields all items of a list, page by page */
  list<P extends ListPath>(path: P, params: ListParams<P>, signal?: AbortSignal): AsyncGenerator<ItemOf<P>>;
  /** yields the status of a commitment, and again whenever it changes */
  watchStatus(id: string, options?: WatchOptions): AsyncGenerator<StatusAnswer>;
  /** yields the status changes recorded since a cursor */
  changesSince(options?: Omit<FollowOptions, 'pause'>): AsyncGenerator<StatusChange>;
  /** yields status changes as they happen; reconnects by itself */
  followChanges(options?: FollowOptions): AsyncGenerator<StatusChange>;
}

/**
 * Returns a client of one service. Each POST carries an `Idempotency-Key`, so it takes effect once even if it is
 * retried.
 */
export function createClient({
  url,
  key,
  retries = 3,
  fetch = (request) => globalThis.fetch(request),
  pause = realPause,
}: ClientOptions): PledgewatchClient {
  const api = createFetchClient<paths>({ baseUrl: url.replace(/\/+$/, ''), fetch: retrying({ retries, fetch, pause }) });
  api.use({
    onRequest({ request }) {
      if (key !== undefined) request.headers.set('Authorization', `Bearer ${key}`);
      if (request.method === 'POST' && isReplayable(request) && !request.headers.has('Idempotency-Key'))
        request.headers.set('Idempotency-Key', crypto.randomUUID());
    },
  });
  return {
    api,
    list: (path, params, signal) => itemsOf(api.GET as PlainGet, path, params, signal),
    watchStatus: (id, options) => watchStatus(api, id, { pause, ...options }),
    changesSince: (options) => changesSince(api, options),
    followChanges: (options) => followChanges(api, { pause, ...options }),
  };
}
