import type { ServerResponse } from 'node:http';

/** Returns a signal that aborts when the connection closes before the whole response is sent. */
export function clientGone(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  const onClose = () => {
    if (!response.writableFinished) gone.abort();
  };
  if (response.closed) onClose();
  else response.once('close', onClose);
  return gone.signal;
}
