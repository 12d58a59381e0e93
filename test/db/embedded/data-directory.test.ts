import { chmod, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { openDatabase } from '../../../src/db/client.js';
import { asStartError, prepareDataDirectory } from '../../../src/db/embedded/data-directory.js';
import { makeSocketPlace } from '../../../src/db/embedded/socket-path.js';
import { checkVersions, noteVersions } from '../../../src/db/embedded/version-note.js';
import { DatabaseStartError } from '../../../src/db/lib/errors.js';
import { newTestPlace } from '../../support/database.js';

const logger = pino({ level: 'silent' });
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pledgewatch-dir-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const refusal = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

describe('the data directory', () => {
  test('is made with its parents, for this user alone', async () => {
    const { root } = prepareDataDirectory(join(folder, 'a', 'b'));
    expect((await stat(root)).mode & 0o777).toBe(0o700);
  });

  test('is the same one through a symbolic link', async () => {
    await mkdir(join(folder, 'real'));
    await symlink(join(folder, 'real'), join(folder, 'link'));
    expect(prepareDataDirectory(join(folder, 'link'))).toEqual(prepareDataDirectory(join(folder, 'real')));
  });

  test.each([
    ['a file in its place', 'file', 'not a directory'],
    ['a file in its path', 'file/below', 'not a directory'],
    ['a name that is too long', 'x'.repeat(300), 'too long'],
  ])('with %s is refused in words', async (_, name, words) => {
    await writeFile(join(folder, 'file'), '');
    const error = refusal(() => prepareDataDirectory(join(folder, name)));
    expect(error).toBeInstanceOf(DatabaseStartError);
    expect(error).toMatchObject({ reason: 'data_dir_unusable', message: expect.stringContaining(join(folder, name)) });
    expect(String(error)).toContain(words);
  });

  test.runIf(process.platform === 'linux')('in a place that refuses it for no reason is refused, and not tried for ever', () => {
    expect(refusal(() => prepareDataDirectory('/proc/pledgewatch/data'))).toMatchObject({ reason: 'data_dir_unusable' });
  });

  test.runIf(process.getuid?.() !== 0)('that this user may not write is refused in words (root may everything)', async () => {
    await chmod(folder, 0o500);
    expect(String(refusal(() => prepareDataDirectory(folder)))).toContain('may not read and write');
    await chmod(folder, 0o700);
  });

  test.each([
    ['EACCES', 'may not read and write'],
    ['EROFS', 'read-only'],
    ['ENOSPC', 'the disk is full'],
  ])('turns the system error %s into words that name the file', (code, words) => {
    const error = asStartError('/data', Object.assign(new Error(code), { code, path: '/data/run' }));
    expect(String(error)).toContain(words);
    expect(String(error)).toContain('/data/run');
  });

  test('leaves other errors as they are', () => {
    const error = new TypeError('a bug');
    expect(asStartError('/data', error)).toBe(error);
  });
});

describe('the versions that wrote a data directory', () => {
  async function written(note: string, postgres?: string) {
    const directory = prepareDataDirectory(folder);
    await writeFile(directory.versionNote, note);
    await mkdir(directory.postgres);
    if (postgres !== undefined) await writeFile(join(directory.postgres, 'PG_VERSION'), `${postgres}\n`);
    return directory;
  }

  test.each([
    ['another line of PGlite', '{"pglite":"0.4.9","postgresql":17}', '17'],
    ['a newer line of PGlite', '{"pglite":"0.6.0","postgresql":18}', '18'],
    ['another PostgreSQL than the note says', '{"pglite":"0.5.14","postgresql":18}', '17'],
  ])('are refused when they are %s', async (_, note, postgres) => {
    const directory = await written(note, postgres);
    expect(refusal(() => checkVersions(directory))).toMatchObject({ reason: 'data_version_mismatch' });
  });

  test.each([
    ['another patch of the same line', '{"pglite":"0.5.1","postgresql":18}'],
    ['a note that a crash has cut', '{"pgl'],
    ['an empty note', ''],
  ])('are accepted with %s, and written down anew', async (_, note) => {
    const directory = await written(note, '18');
    checkVersions(directory);
    await noteVersions(directory, '18.6');
    expect(JSON.parse(await readFile(directory.versionNote, 'utf8'))).toMatchObject({ postgresql: 18 });
  });
});

describe('the socket', () => {
  test('lies in a folder for this user alone', async () => {
    const place = await makeSocketPlace(join(folder, 'run'));
    expect((await stat(join(folder, 'run'))).mode & 0o777).toBe(0o700);
    expect(place.path).toBe(join(folder, 'run', 'sql.sock'));
  });

  test('lies in a temporary folder of its own where the path would be too long for a socket', async () => {
    const place = await makeSocketPlace(join(folder, 'x'.repeat(100)));
    expect(Buffer.byteLength(place.path)).toBeLessThan(104);
    expect((await stat(join(place.path, '..'))).mode & 0o777).toBe(0o700);
    place.remove();
    await expect(stat(join(place.path, '..'))).rejects.toThrow('ENOENT');
  });
});

describe.runIf(inject('testRun').kind === 'embedded')('an embedded database that was damaged', () => {
  test('is refused with what PostgreSQL says, and the directory is given back', async () => {
    const { dataDir } = await newTestPlace();
    await rm(join(dataDir, 'postgres', 'global', 'pg_control'));
    await expect(openDatabase({ dataDir, logger })).rejects.toThrow(/did not start.*pg_control/s);
    await expect(openDatabase({ dataDir, logger })).rejects.toThrow(/did not start/);
  });
});
