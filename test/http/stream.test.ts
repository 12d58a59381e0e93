import { Writable } from 'node:stream';
import request from 'supertest';
import { afterEach, describe, expect, it } from 'vitest';
import { followChanges } from '../../src/app/changes/follow-changes.js';
import { anonymous } from '../../src/app/lib/caller.js';
import { recordDueChanges } from '../../src/app/record/record-due-changes.js';
import { streamChanges } from '../../src/http/formats/event-stream.js';
import { addressKey } from '../../src/http/middleware/rate-limits.js';
import { type RunningServer, startServer } from '../../src/http/server.js';
import { testApp } from '../support/app.js';
import { pledge } from '../support/requests.js';
import { useService } from '../support/service-tests.js';

const { service, calls } = useService({ now: '2026-01-30T12:00:00Z' });
let server: RunningServer | undefined;
afterEach(async () => {
  service.context.tail.close();
  await server?.stop(0);
  server = undefined;
});
const log = async (more: object = {}): Promise<string> => (await calls.post('/v1/commitments', { ...pledge, ...more })).id;

interface Event {
  event: string;
  id: string;
  data: Record<string, unknown>;
}
const eventsOf = (text: string): Event[] =>
  text
    .split('\n\n')
    .filter((block) => block.includes('data: '))
    .map((block) => {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? '';
      return { event: field('event'), id: field('id'), data: JSON.parse(field('data')) };
    });
const there = async (path: string, headers: Record<string, string> = {}): Promise<Event[]> =>
  eventsOf((await request(service.app).get(path).set(headers).expect(200)).text);

/** A client of the stream on a real connection: `until` returns all events so far once one of them matches. */
async function connect(query = '', headers: Record<string, string> = {}) {
  server ??= await startServer(service.app, { host: '127.0.0.1', port: 0 });
  const response = await fetch(`http://127.0.0.1:${server.address.port}/v1/stream${query}`, { headers });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    async until(fits: (event: Event) => boolean): Promise<Event[]> {
      for (;;) {
        const events = eventsOf(text.slice(0, text.lastIndexOf('\n\n') + 2));
        if (events.some(fits)) return events;
        const { value, done } = (await reader?.read()) ?? { done: true, value: undefined };
        if (done) throw new Error(`The stream ended: ${text}`);
        text += value;
      }
    },
    leave: () => reader?.cancel(),
  };
}

