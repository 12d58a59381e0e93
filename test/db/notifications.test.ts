import { Client } from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { type Notifications, notifyByPostgres, notifyInProcess } from '../../src/db/notifications.js';
import { createLogger } from '../../src/lib/logger.js';
import { newTestPlace } from '../support/database.js';

const logger = createLogger({ level: 'silent' });
const onPostgres = process.env.TEST_DATABASE_URL !== undefined;
const open: Notifications[] = [];
afterEach(() => Promise.all(open.splice(0).map((each) => each.close())));

/** Listens, and resolves `next()` at the first call after it. */
function waker(notifications: Notifications, channel: string) {
  let wake: () => void = () => undefined;
  const end = notifications.listen(channel, () => wake());
  return { end, next: () => new Promise<void>((resolve) => (wake = resolve)) };
}

describe('on the embedded database', () => {
  it('listeners of the channel are woken, until they end it', () => {
    const notifications = notifyInProcess();
    const heard: string[] = [];
    const end = notifications.listen('a', () => heard.push('a'));
    notifications.listen('b', () => heard.push('b'));
    notifications.notify('a');
    end();
    notifications.notify('a');
    expect(heard).toEqual(['a']);
  });

  it('who wants to hear of others alone hears nothing', () => {
    const notifications = notifyInProcess();
    let heard = 0;
    notifications.listen('a', () => (heard += 1), { own: false });
    notifications.notify('a');
    expect(heard).toBe(0);
  });
});

describe.skipIf(!onPostgres)('on PostgreSQL', () => {
  async function pair() {
    const { url = '' } = await newTestPlace();
    const [one, other] = [notifyByPostgres(url, logger), notifyByPostgres(url, logger)];
    open.push(one, other);
    return { url, one, other };
  }

  it('another instance is woken, and again after its connection was cut', async () => {
    const { url, one, other } = await pair();
    const [here, there] = [waker(one, 'a channel'), waker(other, 'a channel')];
    await Promise.all([here.next(), there.next()]);

    const woken = there.next();
    one.notify('a channel');
    await woken;

    const client = new Client({ connectionString: url });
    await client.connect();
    const again = Promise.all([here.next(), there.next()]);
    await client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'pledgewatch listener'`,
    );
    await again;
    const wokenAgain = there.next();
    one.notify('a channel');
    await wokenAgain;
    await client.end();
  });

  it('who wants to hear of others alone is not woken by what its own process said', async () => {
    const { one, other } = await pair();
    const [here, there] = [waker(one, 'a channel'), waker(other, 'a channel')];
    await Promise.all([here.next(), there.next()]);
    const heard: string[] = [];
    let said = '';
    one.listen('a channel', () => heard.push(said), { own: false });
    for (const [by, name] of [
      [one, 'one'],
      [other, 'other'],
      [one, 'one'],
    ] as const) {
      said = name;
      // Both hear it on connections on which one thing comes after the other.
      const both = Promise.all([here.next(), there.next()]);
      by.notify('a channel');
      await both;
    }
    expect(heard).toEqual(['other']);
  });

  it('a channel that is listened to later is heard on the same connection', async () => {
    const { one, other } = await pair();
    const [here, there] = [waker(one, 'first'), waker(other, 'first')];
    await Promise.all([here.next(), there.next()]);
    const later = waker(other, 'second');
    const woken = later.next();
    one.notify('first');
    await there.next();
    one.notify('second');
    await woken;
  });

  it('says one thing after the other, since the driver is to queue nothing', async () => {
    const warnings: Error[] = [];
    const warned = (warning: Error) => warnings.push(warning);
    process.on('warning', warned);
    const { one, other } = await pair();
    const [here, there] = [waker(one, 'first'), waker(other, 'first')];
    await Promise.all([here.next(), there.next()]);
    const [second, third] = [waker(other, 'second'), waker(other, 'third')];
    const woken = Promise.all([second.next(), third.next()]);
    // Heard by itself: what it listens to was said before.
    other.notify('second');
    other.notify('third');
    await woken;
    process.off('warning', warned);
    expect(warnings).toEqual([]);
  });
});
