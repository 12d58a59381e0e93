import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { pino } from 'pino';
import { openDatabase } from '../../src/db/client.js';
import { outboxFixture } from './outbox.js';
import type { SendingOrder } from './sending-process.js';

export interface KillTrial {
  /** senders that were killed before they had sent everything */
  kills: number;
  messages: number;
  /** never arrived */
  lost: number;
  /** arrived, and not recorded when their sender was killed */
  cut: number;
  /** arrived more than once */
  again: number;
  /** arrivals beyond the first that no kill between the send and the record explains */
  unexplained: number;
  /** commitments whose messages did not first arrive in order */
  disordered: number;
}

const SENDER = new URL('./sending-process.ts', import.meta.url).pathname;
const ENDPOINTS = 4;
const PER_COMMITMENT = 15;
const CONCURRENCY = 10;
/** more than a lease */
const AHEAD = 61_000;
/** A kill comes at most so many milliseconds after the arrival that it waits for: over a batch that is recorded. */
const LATEST_KILL = 20;

/** Kills senders with SIGKILL at random moments, one after the other on the same outbox, and lets a last one finish. The database must be migrated and empty. */
export async function killTrial(place: { url?: string; dataDir: string }, kills: number, messages: number, random = Math.random): Promise<KillTrial> {
  const arrivals: string[] = [];
  let killAt = Number.POSITIVE_INFINITY;
  let kill: () => void = () => undefined;
  const { server, address, quiet } = await listen((id) => {
    arrivals.push(id);
    if (arrivals.length === killAt) kill();
  });
  const order = await fill(place, address, messages);
  const cuts = new Map<string, number>();
  let killed = 0;
  let reported = 0;
  let next = spawnSender();
  let sender = next;
  try {
    for (let round = 0; ; round++) {
      sender = next;
      const isLast = round >= kills;
      // The next one loads its code meanwhile.
      if (!isLast) next = spawnSender();
      const lines = createInterface({ input: sender.stdout ?? process.stdin })[Symbol.asyncIterator]();
      const ended = once(sender, 'close');
      const arrived = arrivals.slice(reported);
      reported = arrivals.length;
      const given: SendingOrder = { ...place, ahead: round * AHEAD, concurrency: CONCURRENCY, arrived };
      sender.stdin?.write(`${JSON.stringify(given)}\n`);
      for (const id of JSON.parse((await lines.next()).value ?? 'null') as string[]) cuts.set(id, (cuts.get(id) ?? 0) + 1);
      const doomed = sender;
      kill = () => {
        setTimeout(() => doomed.kill('SIGKILL'), random() * LATEST_KILL);
      };
      killAt = isLast ? Number.POSITIVE_INFINITY : arrivals.length + Math.floor((random() * messages) / kills);
      if (killAt === arrivals.length) kill();
      const [code] = (await ended) as [number | null];
      // What the killed one had written is still read.
      await quiet();
      if (code !== null) {
        if (code !== 0) throw new Error(`a sender ended with ${code}`);
        break;
      }
      killed += 1;
    }
  } finally {
    for (const each of [sender, next]) each.kill('SIGKILL');
    server.close();
  }
  return { kills: killed, messages, ...judge(arrivals, order, cuts) };
}

function judge(arrivals: readonly string[], order: readonly (readonly string[])[], cuts: ReadonlyMap<string, number>) {
  const times = new Map<string, number>();
  for (const id of arrivals) times.set(id, (times.get(id) ?? 0) + 1);
  const first = new Map([...new Set(arrivals)].map((id, place) => [id, place]));
  const all = order.flat();
  const places = order.map((ids) => ids.map((id) => first.get(id) ?? Number.POSITIVE_INFINITY));
  return {
    lost: all.filter((id) => !times.has(id)).length,
    cut: cuts.size,
    again: all.filter((id) => (times.get(id) ?? 0) > 1).length,
    unexplained: all.reduce((sum, id) => sum + Math.max(0, (times.get(id) ?? 0) - 1 - (cuts.get(id) ?? 0)), 0),
    disordered: places.filter((own) => own.some((place, n) => n > 0 && place < (own[n - 1] ?? 0))).length,
  };
}

/** Answers the ids of the messages, those of each commitment in order. */
async function fill(place: { url?: string; dataDir: string }, address: string, messages: number): Promise<string[][]> {
  const database = await openDatabase({ ...place, logger: pino({ level: 'silent' }) });
  try {
    const outbox = outboxFixture(database, { now: Date.now });
    const endpoints: string[] = [];
    for (let n = 0; n < ENDPOINTS; n++) endpoints.push((await outbox.endpoint(`${address}/${n}`)).id);
    const order: string[][] = [];
    for (let n = 0; n * PER_COMMITMENT < messages; n++) {
      const bodies = Array.from({ length: Math.min(PER_COMMITMENT, messages - n * PER_COMMITMENT) }, () => '{}');
      order.push(await outbox.messages(endpoints[n % ENDPOINTS] ?? '', await outbox.commitment(), bodies));
    }
    return order;
  } finally {
    await database.close();
  }
}

/** Begins with the line that it is given; says which of the messages that have arrived are not recorded. The caller makes sure that it ends. */
export function spawnSender(): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', SENDER], { stdio: ['pipe', 'pipe', 'inherit'] });
}

/** A receiver; `quiet` resolves when no connection to it is left. */
async function listen(arrived: (id: string) => void): Promise<{ server: Server; address: string; quiet: () => Promise<void> }> {
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      arrived(String(request.headers['webhook-id']));
      response.writeHead(204).end();
    });
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    server,
    address: `http://127.0.0.1:${port}`,
    async quiet() {
      for (const socket of [...sockets]) if (sockets.has(socket)) await once(socket, 'close');
    },
  };
}
