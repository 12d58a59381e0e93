import type { RequestHandler } from 'express';
import { AppError } from '../../app/lib/errors.js';

const ALLOW = 'GET, HEAD, OPTIONS';

/** Ends a GET route: responds to `OPTIONS` with `Allow`, and refuses other methods with 405. */
export const onlyGet: RequestHandler = (request, response) => {
  response.setHeader('Allow', ALLOW);
  if (request.method !== 'OPTIONS') throw new AppError('method_not_allowed', `This address supports only ${ALLOW}.`);
  response.statusCode = 204;
  response.end();
};
