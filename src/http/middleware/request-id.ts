import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { AppContext } from '../../app/context.js';
import { anonymous } from '../../app/lib/caller.js';
import { callerAddress } from '../lib/caller-address.js';

// Short, printable and not like an API key, since it goes into logs and responses.
const VALID = /^(?!pw_)[A-Za-z0-9._-]{1,64}$/;

/** Returns the caller's id if it is valid; else a new one. */
export const requestIdOf = (given: string | string[] | undefined): string => (typeof given === 'string' && VALID.test(given) ? given : randomUUID());

/** Sets the request id and fills `response.locals`; the first middleware. */
export function beginRequest(context: Pick<AppContext, 'publicUrl'>, trustProxy: number): RequestHandler {
  return (request, response, next) => {
    const requestId = requestIdOf(request.headers['x-request-id']);
    response.locals.requestId = requestId;
    response.locals.address = callerAddress(request, trustProxy);
    response.locals.baseUrl = context.publicUrl;
    response.locals.caller = anonymous;
    response.setHeader('X-Request-Id', requestId);
    next();
  };
}
