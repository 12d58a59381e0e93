import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { ApiResponse, CacheRule } from '../lib/operation.js';
import { type Encoding, SUFFIX } from './encodings.js';

/** Bytes below which a response fits into one packet with its headers, so that compression saves nothing. */
const COMPRESS_FROM = 1_200;
/** Estimated bytes of an entry beside its bodies. */
const OVERHEAD = 600;

export interface Representation {
  /** ETag, in double quotes */
  tag: string;
  body: Buffer;
}

/** A response ready to send: its bytes, and the compressed bytes of each encoding that was requested so far. */
export interface CachedResponse {
  /** operationId, for the metrics */
  operation: string;
  rule: CacheRule;
  /** see `Freshness.stamp` */
  stamp: number;
  /** values of `Link` and `Content-Type`, if set */
  link: string | undefined;
  type: string | undefined;
  identity: Representation;
  compressed: Partial<Record<Encoding, Representation | Promise<Representation>>>;
}

export function toCachedResponse(operation: string, answer: ApiResponse, rule: CacheRule, stamp: number): CachedResponse {
  const { headers = {} } = answer;
  const whole = answer.bytes ?? answer.text ?? JSON.stringify(answer.body);
  // Not pooled: small pooled buffers share a block that lives as long as any of them.
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

/** Returns the body in an encoding; a promise while it is compressed. @param made is called when that is done */
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
      // The next request tries again.
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
/** Quality 5 is as fast as gzip and compresses better. */
const BROTLI = { params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT, [constants.BROTLI_PARAM_QUALITY]: 5 } };
