import type { ClaimedLane } from '../../db/outbox.js';
import type { Target } from '../../db/webhook-endpoints.js';
import { createPace, type Pace } from './endpoint-pace.js';

/** A lane and where its messages go. */
export interface Held {
  lane: ClaimedLane;
  target: Target;
}

interface Share {
  pace: Pace;
  waiting: Held[];
  running: number;
  /** lanes that wait, run, or are still to be recorded */
  held: number;
}

/** The lanes that this process has leased, and which of them may be sent next, so that no endpoint gets in the way of another. */
export interface HeldLanes {
  /** lanes leased and not yet given back */
  held(): number;
  running(): number;
  add(lanes: readonly Held[]): void;
  /** The next lane to send, in turn over the endpoints; counts as running from now on. */
  next(): Held | undefined;
  /** It is no longer running, and has still to be recorded. */
  ran(held: Held): void;
  released(endpointId: string): void;
  observe(endpointId: string, durationMs: number): void;
  /** How many lanes may be claimed of an endpoint that is not known. */
  unknownRoom: number;
  /** How many more lanes may be claimed of each endpoint that is known; those at their limit have 0. */
  rooms(): Map<string, number>;
  /** Everything that waits, to be given back unsent; counts as running from now on. */
  drop(): Held[];
}

/** Endpoints whose pace is remembered although they have nothing held. */
const REMEMBERED = 10_000;

/** @param gapOf how many milliseconds the endpoint asks to be left between two messages */
export function createHeldLanes(mostRunning: number, gapOf: (target: Target) => number = () => 0): HeldLanes {
  const shares = new Map<string, Share>();
  let held = 0;
  let running = 0;
  let slowRunning = 0;
  const slow = new WeakSet<Held>();
  const turn: string[] = [];

  function shareOf(endpointId: string, pace = createPace): Share {
    let share = shares.get(endpointId);
    if (!share) {
      share = { pace: pace(), waiting: [], running: 0, held: 0 };
      shares.set(endpointId, share);
    }
    return share;
  }

  function mayRun(share: Share): boolean {
    if (share.waiting.length === 0 || share.running >= share.pace.concurrency()) return false;
    return !share.pace.isSlow() || slowRunning < mostRunning / 2;
  }

  return {
    unknownRoom: createPace().holding(),
    held: () => held,
    running: () => running,
    add(lanes) {
      for (const each of lanes) {
        const share = shareOf(each.target.id, () => createPace(each.target.failingSince !== null, gapOf(each.target)));
        if (share.waiting.length === 0) turn.push(each.target.id);
        share.waiting.push(each);
        share.held += 1;
        held += 1;
      }
    },
    next() {
      if (running >= mostRunning) return undefined;
      for (const [place, id] of turn.entries()) {
        const share = shareOf(id);
        if (!mayRun(share)) continue;
        const next = share.waiting.shift();
        if (!next) continue;
        turn.splice(place, 1);
        if (share.waiting.length > 0) turn.push(id);
        share.running += 1;
        running += 1;
        if (share.pace.isSlow()) {
          slowRunning += 1;
          slow.add(next);
        }
        return next;
      }
      return undefined;
    },
    ran(each) {
      shareOf(each.target.id).running -= 1;
      running -= 1;
      if (slow.delete(each)) slowRunning -= 1;
    },
    released(endpointId) {
      shareOf(endpointId).held -= 1;
      held -= 1;
    },
    observe: (endpointId, durationMs) => shareOf(endpointId).pace.observe(durationMs),
    rooms() {
      if (shares.size > REMEMBERED) for (const [id, share] of shares) if (share.held === 0) shares.delete(id);
      return new Map([...shares].map(([id, share]) => [id, Math.max(0, share.pace.holding() - share.held)]));
    },
    drop() {
      const dropped: Held[] = [];
      for (const share of shares.values()) {
        running += share.waiting.length;
        share.running += share.waiting.length;
        dropped.push(...share.waiting.splice(0));
      }
      turn.length = 0;
      return dropped;
    },
  };
}
