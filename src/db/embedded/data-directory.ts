import { accessSync, constants, existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DatabaseStartError } from '../lib/errors.js';

/** Where things lie in the data directory. All paths are absolute. */
export interface DataDirectory {
  root: string;
  /** PostgreSQL's own folder */
  postgres: string;
  /** which versions wrote it */
  versionNote: string;
  /** the socket's folder, for this user alone */
  run: string;
}

/**
 * Makes the data directory if it is missing (for this user alone), and checks that it can be used.
 * @throws {DatabaseStartError} `data_dir_unusable`, with what is wrong and how to mend it
 */
export function prepareDataDirectory(path: string): DataDirectory {
  const asked = resolve(path);
  try {
    makeFolder(asked);
    if (!statSync(asked).isDirectory()) throw Object.assign(new Error('Not a directory'), { code: 'EEXIST' });
    const root = realpathSync(asked);
    const postgres = join(root, 'postgres');
    for (const folder of [root, postgres]) {
      if (folder === root || existsSync(folder)) accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    }
    return { root, postgres, versionNote: join(root, 'database.json'), run: join(root, 'run') };
  } catch (error) {
    throw asStartError(asked, error);
  }
}

/** Level by level: Node's own `recursive` loops for ever where the system refuses with ENOENT, as in /proc or below a dead mount. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o700 });
}

/** What the file system refused, as an error for whoever runs the service; any other error comes back as it is. */
export function asStartError(root: string, error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof DatabaseStartError) return error;
  const reason = REASONS[(error as NodeJS.ErrnoException).code ?? ''];
  if (reason === undefined) return error;
  const { path = root } = error as NodeJS.ErrnoException;
  const where = path === root ? '' : ` (${path})`;
  return new DatabaseStartError(`The data directory ${root} cannot be used: ${reason}${where}. Mend that, or set DATA_DIR to another directory.`, {
    reason: 'data_dir_unusable',
    cause: error,
  });
}

const REASONS: Record<string, string> = {
  EEXIST: 'something that is not a directory is in its place',
  ENOENT: 'it cannot be made there',
  ENOTDIR: 'a part of the path is not a directory',
  EACCES: 'this user may not read and write it',
  EPERM: 'this user may not read and write it',
  EROFS: 'it is on a file system that is mounted read-only',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'the path is too long',
  ELOOP: 'the path has a loop of symbolic links',
};
