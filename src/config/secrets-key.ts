import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, ConfigError } from './config.js';

const FILE = 'secrets.key';
const BYTES = 32;

/**
 * The key that seals webhook secrets at rest: the one of the settings; with the embedded database else the one in `DATA_DIR`, made (readable
 * by its owner alone) at the first start. Undefined on PostgreSQL without SECRETS_KEY: several instances could not share a file, so webhook
 * endpoints cannot be made until it is set.
 * @throws {ConfigError} if the file cannot be made or read, or holds no key
 */
export function loadSecretsKey(config: Pick<Config, 'secretsKey' | 'databaseUrl' | 'dataDir'>): Buffer | undefined {
  if (config.secretsKey !== undefined) return config.secretsKey;
  if (config.databaseUrl !== undefined) return undefined;
  const path = join(config.dataDir, FILE);
  try {
    return read(path) ?? make(config.dataDir, path);
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    throw new ConfigError([`DATA_DIR must be a directory in which this user can write: ${error instanceof Error ? error.message : String(error)}`], {
      cause: error,
    });
  }
}

function read(path: string): Buffer | undefined {
  const text = contentOf(path)?.trim();
  if (text === undefined) return undefined;
  const key = Buffer.from(text, 'base64');
  if (key.length === BYTES) return key;
  throw new ConfigError([
    `${path} holds no key of ${BYTES} bytes: put the right one back from a backup, since webhook secrets cannot be read without it`,
  ]);
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** Written aside and then linked into place: whatever is interrupted, nobody ever sees half a key, and the first of two processes wins. */
function make(dataDir: string, path: string): Buffer {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const key = randomBytes(BYTES);
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const file = openSync(draft, 'wx', 0o600);
  try {
    writeSync(file, `${key.toString('base64')}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  try {
    linkSync(draft, path);
    return key;
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    return read(path) ?? key;
  } finally {
    rmSync(draft, { force: true });
  }
}

const hasCode = (error: unknown, code: string): boolean => error instanceof Error && 'code' in error && error.code === code;
