import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { amendEndpoint } from '../../../src/app/endpoints/amend-endpoint.js';
import { createEndpoint } from '../../../src/app/endpoints/create-endpoint.js';
import { rotateSecret } from '../../../src/app/endpoints/rotate-secret.js';
import type { Caller, Scope } from '../../../src/app/lib/caller.js';
import { listAttempts, listMessages } from '../../../src/app/messages/read-messages.js';
import { replayMessage } from '../../../src/app/messages/replay-message.js';
import { sendTest } from '../../../src/app/messages/send-test.js';
import { createMailer } from '../../../src/webhooks/channels/mailer.js';
import { type TestApp, testApp } from '../../support/app.js';
import { callsTo } from '../../support/calls.js';
import { emptyDatabase, testDatabase } from '../../support/database.js';
import { type MailServer, startMailServer } from '../../support/mail-server.js';
import { type Receiver, startReceiver } from '../../support/receiver.js';
import { pledge } from '../../support/requests.js';

const caller: Caller = { keyId: 'key_test', scopes: new Set<Scope>(['webhooks']) };
const on = new AbortController().signal;
const CHATS = ['slack', 'discord', 'teams'] as const;

let service: TestApp;
let receiver: Receiver;
let mailServer: MailServer;
let context: TestApp['context'];

beforeAll(async () => {
  await testDatabase();
});
beforeEach(async () => {
  await emptyDatabase(await testDatabase());
  [receiver, mailServer] = await Promise.all([startReceiver(), startMailServer()]);
  const url = `smtp://127.0.0.1:${mailServer.port}`;
  const mailer = createMailer({ url, from: 'alerts@example.org', requireTls: false, timeoutMs: 2000 });
  service = await testApp({ now: '2026-01-31T08:00:00Z', mailer });
  context = service.context;
});
afterEach(async () => {
  await context.mailer?.close();
  await Promise.all([receiver.close(), mailServer.close()]);
});

const create = (input: Record<string, unknown>) => createEndpoint(context, caller, { url: receiver.url, ...input });
const messagesOf = async (endpointId: string) => (await listMessages(context, caller, { endpointId }, { limit: 50 })).items;

describe('an endpoint for people', () => {
  test.each(CHATS)('of %s has no secret, and needs no key that seals secrets', async (channel) => {
    const made = await createEndpoint({ ...context, sealing: undefined }, caller, { channel, url: receiver.url });
    expect(made).toMatchObject({ secret: null, endpoint: { channel, url: receiver.url, secrets: [] } });
    await expect(rotateSecret(context, caller, made.endpoint.id, {})).rejects.toMatchObject({ code: 'conflict' });
  });

  test('of e-mail has addresses instead of a URL, also when it is amended', async () => {
    const { endpoint } = await create({ channel: 'email', url: 'desk@example.org, night@example.org' });
    expect(endpoint.url).toBe('mailto:desk@example.org,night@example.org');
    await amendEndpoint(context, caller, endpoint.id, 'any', { url: 'desk@example.org' });
    expect(await context.database.prisma.webhookEndpoint.findMany({ select: { url: true } })).toEqual([{ url: 'mailto:desk@example.org' }]);
    await expect(amendEndpoint(context, caller, endpoint.id, 'any', { url: 'https://example.org' })).rejects.toMatchObject({
      faults: [{ path: 'url' }],
    });
  });

  test.each([
    [{ channel: 'email', url: 'desk' }, 'url', /e-mail addresses/],
    [{ channel: 'slack', url: 'mailto:desk@example.org' }, 'url', /https/],
    [{ channel: 'slack', url: 'https://10.0.0.1/x' }, 'url', /private/],
    [{ channel: 'slack', signature: 'v1' }, 'signature', /webhook/],
    [{ channel: 'sms' }, 'channel', /./],
    [{ url: 'mailto:desk@example.org' }, 'url', /https/],
  ])('%j is refused with 422 naming %s', async (input, path, message) => {
    await expect(create(input)).rejects.toMatchObject({ code: 'invalid_input', faults: [{ path, message: expect.stringMatching(message) }] });
  });

  test('of e-mail cannot be made where no relay is set', async () => {
    const input = { channel: 'email', url: 'desk@example.org' };
    await expect(createEndpoint({ ...context, mailer: undefined }, caller, input)).rejects.toMatchObject({ code: 'unavailable' });
  });
});

