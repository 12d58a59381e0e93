import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedRequest {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** What to answer: a status, or a function that writes the answer itself. */
export type Answer =
  | number
  | { status: number; headers?: Record<string, string>; body?: string }
  | ((response: ServerResponse, request: ReceivedRequest) => void);

/** A webhook receiver on 127.0.0.1 that records what it gets. */
export interface Receiver {
  url: string;
  requests: ReceivedRequest[];
  /** Answers of the next requests, in order; after them, and at first, 204. */
  answerWith(...answers: Answer[]): void;
  /** The answer of every request from now on. */
  answerAlways(answer: Answer): void;
  /** Resolves when `count` requests have come in all. */
  received(count: number): Promise<void>;
  /** connections that were made so far */
  connections(): number;
  close(): Promise<void>;
}

export async function startReceiver(): Promise<Receiver> {
  const requests: ReceivedRequest[] = [];
  let scripted: Answer[] = [];
  let always: Answer = 204;
  let connections = 0;
  let waiters: { count: number; resolve: () => void }[] = [];

  const server: Server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const request = {
        method: incoming.method ?? '',
        path: incoming.url ?? '',
        headers: incoming.headers,
        body: Buffer.concat(chunks).toString('utf8'),
      };
      requests.push(request);
      give(scripted.shift() ?? always, response, request);
      waiters = waiters.filter(({ count, resolve }) => {
        if (requests.length >= count) resolve();
        return requests.length < count;
      });
    });
  });
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    answerWith: (...answers) => {
      scripted = answers;
    },
    answerAlways: (answer) => {
      always = answer;
    },
    received: (count) =>
      new Promise((resolve) => {
        if (requests.length >= count) resolve();
        else waiters.push({ count, resolve });
      }),
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function give(answer: Answer, response: ServerResponse, request: ReceivedRequest): void {
  if (typeof answer === 'function') answer(response, request);
  else if (typeof answer === 'number') response.writeHead(answer).end();
  else response.writeHead(answer.status, answer.headers).end(answer.body);
}
