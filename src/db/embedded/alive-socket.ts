import { closeSync, openSync } from 'node:fs';
import { connect, createServer } from 'node:net';

// A PID means nothing outside its container, but a socket in a shared folder does: the kernel closes it with its process, however that
// ended. Linux only. The way through /proc is for folders whose own path is longer than a socket's may be.

/** Listens at `name` in `folder` until the returned function is called. Does nothing where the file system has no sockets. */
export async function showAlive(folder: string, name: string): Promise<() => void> {
  if (process.platform !== 'linux') return () => undefined;
  const descriptor = openSync(folder, 'r');
  const server = createServer((socket) => socket.destroy());
  server.unref();
  await new Promise<void>((resolve) => {
    server.once('error', () => resolve());
    server.listen(`/proc/self/fd/${descriptor}/${name}`, resolve);
  });
  // The callback comes also when it never listened. The descriptor must last until then: closing removes the socket by that path.
  return () => void server.close(() => closeSync(descriptor));
}

/** Whether a process, in whatever container, listens there. */
export async function showsAlive(folder: string, name: string): Promise<boolean> {
  const descriptor = openSync(folder, 'r');
  try {
    return await new Promise<boolean>((resolve) => {
      const socket = connect(`/proc/self/fd/${descriptor}/${name}`);
      socket.once('connect', () => {
        socket.destroy();
        resolve(true);
      });
      socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code !== 'ECONNREFUSED' && error.code !== 'ENOENT'));
    });
  } finally {
    closeSync(descriptor);
  }
}
