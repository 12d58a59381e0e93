import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { DatabaseStartError } from '../lib/errors.js';
import type { DataDirectory } from './data-directory.js';

/** Which versions wrote a data directory; kept beside it as JSON. */
interface VersionNote {
  pglite: string;
  postgresql: number;
}

/** PGlite's minor versions change the format on disk: 0.4 and 0.5 cannot read each other's folders. */
const line = (version: string): string => version.split('.').slice(0, 2).join('.');

/**
 * Refuses a data directory that another PGlite line or another PostgreSQL wrote: opening it would damage it.
 * @throws {DatabaseStartError} `data_version_mismatch`
 */
export function checkVersions(directory: DataDirectory): void {
  const note = readNote(directory.versionNote);
  const current = pgliteVersion();
  if (note !== undefined && line(note.pglite) !== line(current)) {
    throw mismatch(directory, `PGlite ${note.pglite} (PostgreSQL ${note.postgresql})`, `PGlite ${current}`);
  }
  const major = majorOnDisk(directory);
  if (note !== undefined && major !== undefined && major !== note.postgresql) {
    throw mismatch(directory, `PostgreSQL ${major}`, `PostgreSQL ${note.postgresql}, as ${directory.versionNote} says`);
  }
}

/** Writes down what has just opened the directory. `serverVersion` as PostgreSQL says it: `18.6`. */
export async function noteVersions(directory: DataDirectory, serverVersion: string): Promise<void> {
  const note: VersionNote = { pglite: pgliteVersion(), postgresql: Number.parseInt(serverVersion, 10) };
  const text = `${JSON.stringify(note)}\n`;
  if (!existsSync(directory.versionNote) || readFileSync(directory.versionNote, 'utf8') !== text) await writeFile(directory.versionNote, text);
}

function readNote(path: string): VersionNote | undefined {
  if (!existsSync(path)) return undefined;
  const text = readFileSync(path, 'utf8');
  try {
    const note: unknown = JSON.parse(text);
    if (isVersionNote(note)) return note;
  } catch (error) {
    // A crash can leave it empty. PostgreSQL's own PG_VERSION is still checked when the database is opened.
    if (!(error instanceof SyntaxError)) throw error;
  }
  return undefined;
}

function isVersionNote(value: unknown): value is VersionNote {
  if (typeof value !== 'object' || value === null) return false;
  return 'pglite' in value && typeof value.pglite === 'string' && 'postgresql' in value && typeof value.postgresql === 'number';
}

function majorOnDisk(directory: DataDirectory): number | undefined {
  const path = join(directory.postgres, 'PG_VERSION');
  return existsSync(path) ? Number.parseInt(readFileSync(path, 'utf8'), 10) : undefined;
}

/** The version of PGlite that is installed. */
export function pgliteVersion(): string {
  for (let folder = dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite')); ; folder = dirname(folder)) {
    const path = join(folder, 'package.json');
    if (existsSync(path)) return String(JSON.parse(readFileSync(path, 'utf8')).version);
    if (folder === dirname(folder)) throw new Error('The package.json of PGlite was not found');
  }
}

function mismatch(directory: DataDirectory, wrote: string, current: string): DatabaseStartError {
  return new DatabaseStartError(
    `The data directory ${directory.root} was written by ${wrote}, and this version runs ${current}, which cannot read it. Start the version that wrote it, take a backup, and restore that with this version.`,
    { reason: 'data_version_mismatch' },
  );
}
