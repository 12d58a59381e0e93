import { closeSync, fsyncSync, openSync } from 'node:fs';
import type { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** What the worker has done so far, in memory that the main thread reads too: [fsync calls, bytes of write-ahead log]. */
export type DiskCounters = BigInt64Array<SharedArrayBuffer>;

const FSYNCS = 0;
const WAL_BYTES = 1;

export function newDiskCounters(memory = new SharedArrayBuffer(2 * BigInt64Array.BYTES_PER_ELEMENT)): DiskCounters {
  return new BigInt64Array(memory);
}

export const fsyncs = (counters: DiskCounters): number => Number(Atomics.load(counters, FSYNCS));
export const walBytes = (counters: DiskCounters): number => Number(Atomics.load(counters, WAL_BYTES));

/** Start parameters that let a commit reach the disk: PGlite's own switch fsync off (`-F`), and its build lacks fdatasync. */
export function durableStartParams(defaults: readonly string[]): string[] {
  const settings = ['wal_sync_method=fsync', 'max_wal_size=128MB', 'min_wal_size=32MB', 'timezone=UTC'];
  return [...defaults.filter((param) => param !== '-F'), ...settings.flatMap((setting) => ['-c', setting])];
}

// The part of Emscripten's NODEFS that is used here; its types do not have it.
interface NodeStream {
  nfd?: number;
  path?: string;
  node: object;
}
interface NodeFileSystem {
  realPath(node: object): string;
  stream_ops: {
    write(stream: NodeStream, buffer: unknown, offset: number, length: number, position?: number): number;
    fsync?(stream: NodeStream): number;
  };
}

/**
 * PGlite's folder on disk with the `fsync` that it leaves out, and with counters. It rests on internals of the exact version that is
 * pinned, so the worker proves at every start that a commit is followed by an fsync.
 */
export class DurableNodeFS extends NodeFS {
  constructor(
    folder: string,
    private readonly counters: DiskCounters,
  ) {
    super(folder);
  }

  override async init(pg: PGlite, options: Parameters<NodeFS['init']>[1]): ReturnType<NodeFS['init']> {
    const result = await super.init(pg, options);
    const hook = (module: { FS: unknown }): void => mend(nodeFileSystem(module.FS), this.counters);
    result.emscriptenOpts.preRun = [...(result.emscriptenOpts.preRun ?? []), hook];
    return result;
  }
}

function mend(files: NodeFileSystem, counters: DiskCounters): void {
  const write = files.stream_ops.write;
  files.stream_ops.write = (stream, buffer, offset, length, position) => {
    const written = write(stream, buffer, offset, length, position);
    if (stream.path?.includes('/pg_wal/')) Atomics.add(counters, WAL_BYTES, BigInt(written));
    return written;
  };
  files.stream_ops.fsync = (stream) => {
    if (stream.nfd === undefined) syncPath(files.realPath(stream.node));
    else fsyncSync(stream.nfd);
    Atomics.add(counters, FSYNCS, 1n);
    return 0;
  };
}

function syncPath(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function nodeFileSystem(fs: unknown): NodeFileSystem {
  const files = (fs as { filesystems?: { NODEFS?: NodeFileSystem } }).filesystems?.NODEFS;
  if (typeof files?.stream_ops?.write !== 'function') throw new Error('This version of PGlite has no NODEFS that can be made durable');
  return files;
}
