import type { ChatService } from './chat.js';
import type { Notice } from './notice.js';
import { shorten, shortenLines } from './shorten.js';

// The "When a Teams webhook request is received" trigger of Workflows takes a message with Adaptive Cards; message cards went with the retired connectors.
// https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using, https://adaptivecards.io/explorer/RichTextBlock.html.

/** A message may have 28 KiB, and a character up to three bytes. */
const MOST_SUBJECT = 300;
const MOST_LINES = 6000;

/** Workflows of Microsoft Teams. They answer 202 when they have taken the message. */
export const teams: ChatService = {
  gapMs: 1000,
  render: teamsMessage,
  judge(status, answer) {
    if (status === 404 && /WorkflowNotFound/i.test(answer)) return 'gone';
    return status === 413 ? 'refused' : undefined;
  },
};

/** Text runs take no Markdown, unlike text blocks. */
function teamsMessage({ subject, lines, links }: Notice): object {
  const run = (text: string, look: object = {}) => ({ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: defuse(text), ...look }] });
  return {
    type: 'message',
    summary: defuse(shorten(subject, MOST_SUBJECT)),
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          msteams: { width: 'Full' },
          body: [
            run(shorten(subject, MOST_SUBJECT), { size: 'Large', weight: 'Bolder' }),
            ...shortenLines(lines, MOST_LINES).map((line) => run(line)),
          ],
          actions: links.map(({ text, url }) => ({ type: 'Action.OpenUrl', title: text, url })),
        },
      },
    ],
  };
}

/** Cards put dates in the place of `{{DATE(…)}}`, in any text; tags such as `<at>` are mentions in some. */
const defuse = (text: string): string => text.replaceAll('{{', '{\u2060{').replaceAll('<', '<\u2060');
