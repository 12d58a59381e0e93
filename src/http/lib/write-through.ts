import type { ServerResponse } from 'node:http';

export const isOpen = (response: ServerResponse): boolean => !response.destroyed && !response.writableEnded;

/** Resolves when the reader has taken it, or is gone; one who takes nothing for `stall` milliseconds is cut off. */
export async function write(response: ServerResponse, text: string, stall: number): Promise<void> {
  if (!isOpen(response) || response.write(text)) return;
  await new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(late);
      response.off('drain', done);
      response.off('close', done);
      resolve();
    };
    const late = setTimeout(() => response.destroy(), stall);
    response.once('drain', done);
    response.once('close', done);
  });
}

const STALL = 20_000;

/** Sends the pieces one after the other, each when the one before was taken; stops reading when the reader is gone. */
export async function writeThrough(response: ServerResponse, pieces: AsyncIterable<string>): Promise<void> {
  try {
    for await (const piece of pieces) {
      if (!isOpen(response)) return;
      await write(response, piece, STALL);
    }
    response.end();
  } catch (error) {
    // The status is sent already: only a broken connection tells that this is not all.
    response.destroy();
    throw error;
  }
}
