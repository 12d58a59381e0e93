import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to PostgreSQL that counts the round trips over it. */
export interface Wire {
  url: string;
  /** Round trips since the last call, each as the statements that were sent together. */
  take(): string[];
  close(): Promise<void>;
}

/** What is sent before the server is ready for more is one round trip, however many statements it holds. */
export async function countingWire(to: string): Promise<Wire> {
  const target = new URL(to);
  const clients = new Set<Socket>();
  let trips: string[] = [];

  const server = createServer((client) => {
    const upstream = connect(Number(target.port || 5432), target.hostname);
    const prepared = new Map<string, string>();
    let waiting = 0;
    let texts: string[] = [];
    const sent = () => {
      if (waiting === 0) trips.push(texts.join('; '));
      else trips.push(`${trips.pop() ?? ''}; ${texts.join('; ')}`);
      texts = [];
      waiting += 1;
    };
    const fromClient = messages(true, (type, body) => {
      const words = body.toString('utf8').split('\0');
      if (type === 'P') prepared.set(words[0] ?? '', words[1] ?? '');
      if (type === 'B') texts.push(prepared.get(words[1] ?? '') ?? '?');
      if (type === 'Q') texts.push(words[0] ?? '');
      if (type === 'Q' || type === 'S') sent();
    });
    const fromServer = messages(false, (type) => {
      if (type === 'Z' && waiting > 0) waiting -= 1;
    });
    clients.add(client);
    client.on('data', fromClient).on('error', () => client.destroy());
    upstream.on('data', fromServer).on('error', () => client.destroy());
    upstream.on('close', () => client.destroy());
    client.on('close', () => {
      clients.delete(client);
      upstream.destroy();
    });
    client.pipe(upstream).pipe(client);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(to);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    take() {
      const taken = trips;
      trips = [];
      return taken;
    },
    async close() {
      for (const client of clients) client.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Cuts a stream into messages of the protocol: a letter, a length and a body. The client's first one has no letter. */
function messages(isClient: boolean, take: (type: string, body: Buffer) => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0);
  let isFirst = isClient;
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const at = isFirst ? 0 : 1;
      if (rest.length < at + 4) return;
      const end = at + rest.readInt32BE(at);
      if (rest.length < end) return;
      if (!isFirst) take(String.fromCharCode(rest[0] ?? 0), rest.subarray(at + 4, end));
      isFirst = false;
      rest = rest.subarray(end);
    }
  };
}
