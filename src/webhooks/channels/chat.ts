import type { AttemptResult, Outcome, WebhookSender } from '../sender.js';
import type { Channel } from './channel.js';
import type { Notice } from './notice.js';

/** A chat service that takes messages as JSON at an address of its own, which is what proves the right to post there. */
export interface ChatService {
  gapMs: number;
  /** what is posted, ready for `JSON.stringify` */
  render(notice: Notice): object;
  /** where it is posted, if not at the address as it was registered */
  address?(url: string): string;
  /** what an answer means, where its status alone does not say it */
  judge(status: number, answer: string): Outcome | undefined;
}

export function chatChannel(sender: WebhookSender, service: ChatService): Channel {
  return {
    gapMs: service.gapMs,
    async send({ url, headers: chosen, notice }) {
      const headers = { ...chosen, 'content-type': 'application/json', 'user-agent': 'Pledgewatch' };
      const result = await sender.send({ url: service.address?.(url) ?? url, headers, body: JSON.stringify(service.render(notice())) });
      return judged(service, result);
    },
  };
}

function judged(service: ChatService, result: AttemptResult): AttemptResult {
  const outcome = result.status === null ? undefined : service.judge(result.status, result.responseStart ?? '');
  return outcome === undefined ? result : { ...result, outcome };
}
