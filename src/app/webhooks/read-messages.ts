import { findEndpoint } from '../../db/webhook-endpoints.js';
import {
  type AttemptRecord,
  findMessage,
  listAttemptRows,
  listMessageRows,
  type MessageRecord,
  type MessageState,
} from '../../db/webhook-messages.js';
import { type Caller, requireScope } from '../caller.js';
import type { AppContext } from '../context.js';
import { AppError } from '../errors.js';
import { type Page, type PageRequest, readPage } from '../page.js';
import { noEndpoint } from './read-endpoints.js';

export const MESSAGE_STATES = ['pending', 'delivered', 'failed', 'cancelled'] as const satisfies readonly MessageState[];

/** What was and will be sent to an endpoint, the newest first. Needs `webhooks`. @throws {AppError} `not_found` */
export async function listMessages(
  context: AppContext,
  caller: Caller,
  filter: { endpointId: string; state?: MessageState | undefined },
  page: PageRequest,
): Promise<Page<MessageRecord>> {
  requireScope(caller, 'webhooks');
  const db = context.database.prisma;
  if (!(await findEndpoint(db, filter.endpointId))) throw noEndpoint(filter.endpointId);
  return await readPage(
    page,
    ['string'],
    (message: MessageRecord) => [message.id],
    (after, limit) => listMessageRows(db, filter, { before: after && String(after[0]), limit }),
  );
}

/** @throws {AppError} `not_found` */
export async function readMessage(context: AppContext, caller: Caller, id: string): Promise<MessageRecord> {
  requireScope(caller, 'webhooks');
  const message = await findMessage(context.database.prisma, id);
  if (!message) throw noMessage(id);
  return message;
}

/** Every try of a message, the first first. Needs `webhooks`. @throws {AppError} `not_found` */
export async function listAttempts(context: AppContext, caller: Caller, messageId: string): Promise<AttemptRecord[]> {
  await readMessage(context, caller, messageId);
  return await listAttemptRows(context.database.prisma, messageId);
}

export const noMessage = (id: string): AppError => new AppError('not_found', `There is no webhook message ${id}.`);