describe('the stream', () => {
  it('starts now, and sends each change as soon as it is committed, as /v1/changes does', async () => {
    await log();
    const stream = await connect();
    const [hello] = await stream.until(({ event }) => event === 'hello');
    const id = await log();
    const events = await stream.until(({ data }) => data.commitmentId === id);
    const { items } = await calls.get('/v1/changes', { after: hello?.data.cursor });
    expect(events.filter(({ event }) => event === 'change').map(({ data }) => data)).toEqual(items);
    await stream.leave();
    await expect.poll(() => service.context.tail.listeners).toBe(0);
  });

  it('resumes after the last event, with or without other listeners meanwhile', async () => {
    const stream = await connect();
    const first = await log();
    const seen = (await stream.until(({ data }) => data.commitmentId === first)).at(-1)?.id ?? '';
    await stream.leave();
    await expect.poll(() => service.context.tail.listeners).toBe(0);
    const missed = await log();
    const again = await connect('?after=0', { 'Last-Event-ID': seen });
    const events = await again.until(({ data }) => data.commitmentId === missed);
    expect(events.filter(({ event }) => event === 'change').map(({ data }) => data.commitmentId)).not.toContain(first);
    await again.leave();
  });

  it('with follow=false sends the recorded changes in batches, and ends', async () => {
    const id = await log();
    await service.database.pool.query(
      `INSERT INTO status_changes (commitment_id, sequence, to_status, assessment, cause, facts, events, valid_at, recorded_at, late, ruleset)
       SELECT id, 100 + n, 'active', assessment, 'edit', '{}', '{}', now(), now(), false, '1' FROM commitments, generate_series(1, 150) n WHERE id = $1`,
      [id],
    );
    const { items } = await calls.get('/v1/changes', { limit: 200 });
    expect(items.length).toBeGreaterThan(150);
    const events = await there('/v1/stream?after=0&follow=false');
    expect(events.filter(({ event }) => event === 'change').map(({ id }) => id)).toEqual(items.map(({ cursor }: { cursor: string }) => cursor));
    expect(events.at(-1)).toMatchObject({ event: 'end', data: { reason: 'complete' } });
    expect(service.context.tail.listeners).toBe(0);
  });

  it('has only changes that the caller may see, of the requested commitments', async () => {
    const [one, other, draft] = [await log(), await log(), await log({ visibility: 'draft' })];
    const path = '/v1/stream?after=0&follow=false';
    const idsOf = (events: Event[]) => new Set(events.filter(({ event }) => event === 'change').map(({ data }) => data.commitmentId));
    expect(idsOf(await there(path))).toEqual(new Set([one, other]));
    expect(idsOf(await there(`${path}&commitment=${one}`))).toEqual(new Set([one]));
    expect(idsOf(await there(path, await calls.keyWith('log')))).toEqual(new Set([one, other, draft]));

    const [open, some] = [await connect(), await connect(`?commitment=${other}`)];
    await Promise.all([open, some].map((each) => each.until(({ event }) => event === 'hello')));
    const secret = await log({ visibility: 'draft' });
    service.context.clock.set('2026-02-03T00:00:00Z');
    await recordDueChanges(service.context);
    expect(idsOf(await open.until(({ data }) => data.commitmentId === other && data.to === 'expired'))).not.toContain(secret);
    expect(idsOf(await some.until(({ data }) => data.to === 'expired'))).toEqual(new Set([other]));
    await Promise.all([open.leave(), some.leave()]);
  });

  it('ends with an event when the service stops, which does not wait for listeners', async () => {
    const stream = await connect();
    await stream.until(({ event }) => event === 'hello');
    service.context.tail.close();
    expect((await stream.until(({ event }) => event === 'end')).at(-1)?.data).toEqual({ reason: 'stopping' });
    await server?.stop(60_000);
    server = undefined;
    expect((await request(service.app).get('/v1/stream')).status).toBe(503);
  });

  it('accepts no more listeners than allowed', async () => {
    const joined = await Promise.all(Array.from({ length: 10 }, () => service.context.tail.join('test')));
    const refused = await request(service.app).get('/v1/stream');
    expect([refused.status, refused.headers['retry-after']]).toEqual([503, '30']);
    for (const { leave } of joined) leave();
    await there('/v1/stream?follow=false');
  });

  it('accepts no more listeners of one caller than allowed, and still others', async () => {
    const own = await testApp({ database: service.database, streamsPerCaller: 2, settings: { trustProxy: 1 } });
    const listen = (address: string, key = {}) => request(own.app).get('/v1/stream?follow=false').set('X-Forwarded-For', address).set(key);
    // An anonymous caller counts by its address, with the key of the rate limits.
    const joined = await Promise.all([1, 2].map(() => own.context.tail.join(addressKey('203.0.113.8'))));
    const refused = await listen('203.0.113.8:50001');
    expect(refused.body).toMatchObject({ status: 429, code: 'rate_limited', detail: expect.stringContaining('2 open streams') });
    expect(refused.headers['retry-after']).toBe('30');
    await listen('203.0.113.9').expect(200);
    await listen('203.0.113.8', own.admin).expect(200);
    joined[0]?.leave();
    joined[0]?.leave();
    await listen('203.0.113.8').expect(200);
    joined[1]?.leave();
    own.context.tail.close();
  });

  it.each([
    ['?after=soon', {}],
    ['?after=999999', {}],
    ['', { 'Last-Event-ID': 'x' }],
  ])('refuses a place that is none: %s', async (query, headers) => {
    await request(service.app).get(`/v1/stream${query}`).set(headers).expect(400);
    expect(service.context.tail.listeners).toBe(0);
  });
});

describe('a client', () => {
  const times = { heartbeat: 1, stall: 1, life: 60_000 };

  it('that reads nothing is disconnected, and holds at most one batch in memory', async () => {
    await log();
    let sent = 0;
    const stuck = new Writable({
      highWaterMark: 1,
      write(chunk: Buffer) {
        sent += chunk.length;
      },
    });
    const following = await followChanges(service.context, anonymous, { who: 'test', after: 0n });
    await streamChanges(stuck as never, following, { follows: true, times });
    expect([stuck.destroyed, service.context.tail.listeners]).toEqual([true, 0]);
    // Only the greeting.
    expect(sent).toBeLessThan(200);
  });

  it('gets a heartbeat when nothing happens, and is asked to reconnect when the time is up', async () => {
    let text = '';
    const open = new Writable({
      write(chunk: Buffer, _encoding, done) {
        text += chunk.toString();
        done();
      },
    });
    const following = await followChanges(service.context, anonymous, { who: 'test' });
    await streamChanges(open as never, following, { follows: true, times: { ...times, life: 20 } });
    expect(text).toMatch(/event: hello[\s\S]*: heartbeat\nid: 0\n\n[\s\S]*event: end\ndata: {"reason":"renew"}\n\n$/);
    expect(service.context.tail.listeners).toBe(0);
  });
});
