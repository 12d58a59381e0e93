import { findApiKeyByHash, touchApiKey } from '../../db/api-keys.js';
import { awaitedLater } from '../../lib/awaited-later.js';
import type { AppContext } from '../context.js';
import { anonymous, type Caller, SCOPES, type Scope } from '../lib/caller.js';
import { AppError } from '../lib/errors.js';
import { hashOf, isSecret } from './secret.js';

const BEARER = /^Bearer +([\x21-\x7e]{1,512})$/i;
const TOUCH_EVERY_MS = 60_000;
const admin: Caller = { keyId: 'admin', scopes: new Set<Scope>(['admin']) };

/** Who sends the header, if that can be told without the database: there is none, or its key was found good in the last second. */
export function recallCaller(context: AppContext, authorization: string | undefined): Caller | undefined {
  if (authorization === undefined) return anonymous;
  const secret = BEARER.exec(authorization)?.[1];
  if (secret === undefined) return undefined;
  return context.keyRing.recall(hashOf(secret), context.clock.now()) ?? (context.keyRing.isAdmin(secret) ? admin : undefined);
}

/** Whether the header can be judged without the database. */
export const isKnown = (context: AppContext, authorization: string | undefined): boolean => recallCaller(context, authorization) !== undefined;

/**
 * Who sends `Authorization: Bearer <key>`; nobody in particular without the header.
 * The admin key of the settings is the caller `admin`; any other key is named by its id.
 * @throws {AppError} `unauthenticated`
 */
export async function authenticate(context: AppContext, authorization: string | undefined): Promise<Caller> {
  if (authorization === undefined) return anonymous;
  const secret = BEARER.exec(authorization)?.[1];
  if (secret === undefined) throw new AppError('unauthenticated', 'The Authorization header must be "Bearer <key>".');
  if (context.keyRing.isAdmin(secret)) return admin;
  if (!isSecret(secret)) throw new AppError('unauthenticated', 'This API key is not known.');
  const hash = hashOf(secret);
  return context.keyRing.recall(hash, context.clock.now()) ?? (await lookUp(context, hash));
}

async function lookUp(context: AppContext, hash: string): Promise<Caller> {
  const now = context.clock.now();
  const key = await findApiKeyByHash(context.database, hash);
  if (!key) throw new AppError('unauthenticated', 'This API key is not known.');
  if (key.revokedAt !== undefined) throw new AppError('unauthenticated', 'This API key was revoked.');
  if (key.expiresAt !== undefined && key.expiresAt <= now) throw new AppError('unauthenticated', 'This API key has expired.');
  const scopes = new Set(SCOPES.filter((scope) => key.scopes.includes(scope)));
  const caller: Caller = { keyId: key.id, scopes, ...(key.expiresAt !== undefined && { expiresAt: key.expiresAt }) };
  context.keyRing.remember(hash, caller, key.expiresAt ?? Number.POSITIVE_INFINITY);
  if (key.lastUsedAt === undefined || key.lastUsedAt <= now - TOUCH_EVERY_MS) context.keyRing.track(awaitedLater(touch(context, key.id, now)));
  return caller;
}

/** Nobody waits for this, and a lost note of use harms nobody: so it must not fail a request. */
async function touch(context: AppContext, id: string, now: number): Promise<void> {
  try {
    await touchApiKey(context.database, id, now, now - TOUCH_EVERY_MS);
  } catch (error) {
    context.logger.warn({ err: error }, 'the last use of an API key could not be noted');
  }
}
