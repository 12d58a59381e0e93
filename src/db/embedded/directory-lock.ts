import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseStartError } from '../lib/errors.js';
import { showAlive, showsAlive } from './alive-socket.js';
import { isAlive, ownIdentity, type ProcessIdentity } from './process-identity.js';

/** How often two processes that start at the same moment step back for each other. */
const ATTEMPTS = 5;
const NAME = /^lock-(\d+)-(\w*)-(\w*)-(\w*)$/;

/** Directories that this process has open. */
const held = new Set<string>();

/**
 * Takes `folder` for this process. Two processes in one database folder would destroy it without a word.
 *
 * Every process that wants the folder puts a lock file of its own there first (its name says who it is) and looks for others
 * second, so of two at most one goes on. A lock whose process is gone is removed, whatever its age: a stuck process still counts.
 * @returns a function that gives the folder back
 * @throws {DatabaseStartError} `data_dir_in_use`, naming the PID
 */
export async function lockDirectory(folder: string): Promise<() => Promise<void>> {
  if (held.has(folder)) throw inUse(folder, 'this process itself');
  held.add(folder);
  const own = ownIdentity();
  const path = join(folder, fileName(own));
  const putDown = async (hide: () => void): Promise<void> => {
    await rm(path, { force: true });
    hide();
  };
  try {
    for (let attempt = 1; ; attempt++) {
      const before = await findOther(folder, own);
      if (before !== undefined) throw inUse(folder, nameOf(before, own));
      const hide = await showAlive(folder, socketName(own));
      await writeFile(path, `Process ${own.pid} has this directory open. Never delete this file while it runs.\n`);
      const rival = await findOther(folder, own);
      if (rival === undefined) return async () => putDown(hide).finally(() => held.delete(folder));
      await putDown(hide);
      if (attempt === ATTEMPTS) throw inUse(folder, nameOf(rival, own));
      await sleep(Math.random() * 100 * attempt);
    }
  } catch (error) {
    held.delete(folder);
    throw error;
  }
}

/** Another process that has the folder and lives. What dead ones left is cleared away. */
async function findOther(folder: string, own: ProcessIdentity): Promise<ProcessIdentity | undefined> {
  for (const name of await readdir(folder)) {
    const owner = parse(name);
    if (owner === undefined || name === fileName(own)) continue;
    if (await lives(folder, owner, own)) return owner;
    await rm(join(folder, name), { force: true });
    await rm(join(folder, socketName(owner)), { force: true });
  }
  return undefined;
}

/** PIDs of another container cannot be looked up from this one; there the socket tells. */
async function lives(folder: string, owner: ProcessIdentity, own: ProcessIdentity): Promise<boolean> {
  if (owner.namespace === own.namespace || owner.boot !== own.boot) return isAlive(owner);
  return await showsAlive(folder, socketName(owner));
}

const socketName = (owner: ProcessIdentity): string => `${fileName(owner)}.sock`;
const fileName = (owner: ProcessIdentity): string => `lock-${owner.pid}-${owner.start}-${owner.boot}-${owner.namespace}`;

function parse(name: string): ProcessIdentity | undefined {
  const [, pid, start = '', boot = '', namespace = ''] = NAME.exec(name) ?? [];
  return pid === undefined ? undefined : { pid: Number(pid), start, boot, namespace };
}

function nameOf(owner: ProcessIdentity, own: ProcessIdentity): string {
  return `process ${owner.pid}${owner.namespace === own.namespace ? '' : ' of another container'}`;
}

function inUse(folder: string, owner: string): DatabaseStartError {
  return new DatabaseStartError(
    `The data directory ${folder} is in use by ${owner}. The embedded database serves one process: stop that one first, or set DATABASE_URL to a PostgreSQL server, which several can share.`,
    { reason: 'data_dir_in_use' },
  );
}
