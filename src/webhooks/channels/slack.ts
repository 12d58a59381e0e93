import type { ChatService } from './chat.js';
import type { Notice } from './notice.js';
import { shorten, shortenLines } from './shorten.js';

// https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks, …/reference/block-kit/blocks, …/messaging/formatting-message-text.

const MOST_HEADER = 150;
const MOST_TEXT = 3000;
const GONE = /^(no_service|no_service_id|no_active_hooks|no_team|team_disabled|channel_not_found|invalid_token)$/;

/** Incoming webhooks of Slack, and what takes the same messages. One message a second; more gets 429. */
export const slack: ChatService = {
  gapMs: 1000,
  render: slackMessage,
  judge(status, answer) {
    if (status < 400 || status >= 500) return undefined;
    if (GONE.test(answer.trim())) return 'gone';
    return status === 400 || status === 413 ? 'refused' : undefined;
  },
};

/** Blocks of plain text, in which nothing has a meaning of its own. `text` is what notifications show, and services that know no blocks. */
function slackMessage({ subject, lines, links }: Notice): object {
  const plainText = (text: string, most: number) => ({ type: 'plain_text', text: shorten(text, most), emoji: false });
  const linked = links.map(({ url, text }) => `<${escaped(url).replaceAll('|', '%7C')}|${escaped(text)}>`);
  const fallback = [subject, ...lines].map((line) => defuse(escaped(line)));
  return {
    text: [...shortenLines(fallback, MOST_TEXT), ...linked].join('\n'),
    mrkdwn: false,
    link_names: false,
    parse: 'none',
    unfurl_links: false,
    unfurl_media: false,
    blocks: [
      { type: 'header', text: plainText(subject, MOST_HEADER) },
      ...lines.slice(0, 40).map((line) => ({ type: 'section', text: plainText(line, MOST_TEXT) })),
      ...(linked.length > 0 ? [{ type: 'section', text: { type: 'mrkdwn', text: linked.join('\n'), verbatim: true } }] : []),
    ],
  };
}

/** The three characters that control what is a mention or a link. */
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Slack lets a bare "@here" and Markdown links be; services that imitate it may not. */
const defuse = (text: string): string => text.replaceAll('@', '@\u2060').replaceAll('](', ']\u2060(');
