import type { Target } from '../../db/webhook-endpoints.js';
import type { Logger } from '../../lib/logger.js';
import type { Sealing } from '../../lib/sealing.js';
import { type Signer, signerFor } from '../../webhooks/signature.js';

const MOST = 10_000;

/**
 * Opens secrets once, not for every message. A secret that cannot be opened is left out and logged, so that one endpoint's damaged row
 * fails that endpoint's attempts and nothing else.
 */
export function createSignerCache(sealing: Sealing | undefined, logger: Logger): (target: Target) => Signer[] {
  const opened = new Map<string, Signer | null>();

  function open(sealed: string, endpointId: string): Signer | null {
    try {
      if (!sealing) throw new Error('There is no key that opens secrets; is SECRETS_KEY set?');
      return signerFor(sealing.open(sealed, endpointId));
    } catch (error) {
      logger.error({ err: error, endpointId }, 'a webhook secret cannot be used; was the key that seals secrets changed?');
      return null;
    }
  }

  return (target) =>
    target.secrets.flatMap((sealed) => {
      let signer = opened.get(sealed);
      if (signer === undefined) {
        signer = open(sealed, target.id);
        if (opened.size >= MOST) opened.clear();
        opened.set(sealed, signer);
      }
      return signer ?? [];
    });
}
