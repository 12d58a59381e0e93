import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to PostgreSQL that can be cut: for all, or for connections that bear a name. */
export interface DatabaseProxy {
  url: string;
  /** Ends the connections whose first packet holds these words (their `application_name`, for one), and takes no such ones any more; '' for all. */
  block(words: string): void;
  unblock(): void;
  /** From now on all packets are lost, in either direction: nothing is answered, and nothing is closed. */
  swallow(): void;
  /** Packets arrive again; those that were lost stay so. */
  deliver(): void;
  /** The packets of all connections that are open now are lost from now on; those of new ones arrive. */
  loseOpen(): void;
  close(): Promise<void>;
}

export async function databaseProxy(to: string): Promise<DatabaseProxy> {
  const target = new URL(to);
  const open = new Map<Socket, string>();
  const lost = new WeakSet<Socket>();
  let blocked: string | undefined;
  let isSwallowing = false;
  const isBlocked = (first: string) => blocked !== undefined && first.includes(blocked);

  const server = createServer((client) => {
    client.on('error', () => client.destroy());
    client.once('data', (first) => {
      if (isSwallowing) return;
      const words = first.toString('latin1');
      if (isBlocked(words)) {
        client.destroy();
        return;
      }
      const upstream = connect(Number(target.port || 5432), target.hostname);
      open.set(client, words);
      upstream.on('error', () => client.destroy());
      upstream.on('close', () => client.destroy());
      client.on('close', () => {
        open.delete(client);
        upstream.destroy();
      });
      upstream.write(first);
      const isLost = () => isSwallowing || lost.has(client);
      client.on('data', (packet) => isLost() || upstream.write(packet));
      upstream.on('data', (packet) => isLost() || client.write(packet));
      client.on('end', () => isLost() || upstream.end());
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(to);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    block(words) {
      blocked = words;
      for (const [client, first] of open) if (isBlocked(first)) client.destroy();
    },
    unblock() {
      blocked = undefined;
    },
    swallow() {
      isSwallowing = true;
    },
    deliver() {
      isSwallowing = false;
    },
    loseOpen() {
      for (const client of open.keys()) lost.add(client);
    },
    async close() {
      for (const client of open.keys()) client.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
