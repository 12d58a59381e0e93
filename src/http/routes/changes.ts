import { z } from 'zod';
import { listChanges } from '../../app/changes/list-changes.js';
import { type Operation, operation } from '../operation.js';
import { presentStatusChange } from '../presenters/commitments.js';
import { changesSchema } from '../schemas/changes.js';
import { afterParameter, idParameter, limitParameter, repeatable } from '../schemas/parameters.js';

export const changesOf = repeatable(idParameter('commitment'), 200).optional().meta({ description: 'only those of these commitments' });

export const changeOperations: readonly Operation[] = [
  operation({
    id: 'listChanges',
    method: 'get',
    path: '/v1/changes',
    summary: 'List the status changes since a cursor',
    description:
      'For those who keep a copy: begin without `after`, keep `cursor`, and send it as `after` the next time. No change is ever skipped, also when changes are written at the same time; each comes once. Those of commitments that you may not see are left out.',
    tags: ['Changes'],
    access: 'public_read',
    query: z.object({ after: afterParameter, commitment: changesOf, limit: limitParameter }),
    responses: { 200: { description: 'Changes in the order in which they were written down', schema: changesSchema } },
    async handle({ context, caller, query: { after, commitment, limit } }) {
      const { items, cursor, hasMore } = await listChanges(context, caller, { after, commitmentIds: commitment, limit });
      return {
        status: 200,
        headers: { 'Cache-Control': 'no-store' },
        body: { items: items.map(presentStatusChange), cursor: String(cursor), hasMore },
      };
    },
  }),
];
