import { isUtf8 } from 'node:buffer';
import express, { type RequestHandler } from 'express';
import { AppError } from '../../app/lib/errors.js';
import type { Operation } from '../lib/operation.js';
import { checkJson } from './json-limits.js';

export const MAX_BODY_BYTES = 1_048_576;

/**
 * Returns handlers that parse a JSON body, leave a streamed body to the operation, or refuse a body where none is
 * expected.
 */
export function requireBody(row: Operation): RequestHandler[] {
  if (row.bodyType === 'stream') return [checkStreamType(row.bodyTypes ?? [])];
  if (!row.body) return [refuseBody];
  const read = [checkContentType, readJson, checkContent];
  return row.isBodyOptional ? read.map(ifPresent) : read;
}

const hasBody = (request: Parameters<RequestHandler>[0]): boolean =>
  request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;

const ifPresent =
  (handler: RequestHandler): RequestHandler =>
  (request, response, next) =>
    hasBody(request) ? handler(request, response, next) : next();

const refuseBody: RequestHandler = (request, _response, next) => {
  // A body on GET is legal and ignored; on other methods it is a mistake of the caller.
  if (request.method !== 'GET' && request.method !== 'HEAD' && hasBody(request))
    throw new AppError('malformed_request', 'This operation takes no body; send the request without one.');
  next();
};

function checkStreamType(types: readonly string[]): RequestHandler {
  return (request, _response, next) => {
    const type = (request.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
    if (!types.includes(type)) throw new AppError('unsupported_media_type', `Send the body as ${types.join(' or ')}.`);
    next();
  };
}

const checkContentType: RequestHandler = (request, _response, next) => {
  if (!hasBody(request)) throw new AppError('malformed_request', 'The body is missing; send a JSON body.');
  const [type, ...parameters] = (request.get('content-type') ?? '').split(';').map((part) => part.trim().toLowerCase());
  if (type !== 'application/json') throw new AppError('unsupported_media_type', 'Send the body with "Content-Type: application/json".');
  const charset = parameters
    .find((parameter) => parameter.startsWith('charset='))
    ?.slice(8)
    .replaceAll('"', '');
  if (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8') throw new AppError('unsupported_media_type', 'Send JSON encoded as UTF-8.');
  next();
};

const parse = express.json({
  limit: MAX_BODY_BYTES,
  type: () => true,
  strict: false,
  verify: (_request, _response, bytes) => {
    if (!isUtf8(bytes)) throw new AppError('malformed_request', 'The body is not valid UTF-8; encode it as UTF-8.');
  },
});

const readJson: RequestHandler = (request, response, next) =>
  parse(request, response, (error?: unknown) => next(error === undefined ? undefined : translate(error)));

const checkContent: RequestHandler = (request, _response, next) => {
  checkJson(request.body);
  next();
};

/** Translates body-parser's errors: most have a `type`, decompression errors only a status. */
function translate(error: unknown): unknown {
  if (error instanceof AppError || !(error instanceof Error)) return error;
  switch ('type' in error ? error.type : undefined) {
    case 'entity.parse.failed':
      return new AppError('malformed_request', 'The body is not valid JSON; check its syntax.');
    case 'entity.too.large':
      return new AppError('payload_too_large', `The body is too large; send at most ${MAX_BODY_BYTES} bytes.`);
    case 'encoding.unsupported':
      return new AppError('unsupported_media_type', 'Send the body with Content-Encoding gzip, deflate or br, or without one.');
    case 'charset.unsupported':
      return new AppError('unsupported_media_type', 'Send JSON encoded as UTF-8.');
    case 'request.aborted':
    case 'request.size.invalid':
      return new AppError('malformed_request', 'The body is shorter or longer than its Content-Length; send the whole body again.');
    default:
      return 'status' in error && error.status === 400
        ? new AppError('malformed_request', 'The body cannot be decompressed; check its Content-Encoding.')
        : error;
  }
}
