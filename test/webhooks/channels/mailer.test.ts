import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { emailChannel } from '../../../src/webhooks/channels/email.js';
import { createMailer, type Mail, type Mailer } from '../../../src/webhooks/channels/mailer.js';
import { mailtoOf, recipientsFault } from '../../../src/webhooks/channels/recipients.js';
import { type MailServer, startMailServer } from '../../support/mail-server.js';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function server(options?: Parameters<typeof startMailServer>[0]): Promise<MailServer> {
  const started = await startMailServer(options);
  closing.push(() => started.close());
  return started;
}

function mailer(url: string, more: Partial<Parameters<typeof createMailer>[0]> = {}): Mailer {
  const made = createMailer({ url, from: 'Pledgewatch <alerts@example.org>', requireTls: false, timeoutMs: 2000, ...more });
  closing.push(() => made.close());
  return made;
}

const mail: Mail = {
  id: 'msg_1',
  to: ['desk@example.org', 'night@example.org'],
  subject: 'Expired: “Pause”',
  text: 'It has expired.\n',
  html: '<p>It has expired.</p>',
  topic: 'commitment_1',
  corrects: [],
  at: Date.parse('2026-02-01T21:00:00Z'),
};

describe('a mail', () => {
  test('arrives with a Message-ID of its message, the same at every attempt, and in the thread of its commitment', async () => {
    const there = await server();
    const sending = mailer(`smtp://127.0.0.1:${there.port}`);
    for (const at of [mail.at, mail.at + 60_000])
      expect(await sending.send({ ...mail, at })).toMatchObject({ status: 250, outcome: 'delivered', error: null, cause: null });
    expect(there.mails.map((got) => [got.from, got.to, got.mail.messageId, got.mail.subject])).toEqual(
      Array(2).fill(['alerts@example.org', ['desk@example.org', 'night@example.org'], '<msg_1@example.org>', 'Expired: “Pause”']),
    );
    const [first] = there.mails;
    expect(first?.mail).toMatchObject({ text: 'It has expired.\n', html: '<p>It has expired.</p>', date: new Date(mail.at) });
    expect(first?.mail.references).toBe('<commitment_1@example.org>');
    expect(first?.mail.headers.get('auto-submitted')).toBe('auto-generated');
    await sending.send({ ...mail, id: 'msg_2', corrects: ['msg_1'] });
    expect(there.mails[2]?.mail).toMatchObject({
      inReplyTo: '<msg_1@example.org>',
      references: ['<commitment_1@example.org>', '<msg_1@example.org>'],
    });
  });

  test('cannot be given headers or recipients by what was logged', async () => {
    const there = await server();
    const subject = 'a\r\nBcc: other@example.org\r\n\r\n<b>';
    await mailer(`smtp://127.0.0.1:${there.port}`).send({ ...mail, subject });
    expect(there.mails[0]?.to).toEqual(mail.to);
    expect(there.mails[0]?.mail.bcc).toBeUndefined();
    expect(there.mails[0]?.mail.headers.has('bcc')).toBe(false);
  });
});

describe('a relay', () => {
  test('is spoken to with STARTTLS where it offers it, and logged in to', async () => {
    const there = await server();
    expect(await mailer(`smtp://me%40here:right@127.0.0.1:${there.port}`).send(mail)).toMatchObject({ outcome: 'delivered' });
    expect(there.mails).toMatchObject([{ secure: true, user: 'me@here' }]);
  });

  test('with TLS from the first byte is reached as smtps', async () => {
    const there = await server({ secure: true });
    expect(await mailer(`smtps://127.0.0.1:${there.port}`).send(mail)).toMatchObject({ outcome: 'delivered' });
    expect(there.mails).toMatchObject([{ secure: true }]);
  });

  test.each([
    ['offers no TLS', { disabledCommands: ['STARTTLS'] }, 'smtp'],
    ['has a certificate that nobody vouches for', {}, 'smtp'],
    ['has such a certificate from the first byte', { secure: true }, 'smtps'],
  ])('that %s gets nothing where TLS is required', async (_, options, scheme) => {
    const there = await server(options);
    const result = await mailer(`${scheme}://127.0.0.1:${there.port}`, { requireTls: true }).send(mail);
    expect(result).toMatchObject({ outcome: 'retry', responseStart: null });
    expect(there.mails).toEqual([]);
  });

  test('that offers none gets mail where TLS is not required', async () => {
    const there = await server({ disabledCommands: ['STARTTLS'] });
    expect(await mailer(`smtp://127.0.0.1:${there.port}`).send(mail)).toMatchObject({ outcome: 'delivered' });
    expect(there.mails).toMatchObject([{ secure: false }]);
  });

  test('that says nothing is given up after the deadline', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    closing.push(() => new Promise((resolve) => silent.close(resolve)));
    const { port } = silent.address() as AddressInfo;
    const sending = mailer(`smtp://127.0.0.1:${port}`, { timeoutMs: 100 });
    expect(await sending.send(mail)).toMatchObject({ status: null, outcome: 'retry', error: 'the mail server did not take it within 0.1 s' });
    await sending.close();
  });

  test('that is not there is tried again', async () => {
    const there = await startMailServer();
    await there.close();
    expect(await mailer(`smtp://127.0.0.1:${there.port}`).send(mail)).toMatchObject({
      status: null,
      outcome: 'retry',
      error: 'no mail could be handed to the mail server',
    });
  });
});

