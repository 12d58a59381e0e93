import { findShown } from '../../db/shown.js';
import { findEndpoint } from '../../db/webhook-endpoints.js';
import {
  type AttemptRecord,
  findMessage,
  listAttemptRows,
  listMessageRows,
  type MessageRecord,
  type MessageState,
} from '../../db/webhook-messages.js';
import type { AppContext } from '../context.js';
import { noEndpoint } from '../endpoints/read-endpoints.js';
import { type Caller, requireScope, seesUnpublished } from '../lib/caller.js';
import { AppError } from '../lib/errors.js';
import { type Page, type PageRequest, readPage } from '../lib/page.js';

/** A message as the caller may see it: `body` is null where its commitment is hidden from them. */
export type MessageView = Omit<MessageRecord, 'body'> & { body: string | null };

export const MESSAGE_STATES = ['pending', 'delivered', 'failed', 'cancelled'] as const satisfies readonly MessageState[];

/** What was and will be sent to an endpoint, the newest first. Needs `webhooks`. @throws {AppError} `not_found` */
export async function listMessages(
  context: AppContext,
  caller: Caller,
  filter: { endpointId: string; state?: MessageState | undefined },
  page: PageRequest,
): Promise<Page<MessageView>> {
  requireScope(caller, 'webhooks');
  const db = context.database.prisma;
  if (!(await findEndpoint(db, filter.endpointId))) throw noEndpoint(filter.endpointId);
  const found = await readPage(
    page,
    ['string'],
    (message: MessageRecord) => [message.id],
    (after, limit) => listMessageRows(db, filter, { before: after && String(after[0]), limit }),
  );
  return { ...found, items: await asSeenBy(context, caller, found.items) };
}

/** @throws {AppError} `not_found` */
export async function readMessage(context: AppContext, caller: Caller, id: string): Promise<MessageView> {
  requireScope(caller, 'webhooks');
  const message = await findMessage(context.database.prisma, id);
  const [seen] = message ? await asSeenBy(context, caller, [message]) : [];
  if (!seen) throw noMessage(id);
  return seen;
}

/** Every try of a message, the first first. Needs `webhooks`. @throws {AppError} `not_found` */
export async function listAttempts(context: AppContext, caller: Caller, messageId: string): Promise<AttemptRecord[]> {
  const { body } = await readMessage(context, caller, messageId);
  const attempts = await listAttemptRows(context.database.prisma, messageId);
  // An answer may repeat what was sent.
  return body === null ? attempts.map((attempt) => ({ ...attempt, responseStart: null })) : attempts;
}

/** Without the texts that tell of commitments which the caller may not see. */
async function asSeenBy({ database }: AppContext, caller: Caller, messages: readonly MessageRecord[]): Promise<MessageView[]> {
  if (seesUnpublished(caller)) return [...messages];
  const about = messages.flatMap(({ commitmentId }) => commitmentId ?? []);
  const shown = await findShown(database.prisma, [...new Set(about)]);
  return messages.map((message) => (message.commitmentId === null || shown.has(message.commitmentId) ? message : { ...message, body: null }));
}

export const noMessage = (id: string): AppError => new AppError('not_found', `There is no webhook message ${id}.`);
