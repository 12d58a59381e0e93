import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { AppContext } from '../../app/context.js';
import { anonymous } from '../../app/lib/caller.js';
import { callerAddress } from '../lib/caller-address.js';

// Short, printable, and not of the form of a key: it goes into logs and answers.
const SANE = /^(?!pw_)[A-Za-z0-9._-]{1,64}$/;

/** The caller's own, if it is sane; else a new one. */
export const requestIdOf = (given: string | string[] | undefined): string => (typeof given === 'string' && SANE.test(given) ? given : randomUUID());

/** First of all: names the request, and fills `response.locals`. A caller's own `X-Request-Id` is kept if it is sane. */
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
