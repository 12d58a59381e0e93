import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { bindMigrationAwareSqlAdapterFactory, type SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type { MigrationList, SchemaEngine, SchemaFilter } from '@prisma/schema-engine-wasm';
import { awaitedLater } from '../lib/awaited-later.js';

// Prisma's own schema engine as WebAssembly. It is published for Prisma's own use, so its version is pinned exactly and nothing
// outside this file knows it. The native one would have to be downloaded; this one comes with `npm ci`.

const FILTERS: SchemaFilter = { externalTables: [], externalEnums: [] };

// The little that is used of it; Node's type declarations leave it out.
declare const WebAssembly: {
  instantiate(bytes: Uint8Array, imports: Record<string, object>): Promise<{ instance: { exports: Record<string, unknown> } }>;
};

type EngineModule = typeof import('@prisma/schema-engine-wasm');
let loaded: Promise<EngineModule> | undefined;

/** One migration: the folder's name and the SQL in it. */
export interface Migration {
  name: string;
  sql: string;
}

/** Applies what `_prisma_migrations` does not have yet, in order. @returns the names of those applied now */
export async function applyMigrations(factory: SqlMigrationAwareDriverAdapterFactory, migrations: readonly Migration[]): Promise<string[]> {
  return await withEngine(factory, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: toList(migrations), filters: FILTERS });
    return appliedMigrationNames;
  });
}

/** Notes that a migration which had begun and not finished has left nothing behind, so that it is applied again. */
export async function markRolledBack(factory: SqlMigrationAwareDriverAdapterFactory, migrationName: string): Promise<void> {
  await withEngine(factory, (engine) => engine.markMigrationRolledBack({ migrationName }));
}

/**
 * The SQL that leads from what `migrations` make to what `schema` (the text of schema.prisma) says; `''` when they agree.
 * Needs two empty databases of which `factory` gives one for `connect` and one for `connectToShadowDb`; works on PGlite only.
 */
export async function diffToSchema(
  factory: SqlMigrationAwareDriverAdapterFactory,
  migrations: readonly Migration[],
  schema: string,
): Promise<string> {
  const files = [{ path: 'schema.prisma', content: schema }];
  const { stdout } = await withEngine(
    factory,
    (engine) =>
      engine.diff({
        from: { tag: 'migrations', ...toList(migrations) },
        to: { tag: 'schemaDatamodel', files },
        script: true,
        exitCode: null,
        filters: FILTERS,
      }),
    schema,
  );
  const sql = stdout ?? '';
  return /^\s*(--[^\n]*\s*)*$/.test(sql) ? '' : sql;
}

async function withEngine<T>(factory: SqlMigrationAwareDriverAdapterFactory, use: (engine: SchemaEngine) => Promise<T>, schema?: string): Promise<T> {
  loaded ??= awaitedLater(load());
  const { SchemaEngine: Engine } = await loaded;
  const bound = bindMigrationAwareSqlAdapterFactory(factory);
  const engine = await Engine.new({ datamodels: schema === undefined ? undefined : [['schema.prisma', schema]] }, () => undefined, bound);
  try {
    return await use(engine);
  } finally {
    engine.free();
  }
}

/** Does by hand what a bundler would do: Node cannot import a `.wasm` file. */
async function load(): Promise<EngineModule> {
  // Where the engine leaves its last words when it panics; without it they are lost in a TypeError.
  Reflect.set(globalThis, 'PRISMA_WASM_PANIC_REGISTRY', {
    set_message: (message: string) => {
      throw new Error(`Prisma's schema engine broke: ${message}`);
    },
  });
  const entry = pathToFileURL(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')).href;
  const bindings: EngineModule & { __wbg_set_wasm(exports: Record<string, unknown>): void } = await import(entry);
  const bytes = await readFile(new URL('schema_engine_bg.wasm', entry));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...bindings, ...unreferencedTimers(bindings) } });
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports['__wbindgen_start'];
  if (typeof start !== 'function') throw new Error('This version of @prisma/schema-engine-wasm cannot be started');
  start();
  return bindings;
}

/** The engine's ten-second timers must not keep a process alive that has nothing else to do. */
function unreferencedTimers(bindings: object): Record<string, unknown> {
  const names = Object.keys(bindings).filter((name) => name.startsWith('__wbg_setTimeout'));
  const start = (callback: () => void, milliseconds: number): void => void setTimeout(callback, milliseconds).unref();
  return Object.fromEntries(names.map((name) => [name, start]));
}

function toList(migrations: readonly Migration[]): MigrationList {
  return {
    baseDir: 'prisma/migrations',
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  };
}
