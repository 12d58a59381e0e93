import { EventSourceParserStream } from 'eventsource-parser/stream';
import type { Client } from 'openapi-fetch';
import type { components, paths } from './generated/interface.js';
import { type Pause, pause as realPause } from './pause.js';
import { PledgewatchError, refusal } from './problem.js';

export type StatusChange = components['schemas']['StatusChange'];
export type GoneCommitment = components['schemas']['GoneCommitment'];

export interface FollowOptions {
  /** the `cursor` of the last change that is known; left out: from now on */
  after?: string;
  /** only the changes of these commitments */
  commitment?: string[];
  /** is told of each commitment that ceased to be public: whoever keeps a copy drops it */
  onGone?: (gone: GoneCommitment) => void;
  signal?: AbortSignal;
  pause?: Pause;
}

/** Milliseconds between the end of one connection and the next. */
const COME_AGAIN = 2_000;

/** Every status change since a cursor (left out: since the beginning) that is there by now. @throws {PledgewatchError} */
export async function* changesSince(
  api: Client<paths>,
  { after, commitment, onGone, signal }: Omit<FollowOptions, 'pause'> = {},
): AsyncGenerator<StatusChange> {
  let cursor = after;
  for (;;) {
    const { data, error, response } = await api.GET('/v1/changes', { params: { query: queryOf(cursor, commitment) }, ...(signal && { signal }) });
    if (data === undefined) throw refusal(response, error);
    // None that is gone is among the items, so which of them is told of first does not matter.
    for (const gone of data.gone) onGone?.(gone);
    yield* data.items;
    if (!data.hasMore) return;
    cursor = data.cursor;
  }
}

/**
 * The status changes as they are written down, without end. A connection that ends or breaks is made again behind the last change that came, so none is
 * missed and none comes twice.
 *
 * @throws {PledgewatchError} when the service refuses it; the reason of the signal when that is aborted; what `onGone` throws
 */
export async function* followChanges(
  api: Client<paths>,
  { after, commitment, onGone, signal, pause = realPause }: FollowOptions = {},
): AsyncGenerator<StatusChange> {
  let cursor = after;
  for (;;) {
    try {
      const { data, error, response } = await api.GET('/v1/stream', {
        params: { query: queryOf(cursor, commitment) },
        parseAs: 'stream',
        ...(signal && { signal }),
      });
      if (!data) throw refusal(response, error);
      for await (const { event, id, data: text } of eventsOf(data)) {
        if (event === 'change') yield JSON.parse(text) as StatusChange;
        if (event === 'gone') tell(onGone, JSON.parse(text) as GoneCommitment);
        if (id) cursor = id;
      }
    } catch (error) {
      if (error instanceof ListenerError) throw error.cause;
      if (signal?.aborted || !isPassing(error)) throw error;
    }
    await pause(COME_AGAIN, signal);
  }
}

/** What went wrong in the caller's own function, which is no broken connection. */
class ListenerError extends Error {}

function tell(onGone: FollowOptions['onGone'], gone: GoneCommitment): void {
  try {
    onGone?.(gone);
  } catch (error) {
    throw new ListenerError('onGone failed', { cause: error });
  }
}

const queryOf = (after: string | undefined, commitment: string[] | undefined) => ({
  ...(after !== undefined && { after }),
  ...(commitment && { commitment }),
});

// A broken connection (fetch says TypeError), and a service that restarts or is full.
const isPassing = (error: unknown): boolean =>
  error instanceof PledgewatchError ? error.status === 429 || error.status === 503 : error instanceof TypeError;

async function* eventsOf(body: ReadableStream<Uint8Array>) {
  const reader = body
    .pipeThrough(new TextDecoderStream() as unknown as TransformStream<Uint8Array, string>)
    .pipeThrough(new EventSourceParserStream())
    .getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // Whoever stops listening leaves the connection; one that is broken already cannot be left.
    await reader.cancel().catch(() => undefined);
  }
}
