import { Webhook } from 'standardwebhooks';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AppContext } from '../../../src/app/context.js';
import { amendEndpoint } from '../../../src/app/endpoints/amend-endpoint.js';
import { createEndpoint } from '../../../src/app/endpoints/create-endpoint.js';
import { deleteEndpoint } from '../../../src/app/endpoints/delete-endpoint.js';
import { enableEndpoint } from '../../../src/app/endpoints/enable-endpoint.js';
import { pauseEndpoint, resumeEndpoint } from '../../../src/app/endpoints/pause-endpoint.js';
import { listEndpoints, readEndpoint } from '../../../src/app/endpoints/read-endpoints.js';
import { rotateSecret } from '../../../src/app/endpoints/rotate-secret.js';
import type { Caller, Scope } from '../../../src/app/lib/caller.js';
import { listAttempts, listMessages } from '../../../src/app/messages/read-messages.js';
import { replayMessage } from '../../../src/app/messages/replay-message.js';
import { sendTest } from '../../../src/app/messages/send-test.js';
import { createUrlGuard } from '../../../src/webhooks/url-guard.js';
import { testApp } from '../../support/app.js';
import type { TestClock } from '../../support/clock.js';
import { emptyDatabase } from '../../support/database.js';
import { type Receiver, startReceiver } from '../../support/receiver.js';

const HOUR = 3_600_000;
const caller: Caller = { keyId: 'key_test', scopes: new Set<Scope>(['webhooks']) };
const on = new AbortController().signal;
let context: AppContext & { clock: TestClock };
let receiver: Receiver;

beforeAll(async () => {
  ({ context } = await testApp());
});
beforeEach(async () => {
  await emptyDatabase(context.database);
  context.clock.set(Date.now());
  receiver = await startReceiver();
});
afterEach(() => receiver.close());

const create = (input: Record<string, unknown> = {}) => createEndpoint(context, caller, { url: receiver.url, ...input });
const stored = async () => JSON.stringify((await context.database.pool.query('SELECT * FROM webhook_secrets, webhook_endpoints')).rows);
const verifies = (secret: string | null, place = -1) => {
  const request = receiver.requests.at(place);
  try {
    new Webhook(secret ?? '').verify(request?.body ?? '', request?.headers as Record<string, string>);
    return true;
  } catch {
    return false;
  }
};

describe('a new endpoint', () => {
  test('is answered with its secret, which is shown nowhere else and stored sealed', async () => {
    const { endpoint, secret } = await create({ description: 'the desk', types: ['commitment.expired', 'commitment.lapsed', 'commitment.expired'] });
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(endpoint).toMatchObject({
      url: receiver.url,
      description: 'the desk',
      types: ['commitment.expired', 'commitment.lapsed'],
      enabled: true,
      edit: 1,
      recordedBy: 'key_test',
    });
    expect(JSON.stringify(await readEndpoint(context, caller, endpoint.id))).not.toContain(secret);
    expect(JSON.stringify(await listEndpoints(context, caller, { limit: 50 }))).not.toContain(secret?.slice(6));
    expect(await stored()).not.toContain(secret?.slice(6));
  });

  test('with Ed25519 shows its public key at any time', async () => {
    const { endpoint, secret } = await create({ signature: 'v1a' });
    expect(secret).toBeNull();
    expect((await readEndpoint(context, caller, endpoint.id)).secrets).toMatchObject([
      { publicKey: expect.stringMatching(/^whpk_/), expiresAt: null },
    ]);
  });

  test.each([
    [{ url: 'http://10.0.0.1/' }, 'url', /private/],
    [{ url: 'https://user:pw@example.org' }, 'url', /user name/],
    [{ url: 'https://169.254.169.254/latest' }, 'url', /private/],
    [{ url: 'https://example.org:22' }, 'url', /port 22/],
    [{ url: 'ftp://example.org' }, 'url', /https/],
    [{ url: 7 }, 'url', /string/],
    [{ types: ['commitment.violated'] }, 'types[0]', /./],
    [{ types: ['endpoint.test'] }, 'types[0]', /./],
    [{ secret: 'whsec_mine' }, 'secret', /not accepted/],
    [{ description: 'a\0b' }, 'description', /NUL/],
  ])('%j is refused with 422 naming %s', async (input, path, message) => {
    await expect(create(input)).rejects.toMatchObject({ code: 'invalid_input', faults: [{ path, message: expect.stringMatching(message) }] });
    expect(await stored()).toBe('[]');
  });

  test('names every fault at once', async () => {
    await expect(create({ url: 'http://10.0.0.1', types: ['nonsense'] })).rejects.toMatchObject({
      faults: expect.arrayContaining([expect.objectContaining({ path: 'types[0]' }), expect.objectContaining({ path: 'url' })]),
    });
  });

  test('is refused where plain http is not allowed', async () => {
    const strict = { ...context, urlGuard: createUrlGuard({ allowHttp: false, allowedNetworks: [] }) };
    await expect(createEndpoint(strict, caller, { url: 'http://example.org' })).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(createEndpoint(strict, caller, { url: 'https://example.org' })).resolves.toMatchObject({ endpoint: { url: 'https://example.org' } });
  });

  test('is not to be had where the operator set no key that seals secrets', async () => {
    await expect(createEndpoint({ ...context, sealing: undefined }, caller, { url: receiver.url })).rejects.toMatchObject({ code: 'unavailable' });
  });
});

