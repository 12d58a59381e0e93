import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileTooLarge, UnreadableFile } from '../../importers/parse.js';

/**
 * Runs `work` on a copy of a body in a temporary file. Whoever sends it is then done as fast as they can send, and is not cut off for being slow while their
 * rows are stored; the memory that it takes does not grow with the file.
 * @throws {UnreadableFile} where it ended too early or is too long
 */
export async function spooled<T>(body: Readable, maxBytes: number, work: (copy: Readable) => Promise<T>): Promise<T> {
  const path = join(tmpdir(), `pledgewatch-import-${randomUUID()}`);
  try {
    await pipeline(body, upTo(maxBytes), createWriteStream(path, { flags: 'wx', mode: 0o600 })).catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && CUT_OFF.has(error.code)) {
        throw new UnreadableFile('The file ended before its announced length.', { cause: error });
      }
      throw error;
    });
    const copy = createReadStream(path);
    try {
      return await work(copy);
    } finally {
      copy.destroy();
    }
  } finally {
    await rm(path, { force: true });
  }
}

const CUT_OFF = new Set<unknown>(['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE']);

function upTo(maxBytes: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > maxBytes) done(new FileTooLarge(`The file may have at most ${maxBytes} bytes; send it in parts.`));
      else done(null, chunk);
    },
  });
}
