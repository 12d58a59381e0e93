import { createHash, timingSafeEqual } from 'node:crypto';
import { awaitedLater } from '../../lib/awaited-later.js';
import type { Caller } from '../lib/caller.js';

/** Less than a second, since a key that was revoked elsewhere has to end within one. */
const REMEMBER_MS = 900;
const MAX_REMEMBERED = 2_000;

interface Remembered {
  caller: Caller;
  /** epoch ms; Infinity = never */
  expiresAt: number;
  /** by the monotonic clock, which no step of the wall clock moves */
  forgetAt: number;
}

/**
 * What this process knows about keys without asking the database: the admin key of the settings, and the keys seen in the last second.
 * A key that another process revoked is accepted here for no longer than that.
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

  /** The caller behind a key's hash, if it was looked up lately and has not expired by `now`. */
  recall(hash: string, now: number): Caller | undefined {
    const known = this.#remembered.get(hash);
    if (known === undefined) return undefined;
    if (known.forgetAt > performance.now() && known.expiresAt > now) return known.caller;
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

  /** Keeps hold of work that no request waits for. */
  track(work: Promise<void>): void {
    const tracked = awaitedLater(work.finally(() => this.#pending.delete(tracked)));
    this.#pending.add(tracked);
  }

  /** Resolves when no such work is left; to be awaited before the database closes. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#pending);
  }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
