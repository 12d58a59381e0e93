import type { RequestListener, ServerResponse } from 'node:http';
import type { Application } from 'express';
import type { Logger } from '../../lib/logger.js';
import type { Problem } from './problem.js';

type Done = (thrown?: unknown) => void;
type Listener = (...given: [...Parameters<RequestListener>, done: Done]) => void;

/**
 * Runs the application with our own final handler for errors that bypass or come from its error handler. Express's
 * default would send the stack trace to the client, and needs a socket that may be gone.
 */
export function withLastResort(app: Application, logger: Logger): RequestListener {
  // Express takes the final handler as a third argument, but its types declare that only for routers.
  const run = app as unknown as Listener;
  return (request, response) => {
    // A client that disconnects is no fault of ours, and an unhandled error event would end the process.
    request.on('error', (error) => logger.debug({ reason: error.message }, 'request aborted'));
    response.on('error', (error) => logger.debug({ reason: error.message }, 'response aborted'));
    try {
      run(request, response, (thrown) => respondAtLast(response, thrown, logger));
    } catch (error) {
      respondAtLast(response, error, logger);
    }
  };
}

/** Ends a response with a problem, or breaks it off if it has begun. Leaves a finished response alone. Never throws. */
export function respondAtLast(response: ServerResponse, thrown: unknown, logger: Logger): void {
  try {
    if (!isInvalidUrl(thrown)) logger.error({ err: thrown, requestId: idOf(response) }, 'request failed outside the error handler');
  } catch {
    // Some errors cannot be logged, such as one whose fields throw.
  }
  try {
    if (response.writableEnded) return;
    if (response.headersSent) response.destroy();
    else sendProblem(response, isInvalidUrl(thrown) ? INVALID_URL : INTERNAL);
  } catch {
    // Only closing the connection is left to show the failure.
    response.destroy();
  }
}

const INTERNAL = {
  title: 'Internal error',
  status: 500,
  code: 'internal',
  detail: 'The service failed. Give its operator the request id: the log has the details.',
} as const;
const INVALID_URL = {
  title: 'Malformed request',
  status: 400,
  code: 'malformed_request',
  detail: 'The URL of the request is invalid; send a path that starts with "/".',
} as const;

/**
 * The application responds to every URL that it can parse, if only with 404; for others Express calls the end without
 * an error.
 */
const isInvalidUrl = (thrown: unknown): boolean =>
  thrown === undefined || (thrown instanceof TypeError && Reflect.get(thrown, 'code') === 'ERR_INVALID_URL');

function idOf(response: ServerResponse): string {
  const id = response.getHeader('x-request-id');
  return typeof id === 'string' ? id : '';
}

function sendProblem(response: ServerResponse, what: typeof INTERNAL | typeof INVALID_URL): void {
  const requestId = idOf(response);
  // A header set earlier may be the cause of the error.
  for (const name of response.getHeaderNames()) if (name !== 'x-request-id') response.removeHeader(name);
  const problem: Problem = { type: 'about:blank', ...what, requestId };
  response.writeHead(what.status, { 'Content-Type': 'application/problem+json; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(problem));
}
