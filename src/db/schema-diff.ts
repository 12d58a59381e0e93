import { PGlite } from '@electric-sql/pglite';
import { ColumnTypeEnum, type SqlDriverAdapter, type SqlQuery, type SqlResultSet } from '@prisma/driver-adapter-utils';
import { diffToSchema, type Migration } from './schema-engine.js';

/**
 * The SQL that is missing in `migrations` for what `schema` (the text of schema.prisma) says; `''` when they agree.
 * For development: it works on databases in memory, and touches no other. Takes a few seconds.
 */
export async function missingMigration(migrations: readonly Migration[], schema: string): Promise<string> {
  const opened: PGlite[] = [];
  const open = async (): Promise<SqlDriverAdapter> => {
    const db = await PGlite.create();
    opened.push(db);
    return adapterInMemory(db);
  };
  try {
    return await diffToSchema({ provider: 'postgres', adapterName: 'pglite', connect: open, connectToShadowDb: open }, migrations, schema);
  } finally {
    for (const db of opened) await db.close();
  }
}

/**
 * Just what the engine asks for when it compares. The official adapter will not do: it refuses the one-letter type "char" that
 * PostgreSQL's catalogue is full of.
 */
function adapterInMemory(db: PGlite): SqlDriverAdapter {
  return {
    provider: 'postgres',
    adapterName: 'pglite',
    queryRaw: (query) => queryRaw(db, query),
    executeRaw: async ({ sql, args }) => (await db.query(sql, args)).affectedRows ?? 0,
    executeScript: async (script) => {
      await db.exec(script);
    },
    startTransaction: () => Promise.reject(new Error('Comparing schemas needs no transaction')),
    getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
    dispose: () => Promise.resolve(),
  };
}

async function queryRaw(db: PGlite, { sql, args }: SqlQuery): Promise<SqlResultSet> {
  const { fields, rows } = await db.query<unknown[]>(sql, args, { rowMode: 'array' });
  return {
    columnNames: fields.map((field) => field.name),
    columnTypes: fields.map((field) => COLUMN_TYPES[field.dataTypeID] ?? ColumnTypeEnum.Text),
    rows: rows.map((row) => row.map((value) => (typeof value === 'bigint' ? String(value) : value))),
  };
}

/** By PostgreSQL's type number; what is left out is text. */
const COLUMN_TYPES: Record<number, SqlResultSet['columnTypes'][number]> = {
  16: ColumnTypeEnum.Boolean,
  18: ColumnTypeEnum.Character,
  20: ColumnTypeEnum.Int64,
  21: ColumnTypeEnum.Int32,
  23: ColumnTypeEnum.Int32,
  26: ColumnTypeEnum.Int64,
  1002: ColumnTypeEnum.CharacterArray,
  1003: ColumnTypeEnum.TextArray,
  1009: ColumnTypeEnum.TextArray,
  1015: ColumnTypeEnum.TextArray,
};
