import type { ErrorRequestHandler, Response } from 'express';
import { AppError } from '../app/lib/errors.js';
import { asUnavailable } from '../app/lib/unavailable.js';
import type { Logger } from '../lib/logger.js';
import { type Problem, STATUS } from './lib/problem.js';

const UNAVAILABLE_FOR_SECONDS = 5;

/**
 * Turns errors into problem documents. Only an `AppError` shows its text; any other error is logged and becomes a
 * bare 500.
 */
export function errorHandler(logger: Logger): ErrorRequestHandler {
  // Express recognises an error handler by its four parameters.
  return (thrown: unknown, _request, response, _next) => {
    const { requestId } = response.locals;
    const error = asAppError(asUnavailable(thrown));
    if (error.code === 'internal') logger.error({ err: thrown, requestId }, 'request failed');
    if (error.code === 'unavailable') logger.warn({ err: error.cause ?? error, requestId }, 'request refused: service unavailable');
    response.locals.errorCode = error.code;
    // The error came after the whole response.
    if (response.writableEnded) return;
    // Part of the response is sent: only a broken connection shows the client that the rest is missing.
    if (response.headersSent) response.destroy();
    else sendProblem(response, error);
  };
}

function asAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  if (thrown instanceof URIError) return new AppError('malformed_request', 'The path has a broken percent escape; encode it as UTF-8.');
  return new AppError('internal', 'The service failed. Give its operator the request id: the log has the details.');
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
