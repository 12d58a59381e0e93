import { describe, expect, it } from 'vitest';
import { maskCredentials, maskUrl, maskWithin } from '../../src/lib/mask-urls.js';

describe('the address of an endpoint', () => {
  it.each([
    ['https://hooks.slack.com/services/T0/B0/XXXX', 'https://hooks.slack.com/services/***'],
    ['https://hooks.slack.com/workflows/T0/A0/1/x', 'https://hooks.slack.com/workflows/***'],
    ['https://discord.com/api/webhooks/123/abc-DEF', 'https://discord.com/api/webhooks/***'],
    ['https://discordapp.com/api/v10/webhooks/123/abc', 'https://discordapp.com/api/v10/webhooks/***'],
    ['https://desk.webhook.office.com/webhookb2/a@b/IncomingWebhook/c/d', 'https://desk.webhook.office.com/webhookb2/***'],
    ['https://api.telegram.org/bot123:AAE/sendMessage', 'https://api.telegram.org/bot***'],
    ['https://hooks.zapier.com/hooks/catch/1/abc/', 'https://hooks.zapier.com/hooks/***'],
    ['https://mattermost.example/hooks/x3kq9d8m1zr7pbn5wy2t6uvc4e', 'https://mattermost.example/hooks/***'],
    ['https://example.org/in/9f1c2b3a-1111-4222-8333-abcdefabcdef/x', 'https://example.org/in/***/x'],
    ['https://a.logic.azure.com:443/paths/invoke?api-version=1&sig=x%2Fy', 'https://a.logic.azure.com:443/paths/invoke?api-version=***&sig=***'],
    ['https://example.org/?abc', 'https://example.org/?***'],
    ['https://user:pa:ss@example.org:8443/x', 'https://***@example.org:8443/x'],
    ['https://token@example.org', 'https://***@example.org'],
    ['https:/user:pw@example.org/x?token=y', 'https:/***@example.org/x?token=***'],
    ['https:example.org/?token=y', 'https:example.org/?token=***'],
    ['https:\\\\user:pw@example.org\\x', 'https:\\\\***@example.org\\x'],
  ])('%s is shown as %s', (url, shown) => expect(maskUrl(url)).toBe(shown));

  it.each(['https://hooks.example.org', 'https://example.org/hooks/pledges', 'http://127.0.0.1:4000/', 'mailto:desk@example.org', 'no address'])(
    '%s is shown whole, as it is',
    (url) => expect(maskUrl(url)).toBe(url),
  );
});

describe('a text', () => {
  it.each([
    ['cannot reach postgres://pw:secret@db:5432/x: refused', 'cannot reach postgres://***@db:5432/x: refused'],
    ['at "https://news.example/a?id=7&access_token=abc#s"', 'at "https://news.example/a?id=7&access_token=***#s"'],
    ['https://x.example/?api_key=1&X-Amz-Signature=2&author=3', 'https://x.example/?api_key=***&X-Amz-Signature=***&author=3'],
    ['https://x.example/?%74oken=1', 'https://x.example/?%74oken=***'],
    ['https://x.example/#access_token=1', 'https://x.example/#access_token=***'],
    ['see https://hooks.slack.com/services/T/B/X.', 'see https://hooks.slack.com/services/***'],
    ['https://news.example/2026/01/30/pause-of-strikes-1234567?id=9', 'https://news.example/2026/01/30/pause-of-strikes-1234567?id=9'],
  ])('%s becomes %s', (text, masked) => expect(maskCredentials(text)).toBe(masked));

  it('is masked wherever it stands in a value, and nothing else is changed', () => {
    const at = new Date(0);
    expect(maskWithin({ a: ['https://u:p@x.example', 1, null], b: { c: at, d: true } })).toEqual({
      a: ['https://***@x.example', 1, null],
      b: { c: at, d: true },
    });
  });
});
