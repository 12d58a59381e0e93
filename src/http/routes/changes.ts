import { z } from 'zod';
import { followChanges } from '../../app/changes/follow-changes.js';
import { listChanges } from '../../app/changes/list-changes.js';
import { AppError } from '../../app/lib/errors.js';
import { streamChanges } from '../formats/event-stream.js';
import { type Operation, operation } from '../lib/operation.js';
import { presentGone, presentStatusChange } from '../presenters/commitments.js';
import { changesSchema } from '../schemas/changes.js';
import { afterParameter, booleanParameter, cursorText, idParameter, limitParameter, repeatable } from '../schemas/parameters.js';

export const changesOf = repeatable(idParameter('commitment'), 200).optional().meta({ description: 'only those of these commitments' });

export const changeOperations: readonly Operation[] = [
  operation({
    id: 'listChanges',
    method: 'get',
    path: '/v1/changes',
    summary: 'List the status changes since a cursor',
    description:
      'For those who keep a copy: begin without `after`, keep `cursor`, and send it as `after` the next time. No change is ever skipped, also when changes are written at the same time; each comes once. Those of commitments that you may not see are left out; `gone` names the commitments that you could see, and cannot any more.',
    tags: ['Changes'],
    access: 'public_read',
    query: z.object({ after: afterParameter, commitment: changesOf, limit: limitParameter }),
    responses: { 200: { description: 'Changes in the order in which they were written down', schema: changesSchema } },
    async handle({ context, caller, query: { after, commitment, limit } }) {
      const { items, gone, cursor, hasMore } = await listChanges(context, caller, { after, commitmentIds: commitment, limit });
      return {
        status: 200,
        headers: { 'Cache-Control': 'no-store' },
        body: { items: items.map(presentStatusChange), gone: gone.map(presentGone), cursor: String(cursor), hasMore },
      };
    },
  }),
  operation({
    id: 'streamChanges',
    method: 'get',
    path: '/v1/stream',
    summary: 'Follow the status changes as Server-Sent Events',
    description:
      'Each event `change` is an item of `/v1/changes`, and each event `gone` one of its `gone`; the `id` is the cursor. Begins with an event `hello`, from now on, or after the cursor in `Last-Event-ID` or `after`; comments keep it alive. It ends with an event `end` when the service stops, at once when the key is revoked or expires (`reason` is then `revoked`), or after half an hour: come again with `Last-Event-ID`, as an EventSource does by itself. Who takes nothing for 20 s is cut off.',
    tags: ['Changes'],
    access: 'public_read',
    query: z.object({
      after: cursorText.optional().meta({ description: 'a `cursor`; left out, and without `Last-Event-ID`: from now on' }),
      commitment: changesOf,
      follow: booleanParameter.default(true).meta({ description: 'false: ends when all that is there was sent' }),
    }),
    responses: { 200: { description: 'Events, without end', contentType: 'text/event-stream' } },
    async handle({ context, caller, who, query: { after, commitment, follow }, header, raw }) {
      const headers = { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' };
      if (raw.method === 'HEAD') return { status: 200, headers };
      const resumed = lastEventId(header('last-event-id'));
      const following = await followChanges(context, caller, { who, after: resumed ?? after, commitmentIds: commitment });
      return { status: 200, headers, stream: (response) => streamChanges(response, following, { follows: follow }) };
    },
  }),
];

function lastEventId(header: string | undefined): bigint | undefined {
  if (header === undefined || header === '') return undefined;
  const parsed = cursorText.safeParse(header);
  if (!parsed.success)
    throw new AppError('malformed_request', 'Last-Event-ID must be the id of an event of this stream.', [
      { path: 'header.last-event-id', message: 'is no cursor' },
    ]);
  return parsed.data;
}
