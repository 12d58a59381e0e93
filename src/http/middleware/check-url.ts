import type { RequestHandler } from 'express';
import { AppError } from '../../app/lib/errors.js';

const KEY_NAMES = new Set(['api_key', 'apikey', 'api-key', 'key', 'access_token', 'token', 'authorization']);
const KEY = /pw_[A-Za-z0-9_-]{20,}/;
/** Headers that must not be sent twice, since Node keeps one of them or joins them with a comma. */
const SINGLE_HEADERS = ['authorization', 'idempotency-key', 'content-type', 'if-match', 'x-request-id'];

/** Refuses addresses and headers that are ambiguous or that would break further in: `%00`, broken escapes, headers given twice, keys in the query. */
export const checkUrl: RequestHandler = (request, _response, next) => {
  const decoded = decode(request.originalUrl);
  if (decoded === undefined) throw new AppError('malformed_request', 'The address holds a percent escape that is no UTF-8.');
  if (decoded.includes('\0')) throw new AppError('malformed_request', 'The address holds a NUL character.');
  const query = request.originalUrl.split('?')[1];
  if (query !== undefined) {
    const names = new URLSearchParams(query).keys();
    if (KEY.test(decoded) || [...names].some((name) => KEY_NAMES.has(name.toLowerCase()))) {
      throw new AppError(
        'malformed_request',
        'Send the API key as "Authorization: Bearer <key>", never in the address: addresses end up in logs. Revoke a key that was sent this way.',
      );
    }
  }
  for (const name of SINGLE_HEADERS) {
    if ((request.headersDistinct[name]?.length ?? 0) > 1) throw new AppError('malformed_request', `The header "${name}" is given more than once.`);
  }
  next();
};

function decode(url: string): string | undefined {
  try {
    return decodeURIComponent(url.replaceAll('+', ' '));
  } catch {
    // A URIError is all that this can throw; it says nothing more than "malformed".
    return undefined;
  }
}
