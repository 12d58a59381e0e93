import createFetchClient, { type Client } from 'openapi-fetch';
import { changesSince, type FollowOptions, followChanges, type GoneCommitment, type StatusChange } from './changes.js';
import type { components, paths } from './generated/interface.js';
import { type ItemOf, itemsOf, type ListParams, type ListPath, type PlainGet } from './lists.js';
import { type Pause, pause as realPause } from './pause.js';
import { type Fetch, isReplayable, retrying } from './retry.js';
import { type StatusAnswer, type WatchOptions, watchStatus } from './watch-status.js';

export { PledgewatchError, type Problem } from './problem.js';
export type { components, FollowOptions, GoneCommitment, ItemOf, ListParams, ListPath, paths, StatusAnswer, StatusChange, WatchOptions };

/** The shapes of the interface by name: `Schemas['Commitment']`. */
export type Schemas = components['schemas'];

export interface ClientOptions {
  /** where the service is, such as `https://pledges.example` */
  url: string;
  /** left out: what everybody may read */
  key?: string;
  /** how often a request is sent again when the service is busy or the connection breaks (3) */
  retries?: number;
  /** instead of the global one: a proxy, a test */
  fetch?: Fetch;
  /** how it waits; for tests */
  pause?: Pause;
}

export interface PledgewatchClient {
  /** every operation, typed by path: `api.POST('/v1/reports', { body })` answers `{ data, error, response }` */
  api: Client<paths>;
  /** all items of a list, page by page */
  list<P extends ListPath>(path: P, params: ListParams<P>, signal?: AbortSignal): AsyncGenerator<ItemOf<P>>;
  /** the status of a commitment, and again whenever its answer is another */
  watchStatus(id: string, options?: WatchOptions): AsyncGenerator<StatusAnswer>;
  /** every status change since a cursor that is there by now */
  changesSince(options?: Omit<FollowOptions, 'pause'>): AsyncGenerator<StatusChange>;
  /** status changes as they happen, over broken connections as well */
  followChanges(options?: FollowOptions): AsyncGenerator<StatusChange>;
}

/** A client of one service. Each POST carries an `Idempotency-Key`, so that it takes effect once however often it is sent. */
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
