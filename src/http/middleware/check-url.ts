import type { RequestHandler } from 'express';
import { AppError } from '../../app/lib/errors.js';

const KEY_NAMES = new Set(['api_key', 'apikey', 'api-key', 'key', 'access_token', 'token', 'authorization']);
const KEY = /pw_[A-Za-z0-9_-]{20,}/;
/** Headers that must not repeat: Node would drop one or join them with a comma. */
const SINGLE_HEADERS = ['authorization', 'idempotency-key', 'content-type', 'if-match', 'x-request-id'];

/** Refuses URLs with `%00`, broken escapes or API keys, and repeated headers. @throws {AppError} `malformed_request` */
export const checkUrl: RequestHandler = (request, _response, next) => {
  const decoded = decode(request.originalUrl);
  if (decoded === undefined) throw new AppError('malformed_request', 'The URL has a percent escape that is not UTF-8; encode it as UTF-8.');
  if (decoded.includes('\0')) throw new AppError('malformed_request', 'The URL has a NUL character; remove it.');
  const query = request.originalUrl.split('?')[1];
  if (query !== undefined) {
    const names = new URLSearchParams(query).keys();
    if (KEY.test(decoded) || [...names].some((name) => KEY_NAMES.has(name.toLowerCase()))) {
      throw new AppError(
        'malformed_request',
        'Send the API key as "Authorization: Bearer <key>", not in the URL, which ends up in logs. Revoke this key.',
      );
    }
  }
  for (const name of SINGLE_HEADERS) {
    if ((request.headersDistinct[name]?.length ?? 0) > 1) throw new AppError('malformed_request', `The header "${name}" is repeated; send it once.`);
  }
  next();
};

function decode(url: string): string | undefined {
  try {
    return decodeURIComponent(url.replaceAll('+', ' '));
  } catch {
    // Only a URIError is possible, which says no more than "malformed".
    return undefined;
  }
}
