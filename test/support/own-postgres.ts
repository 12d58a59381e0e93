import { execFile, execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A PostgreSQL server that a test may stop, restart and fill. */
export interface OwnPostgres {
  url: string;
  /** where it keeps its data, and beside it what its user may write */
  folder: string;
  start(): Promise<void>;
  /** as a crash does */
  kill(): Promise<void>;
  /** Stops it and removes its data. */
  remove(): Promise<void>;
}

const isRoot = process.getuid?.() === 0;
const run = promisify(execFile);
const versions = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql').sort((a, b) => Number(b) - Number(a)) : [];
const programs = versions.map((version) => `/usr/lib/postgresql/${version}/bin`).find((folder) => existsSync(`${folder}/initdb`));

/** Why no server of one's own can be made here; undefined where one can. */
export const withoutOwnPostgres = programs === undefined ? 'PostgreSQL is not installed here' : undefined;

export async function ownPostgres(): Promise<OwnPostgres> {
  // Not below a TMPDIR of our own, which may be closed to the user "postgres".
  const folder = mkdtempSync(join(isRoot ? '/tmp' : tmpdir(), 'pledgewatch-own-pg-'));
  const asServer = (program: string, ...args: string[]) => {
    const [command, ...rest] = isRoot ? ['runuser', '-u', 'postgres', '--', `${programs}/${program}`, ...args] : [`${programs}/${program}`, ...args];
    return run(command ?? '', rest, { cwd: '/' });
  };
  if (isRoot) {
    const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
    chownSync(folder, id('-u'), id('-g'));
  }
  const data = join(folder, 'data');
  await asServer('initdb', '-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync');
  const port = await freePort();
  const settings = `-c listen_addresses=127.0.0.1 -c port=${port} -c unix_socket_directories=${folder} -c fsync=off`;
  const control = (...args: string[]) => asServer('pg_ctl', '-D', data, '-w', '-t', '60', '-l', join(folder, 'log'), ...args);
  const server: OwnPostgres = {
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    folder,
    start: async () => void (await control('-o', settings, 'start')),
    kill: async () => void (await control('-m', 'immediate', 'stop')),
    async remove() {
      await server.kill().catch(() => undefined);
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await server.start();
  return server;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
