import type { WebhookSender } from '../sender.js';
import { signatureHeaders } from '../signature.js';
import { type Channel, unsent } from './channel.js';

/** Signed messages by the Standard Webhooks specification, for programs. */
export function webhookChannel(sender: WebhookSender): Channel {
  return {
    gapMs: 0,
    async send({ id, url, headers: chosen, body, at, signers }) {
      const live = signers();
      if (live.length === 0) return unsent('the message could not be signed');
      const headers = { ...chosen, 'content-type': 'application/json', 'user-agent': 'Pledgewatch', ...signatureHeaders(id, body, at, live) };
      return await sender.send({ url, headers, body });
    },
  };
}
