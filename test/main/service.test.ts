import { connect } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterEach, describe, expect, it } from 'vitest';
import { type Receiver, startReceiver } from '../support/receiver.js';
import { pledge, report } from '../support/requests.js';
import { type ServiceProcess, servicePlace, startService } from '../support/service.js';

describe('the service as a process', () => {
  const processes: ServiceProcess[] = [];
  const receivers: Receiver[] = [];
  const start = (settings: Record<string, string>) => {
    const started = startService(settings);
    processes.push(started);
    return started;
  };

  afterEach(async () => {
    for (const each of processes.splice(0)) {
      each.signal('SIGKILL');
      await each.ended;
    }
    for (const each of receivers.splice(0)) await each.close();
  });

  it('alerts once per change, also of what was committed when it was killed before it could be sent', async () => {
    const place = await servicePlace();
    const receiver = await startReceiver();
    receivers.push(receiver);
    // Nothing is sent while the receiver answers 500; the messages wait in the outbox.
    receiver.answerAlways(500);
    const first = start({ ...place, MAX_ALERT_AGE: 'P36500D' });
    const { body: endpoint } = await first.call('POST', '/v1/webhook-endpoints', { url: `${receiver.url}/hooks` });
    const { body: commitment, status } = await first.call('POST', '/v1/commitments', pledge);
    expect(status).toBe(201);
    const { status: reported } = await first.call('POST', '/v1/reports', report);
    expect(reported).toBe(201);
    first.signal('SIGKILL');
    expect(await first.ended).toBe('SIGKILL');
    const tried = new Set(receiver.requests.map(({ headers }) => headers['webhook-id']));

    receiver.answerAlways(204);
    const before = receiver.requests.length;
    const second = start({ ...place, MAX_ALERT_AGE: 'P36500D' });
    const { body: list } = await second.call('GET', `/v1/webhook-endpoints/${endpoint.id}/messages`);
    const messages = list.items as { id: string; type: string; sequence: number }[];
    await receiver.received(before + messages.length);

    const webhook = new Webhook(String(endpoint.secret));
    const sent = receiver.requests.slice(before).map(({ headers, body }) => {
      const named = {
        'webhook-id': String(headers['webhook-id']),
        'webhook-timestamp': String(headers['webhook-timestamp']),
        'webhook-signature': String(headers['webhook-signature']),
      };
      return { id: named['webhook-id'], ...(webhook.verify(body, named) as { type: string; data: { sequence: number } }) };
    });
    expect(new Set(sent.map(({ id }) => id))).toEqual(new Set(messages.map(({ id }) => id)));
    for (const id of tried) expect(messages.map((message) => message.id)).toContain(id);
    const own = sent.filter(({ type }) => type.startsWith('commitment.'));
    expect(own.map(({ type }) => type)).toEqual([
      'commitment.recorded',
      'commitment.activated',
      'commitment.expired',
      'commitment.reportedly_violated',
    ]);
    expect(own.map(({ data }) => data.sequence)).toEqual([...own.map(({ data }) => data.sequence)].sort());
    const { body: history } = await second.call('GET', `/v1/commitments/${commitment.id}/history`);
    expect((history.items as { to: string }[]).map(({ to }) => to)).toEqual(['active', 'expired', 'expired']);
  }, 90_000);

  it('stops in order on SIGTERM, though sockets stall and a request is under way, and loses nothing', async () => {
    const place = await servicePlace();
    const service = start({ ...place, SHUTDOWN_GRACE: 'PT3S' });
    const { port, hostname } = new URL(await service.address);
    const stalled = connect(Number(port), hostname);
    stalled.write('POST /v1/commitments HTTP/1.1\r\nHost: x\r\n');
    const asked = service.call('POST', '/v1/commitments', pledge);
    await new Promise((resolve) => stalled.once('ready', resolve));
    const answers = await Promise.all([asked, service.call('GET', '/livez')]);
    service.signal('SIGTERM');
    const began = performance.now();
    expect(await service.ended).toBe(0);
    const log = service
      .said()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line));
    expect(log.filter(({ msg }) => /^stop/.test(msg))).toMatchObject([
      { level: 'info', msg: 'stopping', signal: 'SIGTERM' },
      { level: 'info', msg: 'stopped', ms: expect.any(Number) },
    ]);
    expect(performance.now() - began).toBeLessThan(30_000);
    stalled.destroy();
    expect(answers[0]?.status).toBe(201);

    const again = start(place);
    expect((await again.call('GET', `/v1/commitments/${answers[0]?.body.id}`)).status).toBe(200);
  }, 60_000);

  it('names every wrong setting at once, and does not start', async () => {
    const service = start({ PORT: 'eighty', PUBLIC_READ: 'perhaps', ADMIN_API_KEY: 'short', DATA_DIR: '/nowhere' });
    expect(await service.ended).toBe(1);
    for (const name of ['PORT', 'PUBLIC_READ', 'ADMIN_API_KEY']) expect(service.said()).toContain(name);
    expect(service.said()).not.toContain('short');
  });

  it('says why it cannot open a folder of data', async () => {
    const service = start({ DATA_DIR: '/proc/nowhere' });
    expect(await service.ended).toBe(1);
    expect(service.said()).toContain('/proc/nowhere');
    expect(service.said()).not.toContain('    at ');
  });
});
