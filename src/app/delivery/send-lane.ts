import type { ClaimedLane, ClaimedMessage } from '../../db/outbox.js';
import type { MessageResult } from '../../db/outbox-results.js';
import type { Target } from '../../db/webhook-endpoints.js';
import type { Clock } from '../../lib/clock.js';
import type { Logger } from '../../lib/logger.js';
import { unsent } from '../../webhooks/channels/channel.js';
import type { Channels } from '../../webhooks/channels/channels.js';
import { delayAfter, outcomeOf } from '../../webhooks/retry-schedule.js';
import type { AttemptResult, Outcome } from '../../webhooks/sender.js';
import type { Signer } from '../../webhooks/signature.js';
import { noticeOf } from '../alerts/wording/notice-of.js';
import type { LaneReport } from './record-results.js';
import type { WaitingCheck } from './waiting-check.js';

export interface LaneSending {
  channels: Channels;
  clock: Clock;
  /** told of each attempt that failed, and why where it is a fault of the network, the mail relay or the address, of which the endpoint's owner is told no more than is good */
  logger: Logger;
  random: () => number;
  /** the live secrets of an endpoint, ready to sign */
  signersOf: (target: Target) => readonly Signer[];
  /** the receiver's own headers; null if they cannot be read */
  headersOf: (target: Target) => Readonly<Record<string, string>> | null;
  /** how much of the lease must be left for another attempt, in milliseconds */
  margin: number;
  /** asked before each attempt */
  stillWaits: WaitingCheck;
  /** waits so many milliseconds, or until the signal is given */
  pause: (ms: number, signal: AbortSignal) => Promise<void>;
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
  const { clock, logger, margin, pause, stillWaits } = sending;
  const { gapMs } = sending.channels[target.channel];
  const base = { lane, failingSince: target.failingSince };
  for (const [index, message] of lane.messages.entries()) {
    const now = clock.now();
    // The lease is looked at before each attempt: a process that was paused must not go on with what another has taken over.
    if (signal.aborted || message.nextAttemptAt > now || now > lane.leaseUntil - margin)
      return report({ ...base, result: null, release: true, gone: false }, 0);
    // It may have been given up since it was claimed, with the commitment that it tells of.
    if (!(await stillWaits(message.id))) continue;
    const answer = await attempt(sending, target, message, now);
    const durationMs = Math.max(answer.durationMs, gapMs);
    const result = resultOf(sending, message, now, answer);
    if (result.state !== 'delivered') logger.warn(failureOf(target, result, answer), 'a delivery failed');
    const release = result.state !== 'delivered' || index === lane.messages.length - 1;
    report({ ...base, result, release, gone: outcomeOf(answer) === 'gone' }, durationMs);
    // An endpoint that may have one message a second is in use for all of that second, as one that takes a second to answer would be.
    await pause(durationMs - answer.durationMs, signal);
    if (release) return;
  }
  report({ ...base, result: null, release: true, gone: false }, 0);
}

/** For the log, on one line: what the endpoint's owner is told, what is to become of the message, and the fault underneath in its own words. */
function failureOf(target: Target, { messageId, number, state, status, error, nextAttemptAt }: MessageResult, { cause }: AttemptResult) {
  return {
    endpointId: target.id,
    messageId,
    attempt: number,
    state,
    ...(status !== null && { status }),
    ...(error !== null && { error }),
    ...(cause && { reason: reasonOf(cause) }),
    ...(nextAttemptAt !== null && { nextAttemptAt: new Date(nextAttemptAt).toISOString() }),
  };
}

/** Some errors of the network have no words, only a code. */
const reasonOf = (cause: Error): string =>
  [cause.message, 'code' in cause ? cause.code : undefined].filter(Boolean).join(' ').slice(0, 500) || cause.name;

async function attempt({ channels, signersOf, headersOf }: LaneSending, target: Target, message: ClaimedMessage, at: number): Promise<AttemptResult> {
  const { id, body } = message;
  const headers = headersOf(target);
  if (headers === null) return unsent('the headers of the endpoint could not be read');
  return await channels[target.channel].send({
    id,
    url: target.url,
    headers,
    body,
    at,
    signers: () => signersOf(target),
    notice: () => noticeOf(body),
  });
}

/** What became of a message by an attempt, where it is not to be tried again. */
const FINAL: Readonly<Record<Exclude<Outcome, 'retry'>, MessageResult['state']>> = { delivered: 'delivered', gone: 'cancelled', refused: 'failed' };

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
  if (outcome !== 'retry') return { ...attempted, state: FINAL[outcome], nextAttemptAt: null };
  const now = clock.now();
  const delay = delayAfter(number - message.earlierTries, answer, random, now);
  return delay === null ? { ...attempted, state: 'failed', nextAttemptAt: null } : { ...attempted, state: 'pending', nextAttemptAt: now + delay };
}
