import type { RequestHandler } from 'express';

export const OPERATOR_PATH = '/operator';

const BASIC = /^Basic +([A-Za-z0-9+/=]{1,1024})$/i;

/**
 * Accepts an API key as the password of HTTP Basic, on this page only: browsers resend it, so on other paths a
 * foreign page could write in the operator's name.
 */
export const operatorLogin: RequestHandler = (request, response, next) => {
  if (request.path === OPERATOR_PATH) {
    response.locals.challenge = 'Basic realm="Pledgewatch: an admin key as the password", charset="UTF-8"';
    const credentials = BASIC.exec(request.headers.authorization ?? '')?.[1];
    const [, password] = /^[^:]*:(.*)$/s.exec(credentials === undefined ? '' : Buffer.from(credentials, 'base64').toString('utf8')) ?? [];
    if (password !== undefined) request.headers.authorization = `Bearer ${password}`;
  }
  next();
};
