import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { discord } from '../../../src/webhooks/channels/discord.js';
import type { Notice } from '../../../src/webhooks/channels/notice.js';
import { slack } from '../../../src/webhooks/channels/slack.js';
import { teams } from '../../../src/webhooks/channels/teams.js';
import { hostile, hostileNotices } from '../../support/hostile-notices.js';

const notice: Notice = {
  subject: 'Expired: A & B <pause>',
  lines: ['It has *expired*.', 'See @here.'],
  links: [{ text: 'Read it', url: 'https://pledges.example.org/v1/commitments/c?a=1&b=2' }],
  topic: 'c',
  corrects: [],
};

test('Slack gets blocks of plain text, and the same as text with its three characters escaped', () => {
  expect(slack.render(notice)).toEqual({
    text: 'Expired: A &amp; B &lt;pause&gt;\nIt has *expired*.\nSee @\u2060here.\n<https://pledges.example.org/v1/commitments/c?a=1&amp;b=2|Read it>',
    mrkdwn: false,
    link_names: false,
    parse: 'none',
    unfurl_links: false,
    unfurl_media: false,
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: 'Expired: A & B <pause>', emoji: false } },
      { type: 'section', text: { type: 'plain_text', text: 'It has *expired*.', emoji: false } },
      { type: 'section', text: { type: 'plain_text', text: 'See @here.', emoji: false } },
      { type: 'section', text: { type: 'mrkdwn', text: '<https://pledges.example.org/v1/commitments/c?a=1&amp;b=2|Read it>', verbatim: true } },
    ],
  });
});

test('Discord gets content and an embed in which Markdown is escaped, and may ping nobody', () => {
  expect(discord.render(notice)).toEqual({
    content: 'Expired: A & B \\<pause\\>',
    embeds: [{ description: 'It has \\*expired\\*.\n\nSee @\u200bhere.\n\n[Read it](<https://pledges.example.org/v1/commitments/c?a=1&b=2>)' }],
    allowed_mentions: { parse: [] },
  });
});

test('Teams gets an Adaptive Card of text runs', () => {
  const run = (text: string, look: object = {}) => ({ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text, ...look }] });
  expect(teams.render(notice)).toEqual({
    type: 'message',
    summary: 'Expired: A & B <\u2060pause>',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          msteams: { width: 'Full' },
          body: [run('Expired: A & B <\u2060pause>', { size: 'Large', weight: 'Bolder' }), run('It has *expired*.'), run('See @here.')],
          actions: [{ type: 'Action.OpenUrl', title: 'Read it', url: 'https://pledges.example.org/v1/commitments/c?a=1&b=2' }],
        },
      },
    ],
  });
});

test('Discord is asked to say whether it stored the message, in the thread that was registered', () => {
  expect(discord.address?.('https://discord.com/api/webhooks/1/x?thread_id=7')).toBe('https://discord.com/api/webhooks/1/x?thread_id=7&wait=true');
});

describe('what an answer means', () => {
  test.each([
    ['Slack took it', slack, 200, 'ok', undefined],
    ['Slack knows the webhook no more', slack, 404, 'no_service', 'gone'],
    ['Slack’s channel is not there', slack, 404, 'channel_not_found', 'gone'],
    ['a proxy in front of Slack finds nothing', slack, 404, '<html>Not found</html>', undefined],
    ['Slack does not take the message', slack, 400, 'invalid_blocks', 'refused'],
    ['Slack is asked too often', slack, 429, 'rate_limited', undefined],
    ['Slack has a fault that names an unknown channel', slack, 500, 'channel_not_found', undefined],
    ['Discord took it', discord, 200, '{"id":"1"}', undefined],
    ['Discord knows the webhook no more', discord, 404, '{"message": "Unknown Webhook", "code": 10015}', 'gone'],
    ['Discord’s token is wrong', discord, 401, '{"message": "Invalid Webhook Token", "code": 50027}', 'gone'],
    ['Discord finds nothing', discord, 404, '{"message": "404: Not Found", "code": 0}', undefined],
    ['Discord does not take the message', discord, 400, '{"code": 50035, "errors": {}}', 'refused'],
    ['Teams took it', teams, 202, '', undefined],
    ['the workflow was deleted', teams, 404, '{"error":{"code":"WorkflowNotFound"}}', 'gone'],
    ['the workflow is switched off for now', teams, 400, '{"error":{"code":"WorkflowTriggerIsNotEnabled"}}', undefined],
    ['the card is too large', teams, 413, '', 'refused'],
  ] as const)('%s', (_, service, status, answer, outcome) => {
    expect(service.judge(status, answer)).toBe(outcome);
  });
});

