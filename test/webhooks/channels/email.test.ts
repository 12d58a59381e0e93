import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emailChannel } from '../../../src/webhooks/channels/email.js';
import type { Mail, Mailer } from '../../../src/webhooks/channels/mailer.js';
import { hostile, hostileNotices } from '../../support/hostile-notices.js';

const OWN_TAG = /<!doctype html>|<\/?(?:html lang="en"|html|body|p|small)>|<a href="https:\/\/pledges\.example\.org\/[\w/]+">|<\/a>/g;

test('whatever a title, a name or a summary holds, it is text in the mail, and the subject is one line', async () => {
  const mails: Mail[] = [];
  const taken = { status: 250, error: null, responseStart: null, retryAfter: null, durationMs: 0, cause: null };
  const mailer: Mailer = {
    async send(mail) {
      mails.push(mail);
      return taken;
    },
    close: async () => undefined,
  };
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      for (const told of hostileNotices(text)) {
        mails.length = 0;
        await emailChannel(mailer).send({
          id: 'msg_1',
          url: 'mailto:a@example.org',
          headers: {},
          body: '',
          at: 0,
          signers: () => [],
          notice: () => told,
        });
        const [mail] = mails;
        expect(mail?.subject).not.toMatch(/[\p{Cc}\u2028\u2029\u202e]/u);
        expect(mail?.html.replaceAll(OWN_TAG, '')).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;|#39;)/);
        for (const line of told.lines) expect(mail?.text).toContain(line);
      }
    }),
    { numRuns: 60 },
  );
});
