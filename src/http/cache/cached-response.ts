import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { ApiResponse, CacheRule } from '../lib/operation.js';
import { type Encoding, SUFFIX } from './encodings.js';

/** Below so many bytes an answer fits into one packet with its headers, and squeezing it saves nothing. */
const COMPRESS_FROM = 1_200;
/** What an entry costs beside its bytes, roughly. */
const OVERHEAD = 600;

export interface Representation {
  /** in double quotes */
  tag: string;
  body: Buffer;
}

/** An answer as it goes over the wire: its bytes once, and compressed once for each encoding that somebody asked for. */
export interface CachedResponse {
  /** of the operation that gave it, for the metrics */
  operation: string;
  rule: CacheRule;
  /** see `Freshness.stamp` */
  stamp: number;
  /** further headers, where they are not the usual ones */
  link: string | undefined;
  type: string | undefined;
  identity: Representation;
  compressed: Partial<Record<Encoding, Representation | Promise<Representation>>>;
}

export function toCachedResponse(operation: string, answer: ApiResponse, rule: CacheRule, stamp: number): CachedResponse {
  const { headers = {} } = answer;
  const whole = answer.bytes ?? answer.text ?? JSON.stringify(answer.body);
  // Of their exact size: small buffers share a block that lives as long as any of them.
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(whole));
  if (typeof whole === 'string') bytes.write(whole);
  else bytes.set(whole);
  const tag = headers.ETag ?? `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  return { operation, rule, stamp, link: headers.Link, type: headers['Content-Type'], identity: { tag, body: bytes }, compressed: {} };
}

export function sizeOf({ identity, compressed }: CachedResponse): number {
  const more = Object.values(compressed).reduce((sum, one) => sum + ('body' in one ? one.body.length : 0), 0);
  return identity.body.length + more + OVERHEAD;
}

/** The bytes in this encoding; a promise while they are made. @param made is called once they are */
export function represent(cached: CachedResponse, encoding: Encoding | undefined, made: () => void): Representation | Promise<Representation> {
  const { identity, compressed, type } = cached;
  if (encoding === undefined || identity.body.length < COMPRESS_FROM || type === 'image/png') return identity;
  compressed[encoding] ??= compress(identity, encoding).then(
    (done) => {
      compressed[encoding] = done;
      made();
      return done;
    },
    (error: unknown) => {
      // The next who asks has it tried again.
      delete compressed[encoding];
      throw error;
    },
  );
  return compressed[encoding];
}

async function compress({ tag, body }: Representation, encoding: Encoding): Promise<Representation> {
  const compressed = encoding === 'br' ? await brotli(body, BROTLI) : await zip(body);
  return { tag: `${tag.slice(0, -1)}${SUFFIX[encoding]}"`, body: compressed };
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
/** Quality 5 is as fast as gzip and squeezes better. */
const BROTLI = { params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT, [constants.BROTLI_PARAM_QUALITY]: 5 } };