describe('permission', () => {
  test.each<[string, Caller, string]>([
    ['nobody', { keyId: null, scopes: new Set() }, 'unauthenticated'],
    ['a key that may only read and log', { keyId: 'key_other', scopes: new Set<Scope>(['read', 'log', 'review']) }, 'forbidden'],
  ])('%s can do nothing with webhooks', async (_, other, code) => {
    const { endpoint } = await create();
    const id = endpoint.id;
    const message = await sendTest(context, caller, id);
    for (const attempt of [
      () => createEndpoint(context, other, { url: receiver.url }),
      () => readEndpoint(context, other, id),
      () => listEndpoints(context, other, { limit: 1 }),
      () => amendEndpoint(context, other, id, 'any', { enabled: false }),
      () => enableEndpoint(context, other, id),
      () => pauseEndpoint(context, other, id),
      () => resumeEndpoint(context, other, id),
      () => deleteEndpoint(context, other, id, 'any'),
      () => rotateSecret(context, other, id, {}),
      () => sendTest(context, other, id),
      () => listMessages(context, other, { endpointId: id }, { limit: 1 }),
      () => listAttempts(context, other, message),
      () => replayMessage(context, other, message),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code });
    }
  });
});

describe('an amendment', () => {
  test('counts the edit, and is refused to those who saw an older one', async () => {
    const { endpoint } = await create();
    await amendEndpoint(context, caller, endpoint.id, new Set([1]), { description: 'new', types: ['commitment.expired'] });
    expect(await readEndpoint(context, caller, endpoint.id)).toMatchObject({ edit: 2, description: 'new', types: ['commitment.expired'] });
    await expect(amendEndpoint(context, caller, endpoint.id, new Set([1]), { description: 'older' })).rejects.toMatchObject({
      code: 'precondition_failed',
    });
    await expect(deleteEndpoint(context, caller, endpoint.id, new Set([1]))).rejects.toMatchObject({ code: 'precondition_failed' });
  });

  test('that changes nothing does not count', async () => {
    const { endpoint } = await create();
    await amendEndpoint(context, caller, endpoint.id, 'any', { url: receiver.url, types: [] });
    await enableEndpoint(context, caller, endpoint.id);
    expect((await readEndpoint(context, caller, endpoint.id)).edit).toBe(1);
  });

  test('checks a new address like the first', async () => {
    const { endpoint } = await create();
    await expect(amendEndpoint(context, caller, endpoint.id, 'any', { url: 'http://192.168.1.1' })).rejects.toMatchObject({
      faults: [{ path: 'url' }],
    });
  });

  test('disables, and has it go on', async () => {
    const { endpoint } = await create();
    await sendTest(context, caller, endpoint.id);
    await amendEndpoint(context, caller, endpoint.id, 'any', { enabled: false });
    expect(await readEndpoint(context, caller, endpoint.id)).toMatchObject({ enabled: false, disabledFor: 'by_hand' });
    await context.delivery.deliverDue(on);
    expect(receiver.requests).toHaveLength(0);
    await expect(sendTest(context, caller, endpoint.id)).rejects.toMatchObject({ code: 'conflict' });
    await enableEndpoint(context, caller, endpoint.id);
    await context.delivery.deliverDue(on);
    expect(receiver.requests).toHaveLength(1);
    expect(await readEndpoint(context, caller, endpoint.id)).toMatchObject({ enabled: true, disabledFor: null });
  });

  test('deletes it with all that belongs to it', async () => {
    const { endpoint } = await create();
    await sendTest(context, caller, endpoint.id);
    await context.delivery.deliverDue(on);
    await deleteEndpoint(context, caller, endpoint.id, new Set([1]));
    await expect(readEndpoint(context, caller, endpoint.id)).rejects.toMatchObject({ code: 'not_found' });
    for (const table of ['webhook_secrets', 'webhook_messages', 'webhook_bodies', 'webhook_attempts', 'webhook_lanes']) {
      expect((await context.database.pool.query(`SELECT count(*)::int AS n FROM ${table}`)).rows, table).toEqual([{ n: 0 }]);
    }
  });
});

