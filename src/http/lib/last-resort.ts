import type { RequestListener, ServerResponse } from 'node:http';
import type { Application } from 'express';
import type { Logger } from '../../lib/logger.js';
import type { Problem } from './problem.js';

type Done = (thrown?: unknown) => void;
type Listener = (...given: [...Parameters<RequestListener>, done: Done]) => void;

/**
 * Runs the application with an end of our own: what its error handler did not get, or fell over itself, is answered here, and never by Express's page, which shows
 * the stack of the error to everybody and needs a socket that may be gone.
 */
export function withLastResort(app: Application, logger: Logger): RequestListener {
  // Express takes the end as a third argument; its types know it of routers alone, with requests that are prepared already.
  const run = app as unknown as Listener;
  return (request, response) => {
    // Who leaves in the middle is no fault of ours, and an error event that nobody hears would end the process.
    request.on('error', (error) => logger.debug({ reason: error.message }, 'a request broke off'));
    response.on('error', (error) => logger.debug({ reason: error.message }, 'an answer broke off'));
    try {
      run(request, response, (thrown) => respondAtLast(response, thrown, logger));
    } catch (error) {
      respondAtLast(response, error, logger);
    }
  };
}

/** Never throws. A response that was answered already stays as it is. */
export function respondAtLast(response: ServerResponse, thrown: unknown, logger: Logger): void {
  try {
    if (!isUnreadable(thrown)) logger.error({ err: thrown, requestId: idOf(response) }, 'a request could not be answered in the usual way');
  } catch {
    // An error that cannot even be logged, such as one whose fields throw.
  }
  try {
    if (response.writableEnded) return;
    if (response.headersSent) response.destroy();
    else answer(response, isUnreadable(thrown) ? UNREADABLE : INTERNAL);
  } catch {
    // Only the end of the connection is left to tell of it.
    response.destroy();
  }
}

const INTERNAL = {
  title: 'Internal error',
  status: 500,
  code: 'internal',
  detail: 'Something went wrong on our side. The request id names the entry in the log.',
} as const;
const UNREADABLE = {
  title: 'Malformed request',
  status: 400,
  code: 'malformed_request',
  detail: 'The address of the request cannot be read.',
} as const;

/** The application answers every address that it can read, if only by 404: it comes to its end without an error for those that it cannot. */
const isUnreadable = (thrown: unknown): boolean =>
  thrown === undefined || (thrown instanceof TypeError && Reflect.get(thrown, 'code') === 'ERR_INVALID_URL');

function idOf(response: ServerResponse): string {
  const id = response.getHeader('x-request-id');
  return typeof id === 'string' ? id : '';
}

function answer(response: ServerResponse, what: typeof INTERNAL | typeof UNREADABLE): void {
  const requestId = idOf(response);
  // What was set may be what is wrong.
  for (const name of response.getHeaderNames()) if (name !== 'x-request-id') response.removeHeader(name);
  const problem: Problem = { type: 'about:blank', ...what, requestId };
  response.writeHead(what.status, { 'Content-Type': 'application/problem+json; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(problem));
}
