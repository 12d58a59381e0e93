import { expect, it } from 'vitest';
import { awaitedLater } from '../../src/lib/awaited-later.js';

it('lets a promise be rejected before anybody awaits it, and tells whoever does', async () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);
  process.on('unhandledRejection', note);
  try {
    const kept = awaitedLater(Promise.reject(new Error('early')));
    // Node tells of unhandled rejections after the microtasks of a turn.
    await new Promise((resolve) => setImmediate(resolve));
    await expect(kept).rejects.toThrow('early');
    expect(unhandled).toEqual([]);
  } finally {
    process.off('unhandledRejection', note);
  }
});

it('gives back what is no promise', () => {
  expect(awaitedLater(undefined)).toBeUndefined();
});
