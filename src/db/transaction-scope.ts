import { AsyncLocalStorage } from 'node:async_hooks';

/** Whether the code that runs now was called from inside a transaction that is still open. */
const scope = new AsyncLocalStorage<{ open: boolean }>();

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
