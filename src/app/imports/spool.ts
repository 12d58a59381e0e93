import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { FileTooLarge, UnreadableFile } from '../../importers/parse.js';
import { AppError } from '../lib/errors.js';

/**
 * Runs `work` on a copy of a body in a temporary file. Whoever sends it is then done as fast as they can send, and is not cut off for being slow while their
 * rows are stored; the memory that it takes does not grow with the file. The body is never destroyed, so that its sender can be answered.
 * @throws {UnreadableFile} where it ended too early or is too long
 * @throws {AppError} `unavailable` where the temporary folder is full or cannot be written to
 */
export async function spooled<T>(body: Readable, maxBytes: number, work: (copy: Readable) => Promise<T>): Promise<T> {
  const file = await nameless().catch(noRoom);
  try {
    await receive(body, maxBytes, file);
    const copy = file.createReadStream({ start: 0, autoClose: false });
    try {
      return await work(copy);
    } finally {
      copy.destroy();
    }
  } finally {
    await file.close();
  }
}

/** A file without a name is gone when it is closed, also where the process is killed before. */
async function nameless(): Promise<FileHandle> {
  const path = join(tmpdir(), `pledgewatch-import-${randomUUID()}`);
  const file = await open(path, 'wx+', 0o600);
  await rm(path, { force: true });
  return file;
}

async function receive(body: Readable, maxBytes: number, file: FileHandle): Promise<void> {
  let bytes = 0;
  try {
    for await (const chunk of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw new FileTooLarge(`The file may have at most ${maxBytes} bytes; send it in parts.`);
      await file.appendFile(chunk).catch(noRoom);
    }
  } catch (error) {
    // The rest is thrown away as it comes: many clients read the answer only when they have sent everything. How long that takes is bounded by the server.
    body.resume();
    if (error instanceof FileTooLarge || error instanceof AppError) throw error;
    throw new UnreadableFile('The file ended before its announced length.', { cause: error });
  }
}

function noRoom(cause: unknown): never {
  const detail = 'There is no room for the file: the temporary folder of the service is full or cannot be written to. Try again later.';
  const error = new AppError('unavailable', detail, [], 30);
  error.cause = cause;
  throw error;
}
