import type { Pause } from './pause.js';

export type Fetch = (request: Request) => Promise<Response>;

export interface RetryOptions {
  /** how often a request is sent again at most */
  retries: number;
  fetch: Fetch;
  pause: Pause;
}

/** Milliseconds before the first retry where the service names none; doubled from one to the next. */
const FIRST_WAIT = 500;
/** Whoever is told to wait for longer than this (milliseconds) is told so, instead of hanging. */
const LONGEST_WAIT = 60_000;

/**
 * Sends a request again where that is safe. What was refused with 429 or 503 had no effect. When the connection broke nobody knows, so only reading, and a POST
 * whose `Idempotency-Key` makes it safe, are sent again. A body that is a stream is sent once.
 */
export function retrying({ retries, fetch, pause }: RetryOptions): Fetch {
  return async (request) => {
    const canBeRepeated = isReplayable(request);
    const isIdempotent = request.method === 'GET' || request.method === 'HEAD' || request.headers.has('Idempotency-Key');
    for (let tried = 0; ; tried += 1) {
      const isLast = tried >= retries || !canBeRepeated;
      let wait = FIRST_WAIT * 2 ** tried * (1 + Math.random() / 4);
      try {
        const response = await fetch(isLast ? request : request.clone());
        if (isLast || !(await isTemporary(response))) return response;
        wait = retryAfter(response) ?? wait;
        if (wait > LONGEST_WAIT) return response;
        await response.body?.cancel();
      } catch (error) {
        if (isLast || !isIdempotent || request.signal.aborted) throw error;
      }
      await pause(wait, request.signal);
    }
  };
}

/** Whether it has no body, or one of JSON. A body always has a type unless it is a stream, and not every browser tells of the body itself: in Firefox it is undefined. */
export function isReplayable({ headers, body }: Request): boolean {
  const type = headers.get('content-type');
  return type === null ? !body : type.startsWith('application/json');
}

async function isTemporary(response: Response): Promise<boolean> {
  if (response.status === 429 || response.status === 503) return true;
  // The same request is still at work: its answer will be there in a moment.
  return response.status === 409 && (await response.clone().text()).includes('"idempotency_key_in_use"');
}

function retryAfter(response: Response): number | undefined {
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1_000 : undefined;
}
