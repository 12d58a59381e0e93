import { z } from 'zod';
import type { EndpointRecord } from '../../db/webhook-endpoints.js';
import type { Sealing } from '../../lib/sealing.js';
import { HEADER_VALUE, headerNameFault } from '../../webhooks/receiver-headers.js';
import type { Caller } from '../lib/caller.js';
import { invalidInput } from '../lib/errors.js';
import { requireSealing } from './endpoint-view.js';

const MOST_HEADERS = 20;
const TOO_MANY = `may hold at most ${MOST_HEADERS} headers`;

const values = <V extends z.ZodType>(value: V) =>
  z
    .record(z.string(), value)
    .superRefine((headers, context) => {
      const names = Object.keys(headers);
      if (names.length > MOST_HEADERS) context.addIssue({ code: 'custom', message: TOO_MANY });
      for (const [place, name] of names.entries()) {
        const isTwice = names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) !== place;
        const fault = isTwice ? 'is named twice' : headerNameFault(name);
        if (fault !== null) context.addIssue({ code: 'custom', path: [name], message: fault });
      }
    })
    .transform((headers) => Object.fromEntries(Object.entries(headers).map(([name, content]) => [name.toLowerCase(), content])));

// The message says nothing of what was sent: it may be a secret.
const headerValue = z.string().regex(HEADER_VALUE, 'must be 1 to 2000 printable ASCII characters without blanks around them');

export const newHeaders = values(headerValue).meta({
  description: 'Further headers of every message, such as `Authorization`. Their values are kept sealed and are never shown again.',
  examples: [{ 'X-Desk': 'foreign' }],
});
export const amendedHeaders = values(headerValue.nullable()).meta({
  description: 'Headers to add or to change, by name; null removes one. Those that are not named stay.',
});

export function sealHeaders(sealing: Sealing, endpointId: string, headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, sealing.seal(value, sealedAbout(endpointId, name))]));
}

/** The sealed headers of an endpoint after an amendment. @throws {AppError} `invalid_input` if they are too many, `unavailable` without a key that seals */
export function mergeHeaders(
  sealing: Sealing | undefined,
  { id, headers }: Pick<EndpointRecord, 'id' | 'headers'>,
  amended: Readonly<Record<string, string | null>>,
): Record<string, string> {
  const set = Object.entries(amended).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
  const kept = Object.entries(headers).filter(([name]) => !(name in amended));
  const merged = { ...Object.fromEntries(kept), ...(set.length > 0 ? sealHeaders(requireSealing(sealing), id, Object.fromEntries(set)) : {}) };
  if (Object.keys(merged).length > MOST_HEADERS) throw invalidInput([{ path: 'headers', message: TOO_MANY }]);
  return merged;
}

/** What a sealed value belongs to: it opens nowhere else. */
export const sealedAbout = (endpointId: string, name: string): string => `${endpointId} ${name}`;

/** The caller, with an audit that tells which headers were sent and not what they hold. */
export function withoutHeaderValues(caller: Caller): Caller {
  const input = caller.act?.input;
  if (!caller.act || typeof input !== 'object' || input === null || !('headers' in input)) return caller;
  const { headers } = input;
  const names = typeof headers === 'object' && headers !== null ? Object.keys(headers) : [];
  return { ...caller, act: { ...caller.act, input: { ...input, headers: names } } };
}
