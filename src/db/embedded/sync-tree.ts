import { type FileHandle, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Makes sure that a folder and all below it (`depth` 0: its own entries only) are on the disk, not only in the system's memory. */
export async function syncTree(folder: string, { depth = Number.POSITIVE_INFINITY } = {}): Promise<void> {
  if (depth > 0) {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) await syncTree(path, { depth: depth - 1 });
      else if (entry.isFile()) await syncPath(path, 'r+');
    }
  }
  // Windows has no way to sync a folder.
  if (process.platform !== 'win32') await syncPath(folder, 'r');
}

async function syncPath(path: string, flags: string): Promise<void> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, flags);
    await file.sync();
  } finally {
    await file?.close();
  }
}
