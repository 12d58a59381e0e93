import { createServer } from 'node:http';
import { Webhook } from 'standardwebhooks';

export interface Received {
  type: string;
  data: { from: string | null; to: string; validAt: string; sequence: number; late: boolean };
}

/** A webhook consumer: it believes a message only once the independent library has verified its signature. */
export interface Receiver {
  url: string;
  /** the secret that the service showed when the endpoint was made */
  trust(secret: string): void;
  received: Received[];
  rejected: number;
  stop(): Promise<void>;
}

export async function startReceiver(): Promise<Receiver> {
  const messages = new Map<string, Received>();
  let webhook: Webhook | undefined;
  let rejected = 0;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    try {
      if (!webhook) throw new Error('no secret is known yet');
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
      // The same id again is the same message: it counts once.
      messages.set(headers['webhook-id'] ?? '', webhook.verify(body, headers) as Received);
      response.writeHead(204).end();
    } catch (error) {
      rejected += 1;
      response.writeHead(400).end(error instanceof Error ? error.message : '');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The receiver listens on no port');
  return {
    url: `http://127.0.0.1:${address.port}/hooks`,
    trust: (secret) => {
      webhook = new Webhook(secret);
    },
    get received() {
      return [...messages.values()];
    },
    get rejected() {
      return rejected;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
