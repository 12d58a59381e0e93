import type { ServerResponse } from 'node:http';

/** Given when the client's connection ends before the whole answer was sent: nobody waits for the work any more. */
export function clientGone(response: ServerResponse): AbortSignal {
  const left = new AbortController();
  const look = () => {
    if (!response.writableFinished) left.abort();
  };
  if (response.closed) look();
  else response.once('close', look);
  return left.signal;
}
