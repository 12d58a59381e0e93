import { type Caller, seesUnpublished } from '../../app/caller.js';

/**
 * Under what an answer is kept: the address with its parameters in order, and whether drafts and what was taken down may be in it, so that an answer made for a
 * desk never reaches anybody else.
 */
export function answerKey(caller: Caller, url: string): string {
  const start = url.indexOf('?');
  const address =
    start < 0
      ? url
      : url.slice(0, start + 1) +
        url
          .slice(start + 1)
          .split('&')
          .sort()
          .join('&');
  return seesUnpublished(caller) ? `desk ${address}` : address;
}
