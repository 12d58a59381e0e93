import { expect, test } from 'vitest';
import { newTestPlace } from '../support/database.js';
import { killTrial } from '../support/kill-trial.js';

// A hundred kills are tried in bench/kill.trial.ts.
test('a sender that is killed loses no message, and sends again only what it had no time to record', async () => {
  const { kills, ...outcome } = await killTrial(await newTestPlace(), 1, 300, () => 0.5);
  expect(kills).toBe(1);
  expect(outcome).toMatchObject({ lost: 0, unexplained: 0, disordered: 0 });
}, 60_000);
