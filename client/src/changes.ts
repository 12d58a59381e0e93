import { EventSourceParserStream } from 'eventsource-parser/stream';
import type { Client } from 'openapi-fetch';
import type { components, paths } from './generated/interface.js';
import { type Pause, pause as realPause } from './pause.js';
import { PledgewatchError, refusal } from './problem.js';

export type StatusChange = components['schemas']['StatusChange'];
export type GoneCommitment = components['schemas']['GoneCommitment'];

export interface FollowOptions {
  /** `cursor` of the last change that you have; omitted: from now on */
  after?: string;
  /** only the changes of these commitments */
  commitment?: string[];
  /** called for each commitment that is no longer public: delete it from your copy */
  onGone?: (gone: GoneCommitment) => void;
  signal?: AbortSignal;
  pause?: Pause;
}

/** Milliseconds from the end of one connection to the next. */
const RECONNECT_AFTER = 2_000;

/** Yields the status changes recorded since a cursor (omitted: since the beginning). @throws {PledgewatchError} */
export async function* changesSince(
  api: Client<paths>,
  { after, commitment, onGone, signal }: Omit<FollowOptions, 'pause'> = {},
): AsyncGenerator<StatusChange> {
  let cursor = after;
  for (;;) {
    const { data, error, response } = await api.GET('/v1/changes', { params: { query: queryOf(cursor, commitment) }, ...(signal && { signal }) });
    if (data === undefined) throw refusal(response, error);
    // No commitment is in both lists, so their order does not matter.
    for (const gone of data.gone) onGone?.(gone);
    yield* data.items;
    if (!data.hasMore) return;
    cursor = data.cursor;
  }
}

/**
 * Yields status changes as they are recorded, without end. It reconnects after the last received change, so each
 * change comes exactly once.
 *
 * @throws {PledgewatchError} if the service refuses; the signal's reason on abort; whatever `onGone` throws
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
        if (event === 'gone') notify(onGone, JSON.parse(text) as GoneCommitment);
        if (id) cursor = id;
      }
    } catch (error) {
      if (error instanceof ListenerError) throw error.cause;
      if (signal?.aborted || !isTemporary(error)) throw error;
    }
    await pause(RECONNECT_AFTER, signal);
  }
}

/** Wraps an error of the caller's `onGone`, to tell it from a broken connection. */
class ListenerError extends Error {}

function notify(onGone: FollowOptions['onGone'], gone: GoneCommitment): void {
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

// A broken connection (fetch throws a TypeError), or a service that restarts or is busy.
const isTemporary = (error: unknown): boolean =>
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
    // Closes the connection when the caller stops; a broken one cannot be cancelled.
    await reader.cancel().catch(() => undefined);
  }
}
