import { findIdempotencyRecord, type KeptAnswer, keepIdempotentAnswer } from '../../db/idempotency.js';
import type { AppContext } from '../context.js';
import type { Once } from '../lib/once.js';
import { refuseOther } from './in-transaction.js';

export type Answer = KeptAnswer;

/**
 * The answer that this request was given before. Undefined when it never took effect, and also when it did, but the process died before
 * the answer was kept: the verb then answers anew without a second effect.
 * @throws {AppError} `idempotency_key_reused`
 */
export async function firstAnswer(context: AppContext, once: Once): Promise<Answer | undefined> {
  const first = await findIdempotencyRecord(context.database.prisma, once.id, context.clock.now());
  return first && refuseOther(first, once).answer;
}

/** Keeps the answer for those who ask again. A failure is logged alone: the effect is recorded, and a later request is answered by it. */
export async function keepAnswer(context: AppContext, once: Once, answer: Answer): Promise<void> {
  try {
    await keepIdempotentAnswer(context.database.prisma, once.id, answer);
  } catch (error) {
    context.logger.warn({ err: error }, 'the answer to a request with an Idempotency-Key could not be kept');
  }
}
