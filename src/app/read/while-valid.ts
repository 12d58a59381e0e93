import { findRevoked } from '../../db/api-keys.js';
import type { AppContext } from '../context.js';
import type { Caller } from '../lib/caller.js';
import { AppError } from '../lib/errors.js';

/** A key is looked at again when it was last looked at so long ago (milliseconds). */
const LOOK_EVERY = 500;

/** Hands on what is read for a caller for as long as their key is good. @throws {AppError} `unauthenticated` */
export async function* whileValid<T>({ database, clock }: AppContext, { keyId, expiresAt }: Caller, items: AsyncIterable<T>): AsyncGenerator<T> {
  let lookedAt = Number.NEGATIVE_INFINITY;
  for await (const item of items) {
    if (expiresAt !== undefined && expiresAt <= clock.now()) throw new AppError('unauthenticated', 'This API key has expired.');
    if (keyId !== null && performance.now() - lookedAt > LOOK_EVERY) {
      lookedAt = performance.now();
      if ((await findRevoked(database, [keyId])).length > 0) throw new AppError('unauthenticated', 'This API key was revoked.');
    }
    yield item;
  }
}
