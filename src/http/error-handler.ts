import type { ErrorRequestHandler, Response } from 'express';
import { AppError } from '../app/lib/errors.js';
import { asUnavailable } from '../app/lib/unavailable.js';
import type { Logger } from '../lib/logger.js';
import { type Problem, STATUS } from './lib/problem.js';

const UNAVAILABLE_FOR_SECONDS = 5;

/** Turns whatever was thrown into a problem document. Only an `AppError` may speak; all else is logged and becomes a 500 without a word about the inside. */
export function errorHandler(logger: Logger): ErrorRequestHandler {
  // Express knows an error handler by its four parameters.
  return (thrown: unknown, _request, response, _next) => {
    const { requestId } = response.locals;
    const error = asAppError(asUnavailable(thrown));
    if (error.code === 'internal') logger.error({ err: thrown, requestId }, 'request failed');
    if (error.code === 'unavailable') logger.warn({ err: error.cause ?? error, requestId }, 'request could not be served');
    response.locals.errorCode = error.code;
    // The whole answer was given before something went wrong.
    if (response.writableEnded) return;
    // Half an answer is out: only breaking the connection tells the client that the rest is missing.
    if (response.headersSent) response.destroy();
    // To a client that has left, this goes nowhere.
    else sendProblem(response, error);
  };
}

function asAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  if (thrown instanceof URIError) return new AppError('malformed_request', 'The path holds a broken percent escape.');
  return new AppError('internal', 'Something went wrong on our side. The request id names the entry in the log.');
}

function sendProblem(response: Response, error: AppError): void {
  const [status, title] = STATUS[error.code];
  const problem: Problem = {
    type: `${response.locals.baseUrl}/docs#${error.code}`,
    title,
    status,
    code: error.code,
    detail: error.message,
    requestId: response.locals.requestId,
    ...(error.faults.length > 0 ? { errors: error.faults.map(({ path, message }) => ({ path, message })) } : {}),
  };
  if (status === 401) response.setHeader('WWW-Authenticate', response.locals.challenge ?? 'Bearer realm="pledgewatch"');
  const retryAfter = error.retryAfter ?? (status === 503 ? UNAVAILABLE_FOR_SECONDS : undefined);
  if (retryAfter !== undefined) response.setHeader('Retry-After', String(Math.max(1, Math.ceil(retryAfter))));
  response.removeHeader('ETag');
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Type', 'application/problem+json; charset=utf-8');
  response.statusCode = status;
  response.end(JSON.stringify(problem));
}
