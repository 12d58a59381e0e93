import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The kernels' bound for a socket's path, in bytes: 108 with a closing NUL on Linux, 104 on macOS and the BSDs. */
const LONGEST = 103;

export interface SocketPlace {
  path: string;
  remove(): void;
}

/**
 * A place for the socket that only this user can reach: in `folder`, or, where that path is too long for a socket or its file system
 * has none, in a temporary folder of its own. On Windows a named pipe (which is not tried in CI).
 */
export async function makeSocketPlace(folder: string): Promise<SocketPlace> {
  if (process.platform === 'win32') return { path: `\\\\.\\pipe\\pledgewatch-${randomBytes(16).toString('hex')}`, remove: () => undefined };
  const path = join(folder, 'sql.sock');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  rmSync(path, { force: true });
  if (Buffer.byteLength(path) <= LONGEST && (await canListen(path))) return { path, remove: () => rmSync(path, { force: true }) };
  const parent = Buffer.byteLength(tmpdir()) <= LONGEST - 30 ? tmpdir() : '/tmp';
  const temporary = mkdtempSync(join(parent, 'pledgewatch-'));
  return { path: join(temporary, 'sql.sock'), remove: () => rmSync(temporary, { recursive: true, force: true }) };
}

async function canListen(path: string): Promise<boolean> {
  const server = createServer();
  const works = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(path, () => resolve(true));
  });
  if (works) await new Promise((resolve) => server.close(resolve));
  return works;
}

/** A connection for `pg` that goes to `path`, whatever host and port it is asked for. */
export function socketTo(path: string): Socket {
  const socket = new Socket();
  const connect = socket.connect.bind(socket);
  socket.connect = () => connect(path);
  return socket;
}
