import type { ClaimedLane, ClaimedMessage } from '../../db/outbox.js';
import type { Target } from '../../db/webhook-endpoints.js';
import type { Clock } from '../../lib/clock.js';
import { delayAfter, outcomeOf } from '../../webhooks/retry-schedule.js';
import type { AttemptResult, WebhookSender } from '../../webhooks/sender.js';
import { type Signer, signatureHeaders } from '../../webhooks/signature.js';
import type { LaneReport } from './record-results.js';

export interface LaneSending {
  sender: WebhookSender;
  clock: Clock;
  random: () => number;
  /** the live secrets of an endpoint, ready to sign */
  signersOf: (target: Target) => readonly Signer[];
  /** the receiver's own headers; null if they cannot be read */
  headersOf: (target: Target) => Readonly<Record<string, string>> | null;
  /** how much of the lease must be left for another attempt, in milliseconds */
  margin: number;
}

/**
 * Sends the messages of a lane one after the other, and stops at the first that does not arrive, since the later ones are not to overtake it.
 * The last report gives the lane back.
 */
export async function sendLane(
  sending: LaneSending,
  lane: ClaimedLane,
  target: Target,
  signal: AbortSignal,
  report: (report: LaneReport, durationMs: number) => void,
): Promise<void> {
  const { clock, margin } = sending;
  const base = { lane, failingSince: target.failingSince };
  for (const [index, message] of lane.messages.entries()) {
    const now = clock.now();
    // The lease is looked at before each attempt: a process that was paused must not go on with what another has taken over.
    if (signal.aborted || message.nextAttemptAt > now || now > lane.leaseUntil - margin)
      return report({ ...base, result: null, release: true, gone: false }, 0);
    const answer = await attempt(sending, target, message, now);
    const result = resultOf(sending, message, now, answer);
    const release = result.state !== 'delivered' || index === lane.messages.length - 1;
    report({ ...base, result, release, gone: outcomeOf(answer) === 'gone' }, answer.durationMs);
    if (release) return;
  }
  report({ ...base, result: null, release: true, gone: false }, 0);
}

async function attempt({ sender, signersOf, headersOf }: LaneSending, target: Target, message: ClaimedMessage, now: number): Promise<AttemptResult> {
  const signers = signersOf(target);
  if (signers.length === 0) return unsent('the message could not be signed');
  const chosen = headersOf(target);
  if (chosen === null) return unsent('the headers of the endpoint could not be read');
  const headers = {
    ...chosen,
    'content-type': 'application/json',
    'user-agent': 'Pledgewatch',
    ...signatureHeaders(message.id, message.body, now, signers),
  };
  return await sender.send({ url: target.url, headers, body: message.body });
}

const unsent = (error: string): AttemptResult => ({ status: null, error, responseStart: null, retryAfter: null, durationMs: 0, cause: null });

function resultOf(
  { clock, random }: LaneSending,
  message: ClaimedMessage,
  startedAt: number,
  answer: AttemptResult,
): NonNullable<LaneReport['result']> {
  const { status, error, responseStart, durationMs } = answer;
  const number = message.attempts + 1;
  const attempted = { messageId: message.id, number, startedAt, durationMs, status, error, responseStart };
  const outcome = outcomeOf(answer);
  if (outcome !== 'retry') return { ...attempted, state: outcome === 'delivered' ? 'delivered' : 'cancelled', nextAttemptAt: null };
  const now = clock.now();
  const delay = delayAfter(number - message.earlierTries, answer, random, now);
  return delay === null ? { ...attempted, state: 'failed', nextAttemptAt: null } : { ...attempted, state: 'pending', nextAttemptAt: now + delay };
}
