import { createHash, timingSafeEqual } from 'node:crypto';
import { awaitedLater } from '../../lib/awaited-later.js';
import type { Caller } from '../lib/caller.js';

/** Below one second: a key that another process revoked must end within a second. */
const REMEMBER_MS = 900;
const MAX_REMEMBERED = 2_000;

interface Remembered {
  caller: Caller;
  /** epoch ms; Infinity = never */
  expiresAt: number;
  /** by the monotonic clock, which adjustments of the wall clock do not change */
  forgetAt: number;
}

/**
 * Recognises keys without the database: the admin key of the settings, and keys seen in the last second.
 * So a key that another process revoked is accepted here for up to a second.
 */
export class KeyRing {
  readonly #admin: Buffer | undefined;
  readonly #remembered = new Map<string, Remembered>();
  readonly #pending = new Set<Promise<void>>();

  constructor(adminApiKey?: string) {
    this.#admin = adminApiKey === undefined ? undefined : digest(adminApiKey);
  }

  get hasAdmin(): boolean {
    return this.#admin !== undefined;
  }

  /** Compares with the admin key of the settings in constant time. */
  isAdmin(secret: string): boolean {
    return this.#admin !== undefined && timingSafeEqual(digest(secret), this.#admin);
  }

  /** Returns the cached caller of a key's hash, unless the entry is too old or the key has expired by `now`. */
  recall(hash: string, now: number): Caller | undefined {
    const cached = this.#remembered.get(hash);
    if (cached === undefined) return undefined;
    if (cached.forgetAt > performance.now() && cached.expiresAt > now) return cached.caller;
    this.#remembered.delete(hash);
    return undefined;
  }

  remember(hash: string, caller: Caller, expiresAt: number): void {
    const [oldest] = this.#remembered.keys();
    if (this.#remembered.size >= MAX_REMEMBERED && oldest !== undefined) this.#remembered.delete(oldest);
    this.#remembered.set(hash, { caller, expiresAt, forgetAt: performance.now() + REMEMBER_MS });
  }

  forget(hash: string): void {
    this.#remembered.delete(hash);
  }

  /** Tracks background work, so that `settled` can await it. */
  track(work: Promise<void>): void {
    const tracked = awaitedLater(work.finally(() => this.#pending.delete(tracked)));
    this.#pending.add(tracked);
  }

  /** Resolves when the tracked work is done. Await it before the database closes. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#pending);
  }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