/** Every text in a message, but for the links of our own. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
const OWN_LINK = /<https:\/\/pledges\.example\.org\/[^|>]*\|Read[^>]*>|\[Read[^\]]*\]\(<https:\/\/pledges\.example\.org\/[^>]*>\)/g;
const without = (message: object) =>
  JSON.parse(JSON.stringify(message), (_, value) => (typeof value === 'string' ? value.replaceAll(OWN_LINK, '') : value));

const RUNS = { numRuns: 60 };

describe('whatever a title, a name or a summary holds', () => {
  test('means nothing to Slack, and fits', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const told of hostileNotices(text)) {
          const message = without(slack.render(told)) as { text: string; blocks: { text: { type: string; text: string } }[] };
          expect(message.text).not.toMatch(/[<>]|@(?!\u2060)|\]\(/);
          expect(message.text).not.toMatch(/&(?!amp;|lt;|gt;|…|[a-z]{0,3}…)/);
          for (const { text: block } of message.blocks) {
            expect(block.text.length).toBeLessThanOrEqual(3000);
            // Only the links, which are taken out here, are anything else than plain text.
            if (block.type !== 'plain_text') expect(block.text.trim()).toBe('');
          }
          expect(message.blocks[0]?.text.text.length).toBeLessThanOrEqual(150);
        }
      }),
      RUNS,
    );
  });

  test('means nothing to Discord, and fits', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const told of hostileNotices(text)) {
          const whole = discord.render(told) as { content: string; embeds: { description: string }[] };
          expect(whole.content.length).toBeLessThanOrEqual(2000);
          expect(whole.embeds[0]?.description.length).toBeLessThanOrEqual(4096);
          for (const part of textsIn(without(whole))) {
            // What is left when each backslash has taken the character behind it.
            const bare = part.replaceAll(/\\[\\*_~`|[\]()<>#+.-]/g, '');
            expect(bare).not.toMatch(/[\\*_~`|[\]<>#]|@(?!\u200b|…)|:\/\//);
            expect(part).not.toMatch(/^\s*(?:[-+] |\d+\. )/m);
          }
        }
      }),
      RUNS,
    );
  });

  test('means nothing to Teams, and fits', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const told of hostileNotices(text)) {
          const message = teams.render(told) as { attachments: { content: { body: { type: string; inlines: { type: string }[] }[] } }[] };
          expect(Buffer.byteLength(JSON.stringify(message))).toBeLessThan(28 * 1024);
          for (const part of textsIn(message)) expect(part).not.toMatch(/\{\{|<(?!\u2060)/);
          for (const { type, inlines } of message.attachments[0]?.content.body ?? [])
            expect([type, ...inlines.map((inline) => inline.type)]).toEqual(['RichTextBlock', 'TextRun']);
        }
      }),
      RUNS,
    );
  });
});

test('what is too long is cut, and no character in half', () => {
  const long: Notice = { ...notice, subject: '😀'.repeat(200), lines: Array(20).fill('\\*😀'.repeat(400)) };
  for (const service of [slack, discord, teams]) {
    const text = JSON.stringify(service.render(long));
    expect(text.isWellFormed()).toBe(true);
    expect(text).not.toMatch(/\\ud[89ab]/i);
    expect(text).toContain('…');
  }
});
