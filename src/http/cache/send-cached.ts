import type { IncomingMessage, ServerResponse } from 'node:http';
import { awaitedLater } from '../../lib/awaited-later.js';
import { matches } from '../lib/preconditions.js';
import { type CachedResponse, type Representation, represent } from './cached-response.js';
import { type Encoding, encodingFor, SUFFIX } from './encodings.js';

/** Sends a cached response in an encoding that the client accepts, or 304 if the client has it in any encoding. */
export function sendCached(
  request: IncomingMessage,
  response: ServerResponse,
  cached: CachedResponse,
  headers: readonly string[],
  grown: () => void,
): Promise<void> | undefined {
  const matched = matchedTag(request.headers['if-none-match'], cached.identity.tag);
  if (matched !== undefined) {
    response.writeHead(304, [...headers, 'ETag', matched, ...ALWAYS]);
    response.end();
    return undefined;
  }
  const encoding = encodingFor(request.headers['accept-encoding']);
  const ready = awaitedLater(represent(cached, encoding, grown));
  if ('body' in ready) {
    write(response, cached, ready, encoding, headers);
    return undefined;
  }
  return ready.then((made) => write(response, cached, made, encoding, headers));
}

const ALWAYS = ['Cache-Control', 'no-cache', 'Vary', 'Accept-Encoding'];
const JSON_TYPE = 'application/json; charset=utf-8';

function write(
  response: ServerResponse,
  { identity, link, type = JSON_TYPE }: CachedResponse,
  { tag, body }: Representation,
  encoding: Encoding | undefined,
  headers: readonly string[],
): void {
  const own = ['ETag', tag, ...ALWAYS, 'Content-Type', type, 'Content-Length', String(body.length)];
  if (encoding !== undefined && body !== identity.body) own.push('Content-Encoding', encoding);
  if (link !== undefined) own.push('Link', link);
  response.writeHead(200, [...headers, ...own]);
  response.end(body);
}

/** Returns the tag in `If-None-Match` that names this version, in any encoding. */
function matchedTag(header: string | undefined, tag: string): string | undefined {
  if (header === undefined) return undefined;
  if (header === tag) return tag;
  const stem = tag.slice(0, -1);
  return [tag, ...Object.values(SUFFIX).map((suffix) => `${stem}${suffix}"`)].find((one) => matches(header, one));
}
