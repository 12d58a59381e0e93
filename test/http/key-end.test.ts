import request from 'supertest';
import { afterEach, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../../src/http/server.js';
import { appOn } from '../support/app-on.js';
import { pledge } from '../support/requests.js';
import { useService } from '../support/service-tests.js';

const { service, calls } = useService({ now: '2026-01-30T12:00:00Z' });
const servers: RunningServer[] = [];
afterEach(async () => {
  service.context.tail.close();
  await Promise.all(servers.splice(0).map((server) => server.stop(0)));
});

const makeKey = async (more: object = {}): Promise<{ id: string; key: { Authorization: string } }> => {
  const { id, secret } = await calls.post('/v1/api-keys', { name: 'desk', scopes: ['log'], ...more });
  return { id, key: { Authorization: `Bearer ${secret}` } };
};

/** A client of the stream on a real connection. */
async function listen(app: Parameters<typeof startServer>[0], headers: Record<string, string>) {
  const server = await startServer(app, { host: '127.0.0.1', port: 0 });
  servers.push(server);
  const response = await fetch(`http://127.0.0.1:${server.address.port}/v1/stream`, { headers });
  expect(response.status).toBe(200);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const read = async (isEnough: () => boolean) => {
    for (let done = false; !done && !isEnough(); ) {
      const next = await reader?.read();
      done = next?.done ?? true;
      text += next?.value ?? '';
    }
    return text;
  };
  return { hello: () => read(() => text.includes('event: hello')), rest: () => read(() => false) };
}

describe('a revoked or expired key', () => {
  it('ends its open stream at once, before any later change', async () => {
    const { id, key } = await makeKey();
    const stream = await listen(service.app, key);
    await stream.hello();
    await calls.post(`/v1/api-keys/${id}/revocation`, undefined, 200);
    await calls.post('/v1/commitments', { ...pledge, title: 'Not for a revoked key', visibility: 'draft' });
    const all = await stream.rest();
    expect(all).toContain('event: end\ndata: {"reason":"revoked"}');
    expect(all).not.toContain('event: change');
  });

  it('leaves the streams of others open', async () => {
    const [gone, other] = [await makeKey(), await makeKey()];
    const [ended, open] = [await listen(service.app, gone.key), await listen(service.app, other.key)];
    await Promise.all([ended.hello(), open.hello()]);
    await calls.post(`/v1/api-keys/${gone.id}/revocation`, undefined, 200);
    expect(await ended.rest()).toContain('revoked');
    await expect.poll(() => service.context.tail.listeners).toBe(1);
    await calls.post(`/v1/api-keys/${other.id}/revocation`, undefined, 200);
    expect(await open.rest()).toContain('revoked');
  });

  it('ends its streams at other instances, too, before any later change, even without a notification', async () => {
    const { id, key } = await makeKey();
    const deaf = { ...service.database, notifications: { ...service.database.notifications, listen: () => () => undefined } };
    const other = appOn(deaf, { now: '2026-01-30T12:00:00Z', amongOthers: true });
    const stream = await listen(other.app, key);
    await stream.hello();
    await calls.post(`/v1/api-keys/${id}/revocation`, undefined, 200);
    await calls.post('/v1/commitments', { ...pledge, visibility: 'draft' });
    const all = await stream.rest();
    other.context.tail.close();
    expect(all).toContain('revoked');
    expect(all).not.toContain('event: change');
  });

  it('opens no stream at an instance that still has it in the cache', async () => {
    const { id, key } = await makeKey();
    const other = appOn(service.database, { now: '2026-01-30T12:00:00Z' });
    await request(other.app).get('/v1/commitments').set(key).expect(200);
    await calls.post(`/v1/api-keys/${id}/revocation`, undefined, 200);
    await request(other.app).get('/v1/stream').set(key).expect(401);
    expect(other.context.tail.listeners).toBe(0);
    other.context.tail.close();
  });

  it('ends its stream when it expires', async () => {
    const { key } = await makeKey({ expiresAt: '2026-01-30T12:00:10Z' });
    const stream = await listen(service.app, key);
    await stream.hello();
    service.context.clock.advance(10_000);
    await calls.post('/v1/commitments', { ...pledge, visibility: 'draft' });
    const all = await stream.rest();
    expect(all).toContain('revoked');
    expect(all).not.toContain('event: change');
  });

  it('ends a running download', async () => {
    const { id, key } = await makeKey();
    const other = appOn(service.database, { now: '2026-01-30T12:00:00Z' });
    await calls.post('/v1/commitments', pledge);
    await request(other.app).get('/v1/exports/commitments.csv').set(key).expect(200);
    await calls.post(`/v1/api-keys/${id}/revocation`, undefined, 200);
    await expect(request(other.app).get('/v1/exports/commitments.csv').set(key)).rejects.toThrow();
  });
});
