import type { ServerResponse } from 'node:http';

export const isOpen = (response: ServerResponse): boolean => !response.destroyed && !response.writableEnded;

/**
 * Resolves when the client has room for more, or is gone. Disconnects a client that reads nothing for `stall`
 * milliseconds.
 */
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

/** Sends pieces at the speed of the client, and stops when it is gone. */
export async function writeThrough(response: ServerResponse, pieces: AsyncIterable<string>): Promise<void> {
  try {
    for await (const piece of pieces) {
      if (!isOpen(response)) return;
      await write(response, piece, STALL);
    }
    response.end();
  } catch (error) {
    // The status is sent: only a broken connection shows that the body is incomplete.
    response.destroy();
    throw error;
  }
}
