import type { Target } from '../../db/webhook-endpoints.js';
import type { Logger } from '../../lib/logger.js';
import type { Sealing } from '../../lib/sealing.js';
import { type Signer, signerFor } from '../../webhooks/signature.js';
import { sealedAbout } from '../endpoints/endpoint-headers.js';

const MOST = 10_000;

/** What is sealed of an endpoint, opened once and not for every message. */
export interface SealedCache {
  /** Of its live secrets, without those that cannot be opened. */
  signersOf(target: Target): Signer[];
  /** Its further headers; null if one cannot be opened. */
  headersOf(target: Target): Record<string, string> | null;
}

/** What cannot be opened is logged, so that one endpoint's damaged row fails that endpoint's attempts and nothing else. */
export function createSealedCache(sealing: Sealing | undefined, logger: Logger): SealedCache {
  function cacheOf<T>(make: (text: string) => T): (sealed: string, about: string, endpointId: string) => T | null {
    const opened = new Map<string, T | null>();
    return (sealed, about, endpointId) => {
      const key = `${about} ${sealed}`;
      const known = opened.get(key);
      if (known !== undefined) return known;
      let made: T | null = null;
      try {
        if (!sealing) throw new Error('There is no key that opens secrets; is SECRETS_KEY set?');
        made = make(sealing.open(sealed, about));
      } catch (error) {
        logger.error({ err: error, endpointId }, 'a webhook secret cannot be used; was the key that seals secrets changed?');
      }
      if (opened.size >= MOST) opened.clear();
      opened.set(key, made);
      return made;
    };
  }
  const signer = cacheOf(signerFor);
  const value = cacheOf((text) => text);
  const signersOf = ofTarget(({ id, secrets }) => secrets.flatMap((sealed) => signer(sealed, id, id) ?? []));
  const headersOf = ofTarget(({ id, headers }) => {
    const opened: Record<string, string> = {};
    for (const [name, sealed] of Object.entries(headers)) {
      const content = value(sealed, sealedAbout(id, name), id);
      if (content === null) return null;
      opened[name] = content;
    }
    return opened;
  });
  return { signersOf, headersOf };
}

/** Found once for all messages that were claimed together for an endpoint: sealed texts are long to look up. */
function ofTarget<T>(find: (target: Target) => T): (target: Target) => T {
  const found = new WeakMap<Target, { content: T }>();
  return (target) => {
    let known = found.get(target);
    if (!known) {
      known = { content: find(target) };
      found.set(target, known);
    }
    return known.content;
  };
}