describe('a message for people', () => {
  test('is worded by every channel from the one that a webhook gets, and is in the same log', async () => {
    const { endpoint: webhook } = await create({});
    const endpoints = [webhook];
    for (const channel of CHATS) endpoints.push((await create({ channel, url: `${receiver.url}/${channel}` })).endpoint);
    endpoints.push((await create({ channel: 'email', url: 'desk@example.org' })).endpoint);
    await callsTo(service).post('/v1/commitments', pledge);
    await context.delivery.deliverDue(on);

    const texts = new Map(receiver.requests.map(({ path, body }) => [path, body]));
    const signed = receiver.requests.filter(({ path }) => path === '/').map(({ body }) => body);
    expect([...texts.keys()].sort()).toEqual(['/', '/discord?wait=true', '/slack', '/teams']);
    const subject = 'In force: Week-long pause of strikes on Kyiv (Russia)';
    const sentence = 'The pledge “Week-long pause of strikes on Kyiv” by Russia is in force.';
    for (const [path, body] of texts) if (path !== '/') expect(body).toContain(sentence);
    for (const { path, headers } of receiver.requests) expect(headers['webhook-signature'] !== undefined, path).toBe(path === '/');
    const mail = mailServer.mails.find((each) => each.mail.subject === subject)?.mail;
    expect(mail?.text).toContain(sentence);
    expect(mail?.html).toContain(`<p>${sentence}</p>`);

    for (const { id } of endpoints) {
      const messages = await messagesOf(id);
      expect(messages.map(({ type, state }) => [type, state])).toEqual([
        ['commitment.activated', 'delivered'],
        ['commitment.recorded', 'delivered'],
      ]);
      expect(messages.map(({ body }) => body).reverse()).toEqual(signed);
    }
    const [told] = await messagesOf(endpoints.at(-1)?.id ?? '');
    expect(mailServer.mails.map((each) => each.mail.messageId)).toContain(`<${told?.id}@example.org>`);
    expect(await listAttempts(context, caller, told?.id ?? '')).toMatchObject([{ number: 1, status: 250, error: null }]);
  });

  test('is tried again on the schedule, and can be replayed, under the same Message-ID', async () => {
    const { endpoint } = await create({ channel: 'email', url: 'desk@example.org' });
    mailServer.refuse.set('desk@example.org', '451 4.7.1 Greylisted');
    const id = await sendTest(context, caller, endpoint.id);
    await context.delivery.deliverDue(on);
    expect((await messagesOf(endpoint.id))[0]).toMatchObject({ state: 'pending', attempts: 1 });
    mailServer.refuse.clear();
    context.clock.advance(60_000);
    await context.delivery.deliverDue(on);
    await replayMessage(context, caller, id);
    await context.delivery.deliverDue(on);
    expect(mailServer.mails.map(({ mail }) => mail.messageId)).toEqual(Array(2).fill(`<${id}@example.org>`));
  });

  test('that is refused for good is not tried for days, and holds back nothing', async () => {
    const { endpoint } = await create({ channel: 'slack' });
    receiver.answerWith({ status: 400, body: 'invalid_blocks' });
    const first = await sendTest(context, caller, endpoint.id);
    await context.delivery.deliverDue(on);
    await sendTest(context, caller, endpoint.id);
    await context.delivery.deliverDue(on);
    expect((await messagesOf(endpoint.id)).map(({ id, state, attempts }) => [id === first, state, attempts])).toEqual([
      [false, 'delivered', 1],
      [true, 'failed', 1],
    ]);
  });

  test.each([
    [
      'a Slack webhook that was deleted',
      { channel: 'slack' },
      (): void => receiver.answerAlways({ status: 404, body: 'no_service' }),
      'slack',
      '127.0.0.1',
    ],
    [
      'an address that does not exist',
      { channel: 'email', url: 'desk@example.org' },
      (): void => void mailServer.refuse.set('desk@example.org', '550 5.1.1 No such user'),
      'email',
      'example.org',
    ],
  ])('to %s is the last, and the others are told', async (_, input, refuse, channel, host) => {
    const { endpoint: other } = await create({ url: 'https://hooks.example.org', types: ['endpoint.disabled'] });
    const { endpoint } = await create(input);
    refuse();
    await sendTest(context, caller, endpoint.id);
    await context.delivery.deliverDue(on);
    const found = await context.database.prisma.webhookEndpoint.findUnique({ where: { id: endpoint.id } });
    expect(found).toMatchObject({ enabled: false, disabledFor: 'gone' });
    const [told] = await messagesOf(other.id);
    expect(JSON.parse(told?.body ?? '{}').data).toMatchObject({
      endpointId: endpoint.id,
      channel,
      reason: 'gone',
      host: expect.stringContaining(host),
    });
  });
});
