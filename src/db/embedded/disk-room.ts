import { statfs } from 'node:fs/promises';

/** What the next segment of the write-ahead log takes, in bytes, and a little more. Where it finds no room PostgreSQL gives up, and reads with it. */
const ROOM = 17 * 1024 * 1024;

/** Whether another write may be begun on the embedded database in `folder`; asked before each. Where the file system does not tell, yes. */
export async function hasRoom(folder: string): Promise<boolean> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize >= ROOM;
  } catch {
    // The folder may have been closed to us: then the database says what is wrong.
    return true;
  }
}