describe('a rotation', () => {
  test('lets both secrets verify while they overlap, and only the new one after that', async () => {
    const { endpoint, secret: old } = await create();
    const send = async () => {
      context.clock.set(Math.max(context.clock.now(), Date.now()));
      await sendTest(context, caller, endpoint.id);
      await context.delivery.deliverDue(on);
    };
    await send();
    expect(verifies(old)).toBe(true);
    const { secret: fresh, endpoint: rotated } = await rotateSecret(context, caller, endpoint.id, { overlapHours: 0.001 });
    expect(fresh).not.toBe(old);
    expect(rotated.secrets).toMatchObject([{ expiresAt: null }, { expiresAt: expect.any(Number) }]);
    await send();
    expect([verifies(old), verifies(fresh)]).toEqual([true, true]);
    context.clock.advance(4000);
    await send();
    expect([verifies(old), verifies(fresh)]).toEqual([false, true]);
  });

  test('takes a day by default, and can end the old secret at once', async () => {
    const { endpoint, secret: old } = await create();
    const { endpoint: once } = await rotateSecret(context, caller, endpoint.id, undefined);
    expect(once.secrets.map(({ expiresAt }) => expiresAt)).toEqual([null, context.clock.now() + 24 * HOUR]);
    const { endpoint: twice, secret } = await rotateSecret(context, caller, endpoint.id, { overlapHours: 0 });
    expect(twice.secrets).toHaveLength(1);
    await sendTest(context, caller, endpoint.id);
    await context.delivery.deliverDue(on);
    expect([verifies(old), verifies(secret)]).toEqual([false, true]);
  });

  test('is refused when ten secrets are live', async () => {
    const { endpoint } = await create();
    for (let i = 0; i < 9; i++) await rotateSecret(context, caller, endpoint.id, {});
    await expect(rotateSecret(context, caller, endpoint.id, {})).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('the log', () => {
  test('shows messages newest first in pages, by state, with every attempt', async () => {
    const { endpoint } = await create();
    const ids: string[] = [];
    for (let i = 0; i < 5; i++) ids.unshift(await sendTest(context, caller, endpoint.id));
    receiver.answerWith(500);
    await context.delivery.deliverDue(on);
    const first = await listMessages(context, caller, { endpointId: endpoint.id }, { limit: 3 });
    const second = await listMessages(context, caller, { endpointId: endpoint.id }, { limit: 3, cursor: first.nextCursor ?? '' });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids);
    expect(second.nextCursor).toBeNull();
    const [pending] = (await listMessages(context, caller, { endpointId: endpoint.id, state: 'pending' }, { limit: 10 })).items;
    expect(await listAttempts(context, caller, pending?.id ?? '')).toMatchObject([{ number: 1, status: 500, error: null }]);
    await expect(replayMessage(context, caller, pending?.id ?? '')).rejects.toMatchObject({ code: 'conflict' });
  });

  test('lets a message be sent again, with the same id and the same text', async () => {
    const { endpoint } = await create();
    const id = await sendTest(context, caller, endpoint.id);
    await context.delivery.deliverDue(on);
    expect(await replayMessage(context, caller, id)).toMatchObject({ state: 'pending', attempts: 1 });
    await context.delivery.deliverDue(on);
    expect(receiver.requests.map(({ headers, body }) => [headers['webhook-id'], body])).toEqual(Array(2).fill([id, receiver.requests[0]?.body]));
    expect(await listAttempts(context, caller, id)).toMatchObject([{ number: 1 }, { number: 2 }]);
  });

  test('knows nothing of what is not there', async () => {
    await expect(listMessages(context, caller, { endpointId: 'endpoint_x' }, { limit: 1 })).rejects.toMatchObject({ code: 'not_found' });
    await expect(listAttempts(context, caller, 'msg_x')).rejects.toMatchObject({ code: 'not_found' });
    await expect(replayMessage(context, caller, 'msg_x')).rejects.toMatchObject({ code: 'not_found' });
    await expect(rotateSecret(context, caller, 'endpoint_x', {})).rejects.toMatchObject({ code: 'not_found' });
  });
});
