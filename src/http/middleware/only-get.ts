import type { RequestHandler } from 'express';
import { AppError } from '../../app/lib/errors.js';

const ALLOW = 'GET, HEAD, OPTIONS';

/** Closes a route that answers to `GET`, and so to `HEAD`: `OPTIONS` gets the list, anything else 405. */
export const onlyGet: RequestHandler = (request, response) => {
  response.setHeader('Allow', ALLOW);
  if (request.method !== 'OPTIONS') throw new AppError('method_not_allowed', `This address answers to ${ALLOW}.`);
  response.statusCode = 204;
  response.end();
};