describe('what a mail server answers', () => {
  const both = (said: string) => ({ 'desk@example.org': said, 'night@example.org': said });
  test.each<[string, Record<string, string>, object]>([
    [
      'no such address',
      both('550 5.1.1 No such user'),
      { status: 550, outcome: 'gone', error: 'the mail server says that the address does not exist' },
    ],
    [
      'an address refused for good',
      both('550 5.7.1 Not from you'),
      { status: 550, outcome: 'refused', error: 'the mail server refuses mail to the address' },
    ],
    [
      'an address refused for now',
      both('450 4.2.1 Come back'),
      { status: 450, outcome: 'retry', error: 'the mail server does not take the mail for now' },
    ],
    [
      'one address gone, one refused for now',
      { 'desk@example.org': '550 5.1.1 No such user', 'night@example.org': '451 4.7.1 Greylisted' },
      { outcome: 'retry', error: 'the mail server does not take the mail for now' },
    ],
    [
      'one address gone, the other fine',
      { 'desk@example.org': '550 5.1.1 No such user' },
      { status: 250, outcome: 'delivered', error: 'not taken for desk@example.org' },
    ],
    [
      'one address greylisted, the other fine',
      { 'desk@example.org': '451 4.7.1 Greylisted' },
      { status: 250, outcome: 'retry', error: 'not taken for desk@example.org' },
    ],
    [
      'the content refused for good',
      { DATA: '554 5.6.0 Looks like spam' },
      { status: 554, outcome: 'refused', error: 'the mail server refuses the mail' },
    ],
    ['the content refused for now', { DATA: '452 4.3.1 Disk full' }, { status: 452, outcome: 'retry' }],
    [
      'a sender that is not allowed, which the operator can mend',
      { 'MAIL FROM': '553 5.7.1 Not your address on relay.internal' },
      { status: 553, outcome: 'retry', error: 'the mail server does not accept the sender’s address', responseStart: null },
    ],
  ])('%s', async (_, refused, expected) => {
    const there = await server();
    for (const [name, said] of Object.entries(refused)) there.refuse.set(name, said);
    expect(await mailer(`smtp://127.0.0.1:${there.port}`).send(mail)).toMatchObject(expected);
  });

  test('a login that is wrong, which the operator can mend, and of which the endpoint’s owner learns no more', async () => {
    const there = await server();
    const result = await mailer(`smtp://me:wrong@127.0.0.1:${there.port}`).send(mail);
    expect(result).toMatchObject({ outcome: 'retry', error: 'the mail server does not accept this service’s login', responseStart: null });
    expect(result.cause).toBeInstanceOf(Error);
  });
});

describe('the addresses of an endpoint', () => {
  test.each([
    ['desk@example.org', 'mailto:desk@example.org'],
    ['mailto:desk@example.org', 'mailto:desk@example.org'],
    ['MAILTO:desk@example.org, night@example.org,desk@example.org', 'mailto:desk@example.org,night@example.org'],
  ])('%s is stored as %s', (text, stored) => {
    expect(recipientsFault(text)).toBeNull();
    expect(mailtoOf(text)).toBe(stored);
  });

  test.each([
    'desk',
    'mailto:',
    'desk@example.org,',
    'mailto:desk@example.org?bcc=x@example.org',
    'desk@example.org\r\nBcc: x@example.org',
    'Desk <desk@example.org>',
    '"a b"@example.org',
    'desk@localhost',
    'desk@[127.0.0.1]',
    'https://example.org',
    'a@b@example.org',
    'desk@example.org;night@example.org',
    `${'a'.repeat(300)}@example.org`,
    Array(21)
      .fill('desk@example.org')
      .map((one, i) => `${i}${one}`)
      .join(','),
  ])('%j is refused', (text) => {
    expect(recipientsFault(text)).toMatch(/^must /);
  });
});

test('without a relay, e-mail waits', async () => {
  const outgoing = {
    id: 'msg_1',
    url: 'mailto:a@example.org',
    headers: {},
    body: '{}',
    at: 0,
    signers: () => [],
    notice: () => ({ subject: '', lines: [], links: [], topic: null, corrects: [] }),
  };
  expect(await emailChannel(undefined).send(outgoing)).toMatchObject({ status: null, error: 'e-mail is not set up here' });
});
