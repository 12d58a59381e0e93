import { z } from 'zod';
import { followChanges } from '../../app/changes/follow-changes.js';
import { listChanges } from '../../app/changes/list-changes.js';
import { AppError } from '../../app/lib/errors.js';
import { streamChanges } from '../formats/event-stream.js';
import { type Operation, operation } from '../lib/operation.js';
import { presentGone, presentStatusChange } from '../presenters/commitments.js';
import { changesSchema } from '../schemas/changes.js';
import { afterParameter, booleanParameter, cursorText, idParameter, limitParameter, repeatable } from '../schemas/parameters.js';

export const changesOf = repeatable(idParameter('commitment'), 200).optional().meta({ description: 'only changes of these commitments' });

export const changeOperations: readonly Operation[] = [
  operation({
    id: 'listChanges',
    method: 'get',
    path: '/v1/changes',
    summary: 'List the status changes since a cursor',
    description:
      'To keep a copy: start without `after`, store `cursor`, and send it as `after` next time. Every change comes exactly once, even if several are written at the same time. Changes of commitments that you may not see are omitted; `gone` lists commitments that you could see before and may not see now.',
    tags: ['Changes'],
    access: 'public_read',
    query: z.object({ after: afterParameter, commitment: changesOf, limit: limitParameter }),
    responses: { 200: { description: 'Changes in the order in which they were recorded', schema: changesSchema } },
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
      'Each `change` event is an item of `/v1/changes`, each `gone` event an entry of its `gone`; the event `id` is the cursor. The stream starts with a `hello` event, and with the changes from now on or after the cursor in `Last-Event-ID` or `after`. Comments keep it alive. It ends with an `end` event when the service stops, when the key is revoked or expires (`reason` is `revoked`), or after half an hour; reconnect with `Last-Event-ID`, as EventSource does. A client that reads nothing for 20 s is disconnected.',
    tags: ['Changes'],
    access: 'public_read',
    query: z.object({
      after: cursorText.optional().meta({ description: 'a `cursor`; without it and without `Last-Event-ID`: from now on' }),
      commitment: changesOf,
      follow: booleanParameter.default(true).meta({ description: 'false: end after the changes recorded so far' }),
    }),
    responses: { 200: { description: 'An endless stream of events', contentType: 'text/event-stream' } },
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
    throw new AppError('malformed_request', 'Send the id of the last event of this stream as Last-Event-ID.', [
      { path: 'header.last-event-id', message: 'is not a cursor; send the id of an event' },
    ]);
  return parsed.data;
}
