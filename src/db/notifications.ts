import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { BaseLogger } from 'pino';
import { awaitedLater } from '../lib/awaited-later.js';
import { dropWhenSilent } from './postgres.js';

/**
 * Wakes those who wait for something, in this process and in every other on the same database. It is a hint and no more: one may be lost (a broken connection, a
 * pooler that does not pass LISTEN on), several may come as one, and nothing is said but the channel and by whom. Who listens also looks from time to time unasked.
 */
export interface Notifications {
  /**
   * Calls `wake` soon after anybody notified the channel, and after every time in which that could not be heard. Answers how to end it.
   * @param options.own false: what this process says itself wakes it not
   */
  listen(channel: string, wake: () => void, options?: { own: boolean }): () => void;
  /** To be called after the commit. Costs the caller nothing; goes to other processes only while somebody listens in this one. */
  notify(channel: string): void;
  close(): Promise<void>;
}

/** Notifications are held back for so long (milliseconds), so that many writes cost one. */
const GATHER = 10;
const FIRST_RETRY = 250;
const LAST_RETRY = 2_000;
/** The server is asked so often (milliseconds) whether it is still there, since who only listens would not notice; and waited for so long. */
const ASK_EVERY = 4_000;
const SILENCE = 3_000;

interface Listener {
  wake: () => void;
  own: boolean;
}

type Wakes = Map<string, Set<Listener>>;

/** On the embedded database, which belongs to one process. */
export function notifyInProcess(): Notifications {
  const wakes: Wakes = new Map();
  return {
    listen: (channel, wake, { own } = { own: true }) => subscribe(wakes, channel, { wake, own }),
    notify: (channel) => wakeAll(wakes, [channel], true),
    close: async () => wakes.clear(),
  };
}

/**
 * Through LISTEN and NOTIFY, on a connection of their own that is made when somebody first listens and made again when it is lost. They are sent beside the
 * transactions, not in them: a NOTIFY inside would make all commits of the server wait for each other.
 */
export function notifyByPostgres(url: string, logger: Pick<BaseLogger, 'debug'>): Notifications {
  const wakes: Wakes = new Map();
  const waiting = new Set<string>();
  const token = randomUUID();
  let isClosed = false;
  let client: Client | undefined;
  let retryAfter = FIRST_RETRY;
  let connecting: Promise<void> | undefined;
  let retry: NodeJS.Timeout | undefined;
  let gathering: NodeJS.Timeout | undefined;
  let asking: NodeJS.Timeout | undefined;
  // One statement at a time: the driver no longer queues those of one connection.
  let lastSaid: Promise<unknown> = Promise.resolve();

  function say(to: Client, text: string, values: unknown[], ifNot: string): void {
    lastSaid = lastSaid.then(() => to.query(text, values)).catch((error: unknown) => logger.debug({ reason: String(error) }, ifNot));
  }

  function connect(): void {
    if (isClosed || connecting || client) return;
    connecting = awaitedLater(
      open().finally(() => {
        connecting = undefined;
      }),
    );
  }

  async function open(): Promise<void> {
    const opened = new Client({
      connectionString: url,
      keepAlive: true,
      connectionTimeoutMillis: LAST_RETRY,
      application_name: 'pledgewatch listener',
    });
    opened.on('error', (error) => logger.debug({ reason: error.message }, 'the connection that listens was lost'));
    opened.on('end', () => lose(opened));
    opened.on('notification', ({ channel, payload }) => wakeAll(wakes, [channel], payload === token));
    try {
      await opened.connect();
      for (const channel of wakes.keys()) await opened.query(`LISTEN ${opened.escapeIdentifier(channel)}`);
      if (isClosed) return await opened.end();
      client = opened;
      retryAfter = FIRST_RETRY;
      dropWhenSilent(opened.connection.stream, SILENCE);
      asking = setInterval(() => say(opened, 'SELECT 1', [], 'the server did not answer the connection that listens'), ASK_EVERY).unref();
      // What was said meanwhile was not heard.
      wakeAll(wakes, [...wakes.keys()], false);
    } catch (error) {
      logger.debug({ reason: String(error) }, 'the connection that listens could not be made; it is tried again');
      lose(opened);
      await opened.end().catch(() => undefined);
    }
  }

  function lose(lost: Client): void {
    if (client !== undefined && client !== lost) return;
    client = undefined;
    clearInterval(asking);
    if (isClosed || retry) return;
    retry = setTimeout(() => {
      retry = undefined;
      connect();
    }, retryAfter);
    retry.unref();
    retryAfter = Math.min(LAST_RETRY, retryAfter * 2);
  }

  function send(): void {
    gathering = undefined;
    if (!client || waiting.size === 0) return;
    const channels = [...waiting];
    waiting.clear();
    const notice = `SELECT pg_notify(channel, $2) FROM unnest($1::text[]) AS channel`;
    say(client, notice, [channels, token], 'others could not be notified; they will see it themselves');
  }

  return {
    listen(channel, wake, { own } = { own: true }) {
      const isNew = !wakes.has(channel);
      const end = subscribe(wakes, channel, { wake, own });
      if (client && isNew) say(client, `LISTEN ${client.escapeIdentifier(channel)}`, [], 'a channel is not listened to');
      connect();
      return end;
    },
    notify(channel) {
      if (!client) return wakeAll(wakes, [channel], true);
      waiting.add(channel);
      gathering ??= setTimeout(send, GATHER).unref();
    },
    async close() {
      isClosed = true;
      clearTimeout(retry);
      clearTimeout(gathering);
      clearInterval(asking);
      wakes.clear();
      await connecting;
      await client?.end();
    },
  };
}

function subscribe(wakes: Wakes, channel: string, listener: Listener): () => void {
  const there = wakes.get(channel) ?? new Set();
  wakes.set(channel, there.add(listener));
  return () => there.delete(listener);
}

function wakeAll(wakes: Wakes, channels: readonly string[], isOwn: boolean): void {
  for (const channel of channels) for (const { wake, own } of wakes.get(channel) ?? []) if (own || !isOwn) wake();
}
