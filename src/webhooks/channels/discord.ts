import type { ChatService } from './chat.js';
import type { Notice } from './notice.js';
import { shorten, shortenLines } from './shorten.js';

// https://discord.com/developers/docs/resources/webhook#execute-webhook, …/resources/message#embed-object-embed-limits.

const MOST_CONTENT = 2000;
/** of 4096 in an embed, so that the links have room */
const MOST_LINES = 3500;
const UNKNOWN_WEBHOOK = 10_015;
const INVALID_TOKEN = 50_027;

/** Webhooks of Discord: five messages in two seconds each, and thirty a minute for a channel. */
export const discord: ChatService = {
  gapMs: 2000,
  render: discordMessage,
  address(url) {
    // Without it, Discord answers before it has stored the message, and says nothing when it cannot.
    const waiting = new URL(url);
    waiting.searchParams.set('wait', 'true');
    return waiting.href;
  },
  judge(status, answer) {
    const code = Number(/"code"\s*:\s*(\d+)/.exec(answer)?.[1] ?? 0);
    if (status >= 400 && status < 500 && (code === UNKNOWN_WEBHOOK || code === INVALID_TOKEN)) return 'gone';
    return status === 400 || status === 413 ? 'refused' : undefined;
  },
};

function discordMessage({ subject, lines, links }: Notice): object {
  const linked = links.map(({ url, text }) => `[${escaped(text)}](<${url.replaceAll('>', '%3E')}>)`);
  return {
    content: shortenEscaped(escaped(subject), MOST_CONTENT),
    embeds: [{ description: [...shortenLines(lines.map(escaped), MOST_LINES).map(whole), ...linked].join('\n\n') }],
    // Whatever the text holds, nobody is pinged.
    allowed_mentions: { parse: [] },
  };
}

/**
 * Markdown, mentions and time stamps mean nothing behind a backslash, nor at the start of a line; a zero-width space after `@` and in `://` keeps the one from looking
 * like a mention and the other from becoming a link with a preview.
 */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\*_~`|[\]()<>#]/g, '\\$&')
    .replace(/^(\s*)([-+]|\d+(?=\.))/, (_, blank: string, mark: string) => (/\d/.test(mark) ? `${blank}${mark}\\` : `${blank}\\${mark}`))
    .replaceAll('@', '@\u200b')
    .replaceAll('://', ':\u200b//');
}

/** A backslash that was cut off from what it escapes would escape something else. */
const whole = (text: string): string => text.replace(/(?<!\\)((?:\\\\)*)\\(…?)$/, '$1$2');
const shortenEscaped = (text: string, most: number): string => whole(shorten(text, most));
