import type { AttemptResult } from '../sender.js';
import type { Signer } from '../signature.js';
import type { Notice } from './notice.js';

/** One attempt to bring one message to one endpoint. */
export interface Outgoing {
  /** `msg_…`, the same at every attempt */
  id: string;
  url: string;
  /** of the receiver's own choice; never those that a channel sets */
  headers: Readonly<Record<string, string>>;
  /** the stored text */
  body: string;
  /** of this attempt, in milliseconds */
  at: number;
  /** of the live secrets of the endpoint */
  signers: () => readonly Signer[];
  /** the stored text worded for people */
  notice: () => Notice;
}

/** A way in which messages reach an endpoint. */
export interface Channel {
  /** what its operators allow: at least so many milliseconds between two messages to one endpoint */
  gapMs: number;
  /** One attempt; never throws, and never takes longer than the deadline of attempts. */
  send(outgoing: Outgoing): Promise<AttemptResult>;
}

/** An attempt that was not made. */
export const unsent = (error: string): AttemptResult => ({ status: null, error, responseStart: null, retryAfter: null, durationMs: 0, cause: null });
