import { isUtf8 } from 'node:buffer';
import express, { type RequestHandler } from 'express';
import { AppError } from '../../app/lib/errors.js';
import type { Operation } from '../lib/operation.js';
import { checkJson } from './json-limits.js';

export const MAX_BODY_BYTES = 1_048_576;

/** Reads a JSON body for a row that takes one, leaves a streamed one to its handler, and refuses one for a row that takes none. */
export function requireBody(row: Operation): RequestHandler[] {
  if (row.bodyType === 'stream') return [checkStreamType(row.bodyTypes ?? [])];
  if (!row.body) return [refuseBody];
  const read = [checkContentType, readJson, checkContent];
  return row.isBodyOptional ? read.map(ifThereIsOne) : read;
}

const hasBody = (request: Parameters<RequestHandler>[0]): boolean =>
  request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;

const ifThereIsOne =
  (handler: RequestHandler): RequestHandler =>
  (request, response, next) =>
    hasBody(request) ? handler(request, response, next) : next();

const refuseBody: RequestHandler = (request, _response, next) => {
  // A GET with a body is legal and meaningless; elsewhere a body that nobody reads is a mistake worth naming.
  if (request.method !== 'GET' && request.method !== 'HEAD' && hasBody(request))
    throw new AppError('malformed_request', 'This request takes no body.');
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
  if (!hasBody(request)) throw new AppError('malformed_request', 'The body is missing; send JSON.');
  const [type, ...parameters] = (request.get('content-type') ?? '').split(';').map((part) => part.trim().toLowerCase());
  if (type !== 'application/json') throw new AppError('unsupported_media_type', 'Send the body as "Content-Type: application/json".');
  const charset = parameters
    .find((parameter) => parameter.startsWith('charset='))
    ?.slice(8)
    .replaceAll('"', '');
  if (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8')
    throw new AppError('unsupported_media_type', 'JSON is read as UTF-8 alone.');
  next();
};

const parse = express.json({
  limit: MAX_BODY_BYTES,
  type: () => true,
  strict: false,
  verify: (_request, _response, bytes) => {
    if (!isUtf8(bytes)) throw new AppError('malformed_request', 'The body is not valid UTF-8.');
  },
});

const readJson: RequestHandler = (request, response, next) =>
  parse(request, response, (error?: unknown) => next(error === undefined ? undefined : translate(error)));

const checkContent: RequestHandler = (request, _response, next) => {
  checkJson(request.body);
  next();
};

/** body-parser's errors name their kind in `type`; those of the decompression have a status alone. */
function translate(error: unknown): unknown {
  if (error instanceof AppError || !(error instanceof Error)) return error;
  switch ('type' in error ? error.type : undefined) {
    case 'entity.parse.failed':
      return new AppError('malformed_request', 'The body is not valid JSON.');
    case 'entity.too.large':
      return new AppError('payload_too_large', `The body may have at most ${MAX_BODY_BYTES} bytes.`);
    case 'encoding.unsupported':
      return new AppError('unsupported_media_type', 'Content-Encoding may be gzip, deflate, br or none.');
    case 'charset.unsupported':
      return new AppError('unsupported_media_type', 'JSON is read as UTF-8 alone.');
    case 'request.aborted':
    case 'request.size.invalid':
      return new AppError('malformed_request', 'The body ended before its announced length.');
    default:
      return 'status' in error && error.status === 400 ? new AppError('malformed_request', 'The body cannot be read.') : error;
  }
}
