import { z } from 'zod';
import type { Notice } from '../../../webhooks/channels/notice.js';
import { webhookPayload } from '../payloads/payloads.js';
import { commitmentNotice } from './commitment-notice.js';
import { disabledNotice, reportNotice, testNotice } from './other-notices.js';
import { plain } from './plain.js';

/** Words the body of a message for people. Pure: the same body always gives the same words. */
export function noticeOf(body: string): Notice {
  const content: unknown = JSON.parse(body);
  const parsed = webhookPayload.safeParse(content);
  if (!parsed.success) return bareNotice(content);
  const payload = parsed.data;
  switch (payload.type) {
    case 'report.received':
    case 'report.retracted':
      return reportNotice(payload);
    case 'endpoint.test':
      return testNotice();
    case 'endpoint.disabled':
      return disabledNotice(payload);
    default:
      return commitmentNotice(payload);
  }
}

const text = z.string().optional().catch(undefined);
const named = z.object({ id: text, title: text, url: text }).catch({});
const bare = z.object({
  type: text,
  data: z.object({ commitment: named.default({}), report: named.default({}) }).catch({ commitment: {}, report: {} }),
});

/** A message that another version of this service has written, and that waited since: what it is about, and where to read what has happened. */
function bareNotice(content: unknown): Notice {
  const { data, type } = bare.catch({ data: { commitment: {}, report: {} } }).parse(content);
  const { commitment, report } = data;
  const about = commitment.title === undefined ? '' : ` of the pledge “${plain(commitment.title)}”`;
  const url = commitment.url ?? report.url;
  return {
    subject: `Alert: ${plain(commitment.title ?? type ?? 'something has changed')}`,
    lines: [`The status${about} has changed, or something was reported (${plain(type ?? 'no type')}).`],
    links: url === undefined ? [] : [{ text: 'Read what has happened', url }],
    topic: commitment.id ?? null,
    corrects: [],
  };
}
