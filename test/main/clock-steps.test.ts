import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Receiver, startReceiver } from '../support/receiver.js';
import { pledge } from '../support/requests.js';
import { type ServiceProcess, servicePlace, startService } from '../support/service.js';

// Debian's libfaketime steps the wall clock of one process. The embedded database lives in it, so its clock steps as well; a server's would not.
const LIBRARY = [`/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu/faketime/libfaketimeMT.so.1`].find((path) =>
  existsSync(path),
);
const isTried = LIBRARY !== undefined && process.env.TEST_DATABASE_URL === undefined;
const DAY = 86_400_000;

describe.skipIf(!isTried)('a service whose wall clock is stepped', () => {
  let service: ServiceProcess;
  let receiver: Receiver;
  const folder = mkdtempSync(join(tmpdir(), 'pledgewatch-clock-'));
  const file = join(folder, 'offset');

  afterEach(async () => {
    service.signal('SIGKILL');
    await service.ended;
    await receiver.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('goes on telling of what becomes due, after a step of two days ahead and one of two days back', async () => {
    writeFileSync(file, '+0');
    receiver = await startReceiver();
    service = startService({
      ...(await servicePlace()),
      LD_PRELOAD: LIBRARY ?? '',
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      // The service's own timers alone keep it going.
      SCHEDULE_RECORD_STATUS_CHANGES: 'off',
      SCHEDULE_DELIVER_WEBHOOKS: 'off',
    });
    const { status } = await service.call('POST', '/v1/webhook-endpoints', { url: receiver.url, types: ['commitment.activated'] });
    expect(status).toBe(201);
    const log = async (title: string, startsIn: number) => {
      const start = new Date(Date.now() + startsIn).toISOString();
      const window = { start, end: new Date(Date.now() + startsIn + 30 * DAY).toISOString(), duration: undefined, zone: undefined };
      const source = { name: 'A desk', speaker: 'Somebody', onBehalfOf: 'Russia' };
      const answer = await service.call('POST', '/v1/commitments', { ...pledge, title, ...window, source });
      expect(answer.status, JSON.stringify(answer.body)).toBe(201);
    };
    const told = () => receiver.requests.map(({ body }) => JSON.parse(body).data.commitment.title);

    await log('in a day', DAY);
    writeFileSync(file, '+2d');
    await receiver.received(1);
    writeFileSync(file, '+0');
    await log('in half a minute', 30_000);
    await receiver.received(2);
    expect(told()).toEqual(['in a day', 'in half a minute']);
  }, 240_000);
});
