import { once } from 'node:events';
import { Agent, request as httpRequest, type IncomingMessage, type RequestListener } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type RunningServer, SERVER_LIMITS, startServer } from '../../src/http/server.js';

const limits = { ...SERVER_LIMITS, headers: 300, request: 600, check: 50 };
const open: RunningServer[] = [];
const start = async (listener: RequestListener, given = limits): Promise<RunningServer> => {
  const server = await startServer(listener, { host: '127.0.0.1', port: 0 }, given);
  open.push(server);
  return server;
};
afterEach(async () => {
  for (const server of open.splice(0)) await server.stop(0);
});

const dial = async (server: RunningServer, text = ''): Promise<Socket> => {
  const socket = connect(server.address.port, server.address.host);
  socket.on('error', () => socket.destroy());
  await once(socket, 'connect');
  socket.write(text);
  return socket;
};
const readAll = async (socket: Socket): Promise<string> => {
  let text = '';
  socket.on('data', (data: Buffer) => {
    text += data.toString();
  });
  if (!socket.closed) await once(socket, 'close');
  return text;
};
const get = (server: RunningServer, agent?: Agent): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    httpRequest({ ...server.address, path: '/', ...(agent ? { agent } : {}) }, resolve)
      .on('error', reject)
      .end();
  });

/** A listener that responds on demand. */
const gate = () => {
  let release = (): void => undefined;
  let entered = (): void => undefined;
  const inside = new Promise<void>((resolve) => {
    entered = resolve;
  });
  const opened = new Promise<void>((resolve) => {
    release = resolve;
  });
  const listener: RequestListener = (_request, response) => {
    entered();
    void opened.then(() => response.end('done'));
  };
  return { listener, inside, release: () => release() };
};

describe('one address', () => {
  it('holds no more connections than allowed, and can open another after closing one', async () => {
    const server = await start((_request, response) => response.end('done'), { ...limits, perAddress: 2 });
    const held = [await dial(server), await dial(server)];
    const refused = await dial(server, 'GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    expect(await readAll(refused)).toBe('');
    const other = connect({ port: server.address.port, host: server.address.host, localAddress: '127.0.0.2' });
    other.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    expect(await readAll(other)).toContain('done');
    held[0]?.end();
    await vi.waitFor(async () => expect((await get(server)).statusCode).toBe(200));
  });
});

describe('a slow client', () => {
  it('that drips its headers is cut off', async () => {
    const server = await start((_request, response) => response.end());
    const socket = await dial(server, 'GET / HTTP/1.1\r\nHost: x\r\nX-Drip: ');
    expect(await readAll(socket)).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('that drips its body is cut off', async () => {
    const server = await start((request, response) => {
      request.resume().on('end', () => response.end());
    });
    const socket = await dial(server, 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\na');
    expect(await readAll(socket)).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('above the connection limit is refused, and open connections are served', async () => {
    const server = await start((_request, response) => response.end('ok'), { ...limits, connections: 2, headers: 5_000, request: 5_000 });
    const first = await dial(server);
    const second = await dial(server);
    expect(await readAll(await dial(server))).toBe('');
    first.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    expect(await readAll(first)).toMatch(/^HTTP\/1\.1 200 /);
    second.destroy();
  });

  it('sends headers that are too large and gets 431', async () => {
    const server = await start((_request, response) => response.end());
    const socket = await dial(server, `GET / HTTP/1.1\r\nHost: x\r\nX-Large: ${'x'.repeat(20_000)}\r\n\r\n`);
    expect(await readAll(socket)).toMatch(/^HTTP\/1\.1 431 /);
  });
});

describe('stopping', () => {
  it('finishes the running request, and asks its client to close the connection', async () => {
    const { listener, inside, release } = gate();
    const server = await start(listener);
    const answer = get(server, new Agent({ keepAlive: true }));
    await inside;
    const stopped = server.stop(5_000);
    release();
    const response = await answer;
    expect([response.statusCode, response.headers.connection]).toEqual([200, 'close']);
    response.resume();
    await stopped;
  });

  it('accepts no new connection', async () => {
    const { listener, inside, release } = gate();
    const server = await start(listener);
    const answer = get(server);
    await inside;
    const stopped = server.stop(5_000);
    await expect(get(server)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    release();
    (await answer).resume();
    await stopped;
  });

  it('does not wait for idle connections', async () => {
    const server = await start((_request, response) => response.end('ok'));
    const agent = new Agent({ keepAlive: true });
    (await get(server, agent)).resume();
    await dial(server);
    const before = performance.now();
    await server.stop(5_000);
    expect(performance.now() - before).toBeLessThan(2_000);
    agent.destroy();
  });

  it('ends after the grace period, even with open requests', async () => {
    const { listener, inside } = gate();
    const server = await start(listener, { ...limits, headers: 60_000, request: 60_000 });
    const hanging = get(server).catch((error: unknown) => error);
    const stalled = await dial(server, 'GET / HTTP/1.1\r\nHost: x\r\nX-Drip: ');
    await inside;
    const before = performance.now();
    await server.stop(300);
    expect(performance.now() - before).toBeLessThan(2_000);
    expect(await hanging).toMatchObject({ code: 'ECONNRESET' });
    expect(await readAll(stalled)).toBe('');
  });

  it('can be called twice', async () => {
    const server = await start((_request, response) => response.end());
    await Promise.all([server.stop(1_000), server.stop(1_000)]);
  });
});

it('a port in use rejects with its code', async () => {
  const server = await start((_request, response) => response.end());
  await expect(startServer(() => undefined, server.address)).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
