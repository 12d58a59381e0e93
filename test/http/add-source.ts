import { z } from 'zod';
import { inTransaction } from '../../src/app/transact/in-transaction.js';
import { type Operation, operation } from '../../src/http/lib/operation.js';
import { newId } from '../../src/lib/ids.js';

/** A POST with an effect that is easy to count, and two hooks for tests. */
export const addSourceOperation = (hooks: { beforeCommit?: () => Promise<void>; afterCommit?: () => Promise<void> }): Operation =>
  operation({
    id: 'addSource',
    method: 'post',
    path: '/v1/test-sources',
    summary: 'test',
    tags: ['test'],
    access: 'log',
    body: z.unknown(),
    responses: { 201: { description: 'made', schema: z.object({ id: z.string() }) } },
    handle: async ({ context, caller }) => {
      const id = await inTransaction(context, caller, async (tx) => {
        const made = newId('source');
        await tx.source.create({ data: { id: made, name: made, nameKey: made, recordedAt: new Date() } });
        await hooks.beforeCommit?.();
        return made;
      });
      await hooks.afterCommit?.();
      return { status: 201, body: { id } };
    },
  });
