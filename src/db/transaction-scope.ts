import { AsyncLocalStorage } from 'node:async_hooks';
import type { QueryConfig, QueryResult } from 'pg';

/** Whether the code that runs now was called from inside a transaction that is still open. */
const scope = new AsyncLocalStorage<{ open: boolean }>();

/** A statement for the connection of a transaction, as `pg` takes it: named ones are prepared once per connection. */
export type RunStatement = (statement: QueryConfig) => Promise<QueryResult>;

const beginning = new AsyncLocalStorage<{ run?: RunStatement }>();

/** Runs what begins a transaction, and hands the work the way to its connection, which Prisma keeps to itself. */
export function withConnection<T>(begin: (connection: () => RunStatement) => Promise<T>): Promise<T> {
  const begun: { run?: RunStatement } = {};
  const connection = () => {
    if (!begun.run) throw new Error('The transaction was begun without the adapter of src/db/adapter.ts');
    return begun.run;
  };
  return beginning.run(begun, () => begin(connection));
}

/** For the adapter: this is the connection of the transaction that is begun. */
export function tellConnection(run: RunStatement): void {
  const begun = beginning.getStore();
  if (begun) begun.run = run;
}

/** Runs the body of a transaction, so that calls which do not go through it are noticed. */
export async function insideTransaction<T>(work: () => Promise<T>): Promise<T> {
  const state = { open: true };
  try {
    // Awaited in the scope: Prisma's promises begin their work only then.
    return await scope.run(state, async () => await work());
  } finally {
    state.open = false;
  }
}

/**
 * On the embedded database such a call would wait for the transaction, and the transaction for it; on PostgreSQL it would see
 * another state than the transaction does.
 * @throws {Error} inside a transaction
 */
export function refuseInsideTransaction(): void {
  if (scope.getStore()?.open) throw new Error('Inside withTransaction only its own client may be used: pass `tx` on');
}
