import type { Pause } from './pause.js';

export type Fetch = (request: Request) => Promise<Response>;

export interface RetryOptions {
  /** most retries of a request */
  retries: number;
  fetch: Fetch;
  pause: Pause;
}

/** Milliseconds before the first retry without `Retry-After`; doubles with each retry. */
const FIRST_WAIT = 500;
/** Above this wait (milliseconds) the caller gets the response instead of a retry. */
const LONGEST_WAIT = 60_000;

/**
 * Retries requests where that is safe. A request refused with 429 or 503 had no effect. After a broken connection
 * that is unknown, so only reads and requests with an `Idempotency-Key` are retried. A stream body is sent once.
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

/**
 * Returns whether the request has no body or a JSON body. Checks the type, since `Request.body` is undefined in
 * Firefox.
 */
export function isReplayable({ headers, body }: Request): boolean {
  const type = headers.get('content-type');
  return type === null ? !body : type.startsWith('application/json');
}

async function isTemporary(response: Response): Promise<boolean> {
  if (response.status === 429 || response.status === 503) return true;
  // The first attempt is still running; its response comes soon.
  return response.status === 409 && (await response.clone().text()).includes('"idempotency_key_in_use"');
}

function retryAfter(response: Response): number | undefined {
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1_000 : undefined;
}
