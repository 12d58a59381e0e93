import { pino } from 'pino';
import type { DeliveryOptions } from '../../src/app/delivery/deliver.js';
import { createDelivery } from '../../src/app/delivery/deliver.js';
import type { Database } from '../../src/db/client.js';
import { insertMessages } from '../../src/db/outbox.js';
import { withTransaction } from '../../src/db/transaction.js';
import { insertEndpoint, insertSecret } from '../../src/db/webhook-endpoints.js';
import type { Clock } from '../../src/lib/clock.js';
import { newId } from '../../src/lib/ids.js';
import { createSealing } from '../../src/lib/sealing.js';
import { createWebhookSender, type WebhookSender } from '../../src/webhooks/sender.js';
import { newSecret } from '../../src/webhooks/signature.js';
import { createUrlGuard } from '../../src/webhooks/url-guard.js';

export const sealing = createSealing(Buffer.alloc(32, 7));
export const localGuard = createUrlGuard({ allowHttp: true, allowedNetworks: ['127.0.0.0/8'] });
export const localSender = (timeoutMs = 1000): WebhookSender => createWebhookSender({ guard: localGuard, timeoutMs });

export interface OutboxFixture {
  /** an endpoint with one secret */
  endpoint(url: string, types?: string[]): Promise<{ id: string; secret: string }>;
  commitment(): Promise<string>;
  /** One message per body, in order; answers their ids. Without a commitment they wait for none. */
  messages(endpointId: string, commitmentId: string | null, bodies: readonly string[]): Promise<string[]>;
  delivery(options?: Partial<DeliveryOptions>): ReturnType<typeof createDelivery>;
  stored(): Promise<StoredMessage[]>;
  attempts(): Promise<Record<string, unknown>[]>;
  lanes(): Promise<Record<string, unknown>[]>;
}

export interface StoredMessage {
  id: string;
  endpoint_id: string;
  body: string;
  state: string;
  attempts: number;
  next_attempt_at: Date | null;
  settled_at: Date | null;
}

/** What tests of the outbox need, on a database that they have emptied. */
export function outboxFixture(database: Database, clock: Clock): OutboxFixture {
  const rows = async <T>(sql: string): Promise<T[]> => (await database.pool.query(sql)).rows;
  return {
    async endpoint(url, types = []) {
      const endpoint = {
        id: newId('endpoint'),
        channel: 'webhook' as const,
        url,
        description: null,
        types,
        recordedAt: clock.now(),
        recordedBy: 'key_test',
      };
      const secret = newSecret();
      await withTransaction(database, async (tx) => {
        await insertEndpoint(tx, endpoint);
        await insertSecret(tx, { id: newId('secret'), endpointId: endpoint.id, sealed: sealing.seal(secret, endpoint.id), recordedAt: clock.now() });
      });
      return { id: endpoint.id, secret };
    },
    async commitment() {
      const id = newId('commitment');
      await database.pool.query(
        `INSERT INTO commitments (id, title, kind, tags, recorded_at, recorded_by, updated_at) VALUES ($1, 'A pledge', 'ceasefire', '{}', now(), 'key_test', now())`,
        [id],
      );
      return id;
    },
    async messages(endpointId, commitmentId, bodies) {
      const events = bodies.map((body, index) => ({
        commitmentId,
        sequence: commitmentId === null ? null : index + 1,
        type: 'commitment.expired',
        body,
      }));
      const addressed = bodies.map((_, event) => ({ id: newId('msg'), endpointId, event }));
      await withTransaction(database, (tx) => insertMessages(tx, events, addressed, clock.now()));
      return addressed.map(({ id }) => id);
    },
    delivery: (options = {}) =>
      createDelivery({
        database,
        clock,
        logger: pino({ level: 'silent' }),
        sealing,
        sender: localSender(),
        timeoutMs: 1000,
        random: () => 0.5,
        ...options,
      }),
    stored: () => rows<StoredMessage>('SELECT m.*, b.body FROM webhook_messages m JOIN webhook_bodies b ON b.id = m.body_id ORDER BY m.position'),
    attempts: () => rows('SELECT * FROM webhook_attempts ORDER BY message_id, number'),
    lanes: () => rows('SELECT * FROM webhook_lanes'),
  };
}
